using CauNoi.Kernel;
using CauNoi.Periods.Rules;

namespace CauNoi.Activities.Rules;

/// <summary>What may be done to a record, decided without looking anywhere.</summary>
public static class RecordDecisions
{
    /// <summary>Whether a record may go on to a state.</summary>
    public static Refusal? Step(Kind kind, string from, string to, DateOnly fromDay, DateOnly day)
    {
        if (from == KindStates.Withdrawn) return RecordRefusals.Withdrawn;
        if (!kind.StateNamed(from).Next.Contains(to)) return RecordRefusals.NoSuchStep;
        return day < fromDay ? RecordRefusals.BeforeLastStep : null;
    }

    /// <summary>Whether the day of a record makes sense for its state.</summary>
    public static Refusal? Day(Kind kind, string state, DateOnly day, DateOnly today)
    {
        if (!kind.On(day)) return RecordRefusals.KindNotInForce;
        return state is not (KindStates.Planned or KindStates.Cancelled) && day > today ? RecordRefusals.InTheFuture : null;
    }

    /// <summary>Whether somebody may confirm: not the own writing, and only what is not a plan.</summary>
    public static Refusal? Confirm(string state, bool confirmed, Guid recorder, Guid confirmer)
    {
        if (state == KindStates.Withdrawn) return RecordRefusals.Withdrawn;
        if (state == KindStates.Planned) return RecordRefusals.StillPlanned;
        if (confirmed) return RecordRefusals.AlreadyConfirmed;
        return recorder == confirmer ? RecordRefusals.OwnWriting : null;
    }

    /// <summary>A reason is asked where somebody has agreed already; where the period is closed, by <see cref="PeriodDecisions"/>.</summary>
    public static Refusal? Correct(string state, bool confirmed, string reason)
    {
        if (state == KindStates.Withdrawn) return RecordRefusals.Withdrawn;
        return confirmed && !PeriodDecisions.Reasoned(reason) ? RecordRefusals.ReasonMissing : null;
    }
}
