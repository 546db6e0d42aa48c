using CauNoi.Kernel.Measures;

namespace CauNoi.Kernel.Targets;

/// <summary>How a figure moves within its period.</summary>
public enum TargetCourse
{
    /// <summary>It grows from nothing: a number of things done. Half of it is expected after half of the time.</summary>
    Growing,

    /// <summary>It stands at a level: a rate, a state. The goal is expected from the first day on.</summary>
    Level,
}

/// <summary>What should stand when.</summary>
internal static class TargetLine
{
    /// <summary>The course of a formula, by what it does at its outermost.</summary>
    public static TargetCourse CourseOf(Formula formula) => formula switch
    {
        TakeFormula take => take.Taking is Taking.Latest or Taking.Min or Taking.Max ? TargetCourse.Level : TargetCourse.Growing,
        UnitsFormula or MetFormula => TargetCourse.Growing,
        TermFormula term => CourseOf(term.Inner),
        PairFormula { Sign: Sign.Plus or Sign.Minus or Sign.Times } pair =>
            CourseOf(pair.Left) == TargetCourse.Growing || CourseOf(pair.Right) == TargetCourse.Growing ? TargetCourse.Growing : TargetCourse.Level,
        _ => TargetCourse.Level,
    };

    /// <summary>
    /// What should stand at the end of a day. Goals on the way are joined by straight lines; without any, what grows follows
    /// the straight line from nothing to the goal, and for everything else it is the goal itself.
    /// </summary>
    public static decimal Due(TargetWording wording, TargetCourse course, DayRange period, DateOnly day)
    {
        var goal = wording.GoalIn(period);
        // Most targets name no goal on the way, and boards ask for a hundred thousand of them.
        if (wording.Trajectory.Count == 0) return course == TargetCourse.Growing && Upward(wording.Comparator) ? goal * Elapsed(period, day) : goal;
        var (before, after) = (period.First.AddDays(-1), period.Last);
        var points = wording.Trajectory.Where(p => p.Day >= period.First && p.Day < period.Last).OrderBy(p => p.Day).Append(new TargetPoint(after, goal)).ToList();
        var from = new TargetPoint(before, course == TargetCourse.Growing && Upward(wording.Comparator) ? 0 : points[0].Value);
        foreach (var to in points)
        {
            if (day <= to.Day) return day <= from.Day ? from.Value : from.Value + ((to.Value - from.Value) * Days(from.Day, day) / Days(from.Day, to.Day));
            from = to;
        }

        return goal;
    }

    /// <summary>The last goal on the way whose day has passed; null where there is none.</summary>
    internal static TargetPoint? Passed(TargetWording wording, DayRange period, DateOnly day) =>
        wording.Trajectory.Count == 0 ? null : wording.Trajectory.Where(p => p.Day >= period.First && p.Day < day && p.Day < period.Last).MaxBy(p => p.Day);

    /// <summary>The part of a period that is over at the end of a day.</summary>
    internal static decimal Elapsed(DayRange period, DateOnly day) =>
        Math.Clamp(Days(period.First.AddDays(-1), day) / Days(period.First.AddDays(-1), period.Last), 0, 1);

    /// <summary>Whether more is better.</summary>
    internal static bool Upward(Comparator comparator) => comparator is not (Comparator.AtMost or Comparator.Less);

    private static decimal Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
