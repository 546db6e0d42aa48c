using CauNoi.Kernel;
using CauNoi.Plans.Rules;

namespace CauNoi.Plans;

/// <summary>The plan of a unit for a year, once it was issued. What stands in it is worked out from what binds the unit.</summary>
public sealed class Plan
{
    /// <summary>That of <see cref="PlanKey"/>.</summary>
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public int Year { get; init; }

    public PlanState State { get; private set; } = PlanState.Draft;

    /// <summary>Number and symbol of the paper; may be empty.</summary>
    public string Number { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public Guid IssuedBy { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public Guid? SentBy { get; private set; }

    /// <summary>Guards against two people issuing or sending it at once.</summary>
    public uint Version { get; init; }

    public Refusal? Issue(string number, DateOnly on, Guid by, DateTimeOffset now, int unread, DateOnly today)
    {
        if (PlanDecisions.Issue(State, unread, on, today) is { } refused) return refused;
        (State, Number, IssuedOn, IssuedAt, IssuedBy) = (PlanState.Issued, number, on, now, by);
        return null;
    }

    public Refusal? Send(Guid by, DateTimeOffset now)
    {
        if (PlanDecisions.Step(State, PlanStep.Send) is { } refused) return refused;
        (State, SentAt, SentBy) = (PlanState.Sent, now, by);
        return null;
    }

    public Refusal? Rework()
    {
        if (PlanDecisions.Step(State, PlanStep.Rework) is { } refused) return refused;
        (State, SentAt, SentBy) = (PlanState.Draft, null, null);
        return null;
    }
}
