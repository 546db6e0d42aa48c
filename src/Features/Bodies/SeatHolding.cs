using CauNoi.Kernel;
using CauNoi.Bodies.Rules;

namespace CauNoi.Bodies;

/// <summary>Somebody holds a seat, from a day until a last day, by a decision.</summary>
public sealed class SeatHolding
{
    public Guid Id { get; init; }

    public Guid Seat { get; init; }

    public Guid Body { get; init; }

    public int Unit { get; init; }

    public Guid Person { get; set; }

    public DateOnly FromDay { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? UntilDay { get; private set; }

    public required string Decision { get; init; }

    public DateOnly DecisionDay { get; init; }

    public string? EndReason { get; private set; }

    public string? EndDecision { get; private set; }

    public Guid ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public Guid? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public uint Version { get; init; }

    public bool Waits => ConfirmedAt is null && WithdrawnAt is null;

    /// <summary>Where nobody else has to look, the one who wrote it is the one who confirms.</summary>
    public void Stand(DateTimeOffset now) => (ConfirmedBy, ConfirmedAt) = (ProposedBy, now);

    public Refusal? Confirm(Guid by, DateTimeOffset now)
    {
        if (!Waits) return BodyRefusals.NotWaiting;
        if (by == ProposedBy) return BodyRefusals.OwnProposal;
        (ConfirmedBy, ConfirmedAt) = (by, now);
        return null;
    }

    public Refusal? Withdraw(DateTimeOffset now)
    {
        if (!Waits) return BodyRefusals.NotWaiting;
        WithdrawnAt = now;
        return null;
    }

    public Refusal? End(DateOnly last, string reason, string? decision)
    {
        if (ConfirmedAt is null) return BodyRefusals.NotHeld;
        if (UntilDay is not null) return BodyRefusals.AlreadyEnded;
        if (last < FromDay) return BodyRefusals.EndsBeforeItBegins;
        (UntilDay, EndReason, EndDecision) = (last, reason, decision);
        return null;
    }
}
