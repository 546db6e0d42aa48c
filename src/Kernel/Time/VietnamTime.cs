namespace CauNoi.Kernel.Time;

/// <summary>
/// The legal time of Viet Nam: seven hours ahead of UTC in the whole country, without summer time.
/// Instants are stored in UTC; days, deadlines and screens follow this clock.
/// </summary>
public static class VietnamTime
{
    /// <summary>UTC+7.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The same instant as a Vietnamese clock shows it.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The day on a Vietnamese calendar at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>00:00 of the day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>24:00 of the day, which is 00:00 of the next: the first instant that is too late.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day).AddDays(1);
}
