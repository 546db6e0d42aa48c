namespace CauNoi.Kernel.Time;

/// <summary>
/// Days on which the clock stands still, both included: it stops on the day of the event that stops it, and the day of
/// the event that sets it going again does not count either, as with every start.
/// </summary>
/// <param name="From">The day the clock stops.</param>
/// <param name="To">The day it is set going again; null while it stands.</param>
public sealed record Pause(DateOnly From, DateOnly? To)
{
    /// <summary>True when the clock stands still on the day.</summary>
    public bool Covers(DateOnly day) => From <= day && day <= Until;

    /// <summary>The last day of the calendar stands for "no end", as it does in a database.</summary>
    internal DateOnly Until => To ?? DateOnly.MaxValue;

    internal bool IsOpen => Until == DateOnly.MaxValue;
}

/// <summary>
/// A running time limit: from an event, so many units, minus the pauses. It keeps what it is computed from and not the
/// result, because a new pause or a corrected holiday table moves the due day.
/// </summary>
/// <param name="Start">The instant of the event.</param>
/// <param name="Amount">How many units.</param>
/// <param name="Unit">What they are.</param>
/// <param name="Pauses">The days on which the clock stands still, in any order.</param>
public sealed record Deadline(DateTimeOffset Start, int Amount, LimitUnit Unit, IReadOnlyList<Pause> Pauses)
{
    /// <summary>The deadline that a limit sets for an event.</summary>
    public static Deadline Of(Limit limit, DateTimeOffset start, params IReadOnlyList<Pause> pauses) =>
        new(start, limit.Amount, limit.Unit, pauses);

    /// <summary>
    /// The day on which it falls due; null while a pause without end holds the clock. The day of the event does not count
    /// (Civil Code 2015, Article 147(2)). A limit in calendar days that would end on a day off ends on the next working
    /// day (Article 148(5)).
    /// </summary>
    public DateOnly? DueDay(Holidays holidays)
    {
        if (Unit == LimitUnit.Hours)
            return DueAfterHours() is { } due ? VietnamTime.DayOf(due) : null;
        var day = VietnamTime.DayOf(Start);
        for (var left = Amount; left > 0;)
        {
            if (NextRunningDay(day) is not { } next)
                return null;
            day = next;
            if (Unit == LimitUnit.CalendarDays || WorkingDays.IsWorkingDay(day, holidays))
                left--;
        }

        while (Unit == LimitUnit.CalendarDays && !WorkingDays.IsWorkingDay(day, holidays))
        {
            if (NextRunningDay(day) is not { } next)
                return null;
            day = next;
        }

        return day;
    }

    /// <summary>The first instant that is too late: 24:00 of the due day in Viet Nam (Article 148(6)), or the hour when hours are counted. Null while the clock is held.</summary>
    public DateTimeOffset? DueAt(Holidays holidays) => Unit == LimitUnit.Hours
        ? DueAfterHours()
        : DueDay(holidays) is { } day ? VietnamTime.EndOf(day) : null;

    /// <summary>True when the time has run out.</summary>
    public bool IsLate(DateTimeOffset now, Holidays holidays) => DueAt(holidays) is { } due && now >= due;

    private DateOnly? NextRunningDay(DateOnly day)
    {
        day = day.AddDays(1);
        while (PauseOn(day) is { } pause)
        {
            if (pause.IsOpen)
                return null;
            day = pause.Until.AddDays(1);
        }

        return day;
    }

    private DateTimeOffset? DueAfterHours()
    {
        var at = VietnamTime.At(Start);
        var left = TimeSpan.FromHours(Amount);
        while (true)
        {
            var day = VietnamTime.DayOf(at);
            var paused = PauseOn(day);
            if (paused is { IsOpen: true })
                return null;
            var midnight = VietnamTime.EndOf(paused?.Until ?? day);
            if (paused is null && left <= midnight - at)
                return at + left;
            left -= paused is null ? midnight - at : TimeSpan.Zero;
            at = midnight;
        }
    }

    private Pause? PauseOn(DateOnly day) => Pauses.FirstOrDefault(p => p.Covers(day));
}
