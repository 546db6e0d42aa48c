using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Boards.Figures;

/// <summary>A goal for all together as one unit is held against it: its share, and of each goal on the way the same part.</summary>
internal static class SharedWording
{
    /// <summary>The wording with the share in the place of the whole.</summary>
    public static TargetWording Of(TargetWording wording, DayRange period, decimal share)
    {
        var whole = wording.GoalIn(period);
        return wording with
        {
            Goal = share,
            Trajectory = whole == 0 ? [] : [.. wording.Trajectory.Select(p => p with { Value = p.Day == period.Last ? share : p.Value * share / whole })],
        };
    }
}
