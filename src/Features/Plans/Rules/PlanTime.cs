using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Plans.Rules;

/// <summary>Which days of a target a plan for a year is about.</summary>
public static class PlanTime
{
    /// <summary>
    /// The days of a target within a year; null where it has none there. A target that is due once counts from its first day
    /// on, up to the end of the year or its own.
    /// </summary>
    public static DayRange? Days(TargetTime time, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (time.First > last || time.Last < first) return null;
        return new DayRange(time.Cadence == Cadence.Once || time.First > first ? time.First : first, time.Last < last ? time.Last : last);
    }

    /// <summary>The days over which a goal is shared: the whole of a target that is due once, else its part of the year.</summary>
    public static DayRange? SharedOver(TargetTime time, int year) =>
        Days(time, year) is { } days ? time.Cadence == Cadence.Once ? new DayRange(time.First, time.Last) : days : null;
}
