using CauNoi.Kernel;
using CauNoi.Kernel.Targets;

namespace CauNoi.Plans.Rules;

/// <summary>What may become of a plan. Pure: everything needed is handed in.</summary>
public static class PlanDecisions
{
    private const int FewestLetters = 5;

    /// <summary>Whether a reason says something.</summary>
    public static bool Reasoned(string? reason) => (reason ?? "").Trim().Length >= FewestLetters;

    /// <summary>What stands against a step; null where nothing does.</summary>
    public static Refusal? Step(PlanState state, PlanStep step) => PlanStates.After(state, step) is not null ? null : (state, step) switch
    {
        (PlanState.None, PlanStep.Issue) => PlanRefusals.NothingTaken,
        (_, PlanStep.Issue) => PlanRefusals.IssuedAlready,
        (_, PlanStep.Send) => PlanRefusals.NotIssued,
        _ => PlanRefusals.NotInForce,
    };

    /// <summary>What stands against issuing: a plan says something to every target that binds the unit.</summary>
    public static Refusal? Issue(PlanState state, int unread, DateOnly day, DateOnly today)
    {
        if (Step(state, PlanStep.Issue) is { } refused) return refused;
        if (unread > 0) return PlanRefusals.Unread(unread);
        return day > today ? PlanRefusals.NotYet : null;
    }

    /// <summary>What stands against showing it to everybody: a plan in work is nobody's word yet.</summary>
    public static Refusal? Publish(PlanState state) => PlanStates.InForce.Contains(state) ? null : PlanRefusals.NotPublishable;

    /// <summary>What stands against leaving a task out: a part that a programme gave is the lead's to take back.</summary>
    public static Refusal? LeaveOut(bool part) => part ? PlanRefusals.PartStays : null;

    /// <summary>What stands against a number of the unit's own: less than was asked for needs a reason.</summary>
    public static Refusal? Own(TargetWording wording, decimal asked, decimal own, string? reason)
    {
        if (wording.Comparator == Comparator.Yes) return PlanRefusals.NoNumber;
        if (own < 0 || (wording.Unit == "%" && own > 1)) return PlanRefusals.NumberOutside;
        return AskedOnce.Worse(wording.Comparator, own, asked) && !Reasoned(reason) ? PlanRefusals.WhyLess : null;
    }

    /// <summary>What stands against a task's day.</summary>
    public static Refusal? Due(DateOnly due, int year) => due.Year == year ? null : PlanRefusals.OtherYear(year);

    /// <summary>What stands against sharing a goal by a rule.</summary>
    public static Refusal? Share(TargetWording wording, bool divisible, bool bound)
    {
        if (wording.Reach != TargetReach.Total) return PlanRefusals.NotTotal;
        if (!divisible || wording.Comparator == Comparator.Yes) return PlanRefusals.NotDivisible;
        return bound ? null : PlanRefusals.NobodyBound;
    }
}
