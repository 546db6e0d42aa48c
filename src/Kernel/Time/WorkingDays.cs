namespace CauNoi.Kernel.Time;

/// <summary>
/// Counting working days. The convention is that of the Civil Code 2015: the day of the event does not count, counting
/// begins on the day after (Article 147(2)), and the day a limit of n working days falls due is the n-th working day
/// after the event, until its 24:00 (Article 148(6)). Monday to Friday are worked; the holiday table takes days away
/// and, where days are swapped, adds some.
/// </summary>
public static class WorkingDays
{
    /// <summary>True when offices work on the day.</summary>
    public static bool IsWorkingDay(DateOnly day, Holidays holidays) =>
        holidays.IsWorkedWeekend(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && holidays.NameOf(day) is null);

    /// <summary>The n-th working day after a day; with a negative n the n-th before it; the day itself when n is 0.</summary>
    public static DateOnly Add(DateOnly day, int n, Holidays holidays)
    {
        var step = Math.Sign(n);
        for (var left = Math.Abs((long)n); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day, holidays))
                left--;
        }

        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and with <paramref name="to"/>: what <see cref="Add"/> was given. Negative when <paramref name="to"/> lies before.</summary>
    public static int Between(DateOnly from, DateOnly to, Holidays holidays)
    {
        var step = Math.Sign(to.DayNumber - from.DayNumber);
        var count = 0;
        for (var day = from; day != to;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day, holidays))
                count += step;
        }

        return count;
    }
}
