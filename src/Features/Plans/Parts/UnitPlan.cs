using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Plans.Rules;

namespace CauNoi.Plans.Parts;

/// <summary>The plan of a unit for a year, as it stands at this moment.</summary>
/// <param name="Key">Whose, for which year.</param>
/// <param name="Node">The unit, as it stands or last stood.</param>
/// <param name="Plan">The row, once it was issued.</param>
/// <param name="Lines">One for each target that binds the unit.</param>
/// <param name="Tasks">What it sets itself to do, by day.</param>
public sealed record UnitPlan(PlanKey Key, UnitNode Node, Plan? Plan, IReadOnlyList<PlanLine> Lines, IReadOnlyList<PlanTask> Tasks)
{
    /// <summary>What the unit went on as, where it is gone.</summary>
    public IReadOnlyList<UnitNode> GoneInto { get; init; } = [];

    /// <summary>Plans of units that went on as this one.</summary>
    public IReadOnlyList<FormerPlan> Former { get; init; } = [];

    /// <summary>Targets that the unit had taken and that bind it no more.</summary>
    public IReadOnlyList<YearTarget> Past { get; init; } = [];

    public PlanState State => PlanStates.Of(Plan?.State, Lines.Any(l => l.Taken is not null) || Tasks.Any(t => t.GivenBy is null) || Past.Count > 0);

    /// <summary>How many targets were not read yet, or read in a wording that holds no more.</summary>
    public int Unread => Lines.Count(l => !l.Read);

    public bool Gone => GoneInto.Count > 0;
}

/// <summary>One target in a plan.</summary>
/// <param name="Of">The target in this year.</param>
/// <param name="Share">The unit's share of a common goal.</param>
/// <param name="Taken">What the unit said of it.</param>
/// <param name="Changes">What an amendment changed since it was read.</param>
/// <param name="With">The target that asks for the same and more: the unit is asked there.</param>
public sealed record PlanLine(YearTarget Of, decimal? Share, TakenTarget? Taken, IReadOnlyList<WordingChange> Changes, YearTarget? With)
{
    /// <summary>What is asked of the unit: its share, or the goal; null for a common goal that was not shared.</summary>
    public decimal? Asked => Of.Wording.Reach == TargetReach.Each ? Of.Goal : Share;

    /// <summary>Whether the unit read it as it stands.</summary>
    public bool Read => Taken is not null && Changes.Count == 0 && !ShareChanged;

    /// <summary>Whether the share is another one than when it was read.</summary>
    public bool ShareChanged => Taken is not null && Taken.Share != Share;

    /// <summary>Whether the unit sets itself less than is asked.</summary>
    public bool Less => Taken?.Own is { } own && Asked is { } asked && AskedOnce.Worse(Of.Wording.Comparator, own, asked);
}

/// <summary>The plan of a unit that went on as this one.</summary>
/// <param name="Node">The unit, as it last stood.</param>
/// <param name="State">Where its plan stood.</param>
/// <param name="OpenTasks">What of it is still to be done.</param>
/// <param name="Href">Where it is.</param>
public sealed record FormerPlan(UnitNode Node, PlanState State, int OpenTasks, string Href);
