using CauNoi.Kernel;
using CauNoi.Ratings.Rules;

namespace CauNoi.Ratings;

/// <summary>The rating of one unit in a season. Never of a person.</summary>
public sealed class Rating
{
    public Guid Id { get; init; }

    public Guid Season { get; init; }

    public int Unit { get; init; }

    public RatingState State { get; private set; } = RatingState.Open;

    /// <summary>Why it came back, or where the unit went.</summary>
    public string Why { get; private set; } = "";

    public Guid? SentBy { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public Guid? InspectedBy { get; private set; }

    public DateTimeOffset? InspectedAt { get; private set; }

    public Guid? ProposedBy { get; private set; }

    public DateTimeOffset? ProposedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Until when the unit may appeal.</summary>
    public DateTimeOffset? AppealUntil { get; private set; }

    /// <summary>The unit has said that it agrees: nobody need wait.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    public string Appeal { get; private set; } = "";

    public Guid? AppealedBy { get; private set; }

    public DateTimeOffset? AppealedAt { get; private set; }

    public string Answer { get; private set; } = "";

    public Guid? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The appeal changed the points.</summary>
    public bool Changed { get; private set; }

    /// <summary>The word, by its id in the frozen rubric; empty before the council proposed.</summary>
    public string Grade { get; private set; } = "";

    public decimal Total { get; private set; }

    /// <summary>Of two who take a step at once, one wins.</summary>
    public uint Version { get; init; }

    public Refusal? Send(Guid by, DateTimeOffset now) => Step(RatingStep.Send, () => (SentBy, SentAt, Why) = (by, now, ""));

    public Refusal? Return(string why) => Step(RatingStep.Return, () => Why = why);

    public Refusal? FinishInspection(Guid by, DateTimeOffset now) => Step(RatingStep.FinishInspection, () => (InspectedBy, InspectedAt) = (by, now));

    public Refusal? Propose(Score score, Guid by, DateTimeOffset now) =>
        Step(RatingStep.Propose, () => (ProposedBy, ProposedAt, Grade, Total, Why) = (by, now, score.Grade, score.Total, ""));

    public Refusal? GiveBack(string why) => Step(RatingStep.GiveBack, () => (Why, Grade, Total) = (why, "", 0));

    /// <summary>Decided; the moment until which it may be appealed is known with its duty.</summary>
    public Refusal? Decide(Guid by, DateTimeOffset now, Func<DateTimeOffset> appealUntil) => Step(RatingStep.Decide, () => (DecidedBy, DecidedAt, AppealUntil) = (by, now, appealUntil()));

    public Refusal? Agree(DateTimeOffset now) => Step(RatingStep.Agree, () => AgreedAt ??= now);

    public Refusal? Object(string words, Guid by, DateTimeOffset now)
    {
        if (RatingStates.Against(State, RatingStep.Appeal) is { } closed) return closed;
        if (AppealedAt is not null) return RatingRefusals.AppealedOnce;
        if (now > AppealUntil || AgreedAt is not null) return RatingRefusals.TooLate;
        return Step(RatingStep.Appeal, () => (Appeal, AppealedBy, AppealedAt) = (words, by, now));
    }

    public Refusal? Keep(string answer, Guid by, DateTimeOffset now) => Step(RatingStep.Keep, () => (Answer, AnsweredBy, AnsweredAt) = (answer, by, now));

    public Refusal? Amend(string answer, Score score, Guid by, DateTimeOffset now) =>
        Step(RatingStep.Amend, () => (Answer, AnsweredBy, AnsweredAt, Changed, Grade, Total) = (answer, by, now, true, score.Grade, score.Total));

    public Refusal? Publish() => Step(RatingStep.Publish, () => { });

    public Refusal? Leave(string where) => Step(RatingStep.Leave, () => Why = where);

    /// <summary>Whether the unit can still appeal.</summary>
    public bool InWindow(DateTimeOffset now) => State == RatingState.Decided && AppealedAt is null && AgreedAt is null && now <= AppealUntil;

    private Refusal? Step(RatingStep step, Action take)
    {
        if (RatingStates.Against(State, step) is { } refused) return refused;
        State = RatingStates.After(State, step)!.Value;
        take();
        return null;
    }
}
