namespace CauNoi.Kernel.Time;

/// <summary>What a time limit is counted in.</summary>
public enum LimitUnit
{
    /// <summary>Days on which offices work.</summary>
    WorkingDays,

    /// <summary>Days of the calendar.</summary>
    CalendarDays,

    /// <summary>Hours on the clock, day and night.</summary>
    Hours,
}

/// <summary>Where a rule comes from.</summary>
public enum LimitOrigin
{
    /// <summary>Shipped with the program.</summary>
    Shipped,

    /// <summary>Decided by the installation, with its own legal basis.</summary>
    Overlay,
}

/// <summary>A time limit, as a dated row: what the law or an agreement allows from one day to another.</summary>
/// <param name="Id">Stable name, "feedback.answer". Several rows of one id follow each other in time.</param>
/// <param name="Amount">How many units.</param>
/// <param name="Unit">What they are.</param>
/// <param name="Start">The event that starts the clock, in words.</param>
/// <param name="Basis">The article of law or the agreement behind it.</param>
/// <param name="ValidFrom">The first day on which it applies to events.</param>
/// <param name="ValidTo">The last such day; null while it is in force.</param>
/// <param name="Confirmed">False when the source is doubtful: it applies, and is shown as "chưa xác nhận".</param>
/// <param name="Version">Grows with each change of a shipped row.</param>
/// <param name="Origin">Shipped or decided locally.</param>
public sealed record Limit(
    string Id,
    int Amount,
    LimitUnit Unit,
    string Start,
    string Basis,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    bool Confirmed,
    int Version,
    LimitOrigin Origin)
{
    /// <summary>True when the row applies to an event of that day.</summary>
    public bool AppliesOn(DateOnly day) => ValidFrom <= day && !(ValidTo < day);
}

/// <summary>All time limits of an installation.</summary>
public sealed class LimitTable(IEnumerable<Limit> rows)
{
    private readonly ILookup<string, Limit> limits = rows.ToLookup(r => r.Id, StringComparer.Ordinal);

    /// <summary>Every row, for whoever prints the table.</summary>
    public IEnumerable<Limit> Rows => limits.SelectMany(l => l);

    /// <summary>
    /// The row that applies to an event of that day, or null. A local row wins over a shipped one: an upgrade must not
    /// silently change what the installation decided. Then the row that began last wins, then the higher version.
    /// </summary>
    public Limit? On(string id, DateOnly day) => limits[id]
        .Where(r => r.AppliesOn(day))
        .OrderByDescending(r => r.Origin == LimitOrigin.Overlay)
        .ThenByDescending(r => r.ValidFrom)
        .ThenByDescending(r => r.Version)
        .FirstOrDefault();
}
