using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Targets;

/// <summary>Over which days a target is counted.</summary>
public static class TargetPeriods
{
    /// <summary>The period of a target on a day: before its time the first one, after it the last one.</summary>
    public static DayRange On(this TargetTime time, DateOnly day)
    {
        var within = day < time.First ? time.First : day > time.Last ? time.Last : day;
        if (time.Cadence == Cadence.Once) return new DayRange(time.First, time.Last);
        var period = Period.Of(time.Cadence == Cadence.Quarterly ? PeriodKind.Quarter : PeriodKind.Year, within);
        return new DayRange(period.First < time.First ? time.First : period.First, period.Last > time.Last ? time.Last : period.Last);
    }

    /// <summary>The goal of a period: the value on the way that falls on its last day, else the goal of the whole.</summary>
    public static decimal GoalIn(this TargetWording wording, DayRange period) =>
        wording.Trajectory.FirstOrDefault(p => p.Day == period.Last)?.Value ?? wording.Goal;

    /// <summary>The same target for a unit above those it binds: how many of them have reached it, out of all.</summary>
    public static TargetWording Gathered(this TargetWording wording) =>
        wording with { Comparator = Comparator.AtLeast, Goal = 1, Unit = "%", Trajectory = [] };
}
