using CauNoi.Kernel.Facts;

namespace CauNoi.Feedback;

/// <summary>What can be counted of feedback.</summary>
public static class FeedbackMeasures
{
    public static readonly Measure Received = new("feedback.received", "Góp ý về hệ thống đã nhận", "góp ý", Public: Publication.AtOnce);

    public static readonly Measure Answered = new("feedback.answered", "Góp ý về hệ thống đã trả lời", "góp ý", Public: Publication.AtOnce);

    public static IReadOnlyList<Measure> All { get; } = [Received, Answered];
}
