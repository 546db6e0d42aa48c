using CauNoi.Kernel.Targets;

namespace CauNoi.Programmes.Rules;

/// <summary>What a target asks of one year.</summary>
/// <param name="Value">How much by the end of the year.</param>
/// <param name="Last">Whether the target is due in this year; else it is only on its way.</param>
/// <param name="Written">Whether the document says this value, and it was not reckoned along a straight line.</param>
public sealed record YearGoal(decimal Value, bool Last, bool Written);

/// <summary>Slices a target into years.</summary>
public static class YearGoals
{
    /// <summary>What is asked of a year; null where the target asks nothing of it.</summary>
    public static YearGoal? Of(TargetWording wording, int year)
    {
        var time = wording.Time;
        if (year < time.First.Year || year > time.Last.Year) return null;
        var end = new DateOnly(year, 12, 31);
        if (wording.Trajectory.LastOrDefault(p => p.Day.Year == year) is { } point) return new YearGoal(point.Value, Last(time, end), true);
        if (time.Cadence != Cadence.Once || year == time.Last.Year) return new YearGoal(wording.Goal, Last(time, end), true);
        // A limit holds all the way; a yes is due at the end only.
        if (wording.Comparator is Comparator.AtMost or Comparator.Less) return new YearGoal(wording.Goal, false, true);
        if (wording.Comparator == Comparator.Yes) return null;
        var way = Straight(wording, end);
        // Nobody is asked for a part of one thing.
        if (wording.Unit != "%" && wording.Goal == decimal.Truncate(wording.Goal)) way = decimal.Floor(way);
        return way == 0 ? null : new YearGoal(way, false, false);
    }

    private static bool Last(TargetTime time, DateOnly end) => time.Cadence != Cadence.Once || time.Last <= end;

    // From the last point before, or from nothing on the first day, to the next one, or to the goal on the last day.
    private static decimal Straight(TargetWording wording, DateOnly end)
    {
        var before = wording.Trajectory.LastOrDefault(p => p.Day <= end) ?? new TargetPoint(wording.Time.First, 0);
        var after = wording.Trajectory.FirstOrDefault(p => p.Day > end) ?? new TargetPoint(wording.Time.Last, wording.Goal);
        var (days, gone) = (after.Day.DayNumber - before.Day.DayNumber, end.DayNumber - before.Day.DayNumber);
        return days <= 0 ? after.Value : decimal.Round(before.Value + ((after.Value - before.Value) * gone / days), 4);
    }
}
