using CauNoi.Activities.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities;

/// <summary>A question asked at a meeting with people, and what became of it. Who asked is not kept.</summary>
public sealed class MeetingQuestion
{
    public Guid Id { get; init; }

    public Guid Activity { get; init; }

    /// <summary>First, second, third … of the meeting.</summary>
    public int No { get; init; }

    public required string Text { get; init; }

    public QuestionState State { get; private set; }

    /// <summary>What was said on the spot.</summary>
    public string? Answer { get; init; }

    /// <summary>Who promised.</summary>
    public int? Unit { get; init; }

    /// <summary>By which day.</summary>
    public DateOnly? DueDay { get; init; }

    /// <summary>What was done.</summary>
    public string? Done { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public Guid? DoneBy { get; private set; }

    public Guid RecordedBy { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Guards against two people reporting at once.</summary>
    public uint Version { get; init; }

    public static MeetingQuestion Ask(Guid id, Guid activity, int no, string text, string? answer, (int Unit, DateOnly Due)? promise, Guid by, DateTimeOffset now) => new()
    {
        Id = id, Activity = activity, No = no, Text = text, Answer = answer, Unit = promise?.Unit, DueDay = promise?.Due, RecordedBy = by, RecordedAt = now,
        State = promise is null ? QuestionState.Answered : QuestionState.Promised,
    };

    public Kernel.Refusal? Keep(string done, Guid by, DateTimeOffset now)
    {
        if (QuestionDecisions.Keep(State) is { } refused) return refused;
        (State, Done, DoneBy, DoneAt) = (QuestionState.Kept, done, by, now);
        return null;
    }
}

public static class MeetingTables
{
    private static readonly (QuestionState State, string Stored)[] Words =
        [(QuestionState.Answered, "answered"), (QuestionState.Promised, "promised"), (QuestionState.Kept, "kept")];

    public static IQueryable<MeetingQuestion> MeetingQuestions(this DbContext db) => db.Set<MeetingQuestion>();

    internal static void Map(ModelBuilder model) => model.Entity<MeetingQuestion>(question =>
    {
        question.ToTable("meeting_question");
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Version).IsRowVersion();
        question.Property(q => q.State).HasConversion(s => Words.First(w => w.State == s).Stored, t => Words.First(w => w.Stored == t).State);
        question.HasOne<Activity>().WithMany().HasForeignKey(q => q.Activity);
    });
}
