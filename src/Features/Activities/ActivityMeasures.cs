using CauNoi.Kernel.Facts;

namespace CauNoi.Activities;

/// <summary>What can be counted beside what the kinds themselves say.</summary>
public static class ActivityMeasures
{
    /// <summary>Each question asked at a meeting; categories: answered, promised.</summary>
    public static readonly Measure QuestionAsked = new("activities.question.asked", "Câu hỏi, ý kiến nêu tại các buổi gặp gỡ", "câu");

    /// <summary>Each promise done; categories: on-time, late.</summary>
    public static readonly Measure PromiseKept = new("activities.promise.kept", "Điều đã hứa với dân và đã làm", "lời hứa");

    public static IReadOnlyList<Measure> All { get; } = [QuestionAsked, PromiseKept];
}
