namespace CauNoi.Calendar.Rules;

/// <summary>What a line of the calendar is.</summary>
public enum LineKind
{
    /// <summary>Offices are closed.</summary>
    DayOff,

    /// <summary>A weekend day that is worked.</summary>
    WorkedDay,

    /// <summary>A day that is kept every year.</summary>
    Kept,

    /// <summary>A stretch of days given to one cause.</summary>
    Season,

    /// <summary>Something another room put here.</summary>
    Entry,
}

/// <summary>One line of the calendar, wherever it comes from.</summary>
/// <param name="Key">Stable for ever: the same line has it in every answer.</param>
/// <param name="Title">What people read.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Kind">What it is.</param>
public sealed record CalendarLine(string Key, string Title, DateOnly First, DateOnly Last, LineKind Kind)
{
    /// <summary>Where one sees more.</summary>
    public string? Href { get; init; }

    /// <summary>The moment, where an hour matters.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whose it is or what it is: "Xã Phú Lương", "Hướng dẫn 08/HD-MTTW-BTT".</summary>
    public string? Note { get; init; }

    /// <summary>False while the day or its source is not official.</summary>
    public bool Confirmed { get; init; } = true;

    /// <summary>A round anniversary.</summary>
    public bool Round { get; init; }

    /// <summary>Nothing is left to do.</summary>
    public bool Done { get; init; }

    /// <summary>When it was written or last changed.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Whether it has the day.</summary>
    public bool On(DateOnly day) => First <= day && day <= Last;
}
