namespace CauNoi.Today.Rules;

/// <summary>When people are reminded of a kind of duty, and when the unit above is told: a dated row, as data.</summary>
/// <param name="Duty">The kind, a beginning with a star, or a star alone for all kinds.</param>
/// <param name="Before">How many days before the due day.</param>
/// <param name="OnDay">Whether on the due day itself.</param>
/// <param name="After">How many days after it, while it is not done.</param>
/// <param name="Escalate">How many days late it is when the unit above is told; null for never.</param>
/// <param name="Basis">Who decided so.</param>
/// <param name="From">The first day on which the row holds.</param>
/// <param name="To">The last one; null while it is in force.</param>
/// <param name="Confirmed">False when the source is doubtful.</param>
/// <param name="Version">Rises with every change.</param>
public sealed record ReminderRule(
    string Duty, IReadOnlyList<int> Before, bool OnDay, IReadOnlyList<int> After, int? Escalate, string Basis, DateOnly From, DateOnly? To, bool Confirmed, int Version)
{
    /// <summary>How closely it speaks of a kind; negative when it does not at all.</summary>
    public int Closeness(string kind) => Duty == kind ? int.MaxValue
        : Duty.EndsWith('*') && kind.StartsWith(Duty[..^1], StringComparison.Ordinal) ? Duty.Length : -1;

    public bool On(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>
    /// Whether somebody is reminded on this day. What falls on a day on which nobody reads is said earlier when the due day
    /// is still to come, and on the next day of reading when it has passed.
    /// </summary>
    /// <param name="due">The due day.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="reads">On which days this person is to be left in peace: false there.</param>
    public bool Falls(DateOnly due, DateOnly day, Func<DateOnly, bool> reads) => reads(day)
        && (Before.Any(n => Earlier(due.AddDays(-n), day, reads)) || (OnDay && Earlier(due, day, reads)) || After.Any(n => Later(due.AddDays(n), day, reads)));

    // All days from the one asked about (left out) up to the reminder are days of rest: then it was said on the day asked about.
    private static bool Earlier(DateOnly reminder, DateOnly day, Func<DateOnly, bool> reads) => day <= reminder && Rest(day.AddDays(1), reminder, reads);

    private static bool Later(DateOnly reminder, DateOnly day, Func<DateOnly, bool> reads) => reminder <= day && Rest(reminder, day.AddDays(-1), reads);

    private static bool Rest(DateOnly first, DateOnly last, Func<DateOnly, bool> reads)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            if (reads(day)) return false;
        return true;
    }
}

/// <summary>All rows of an installation.</summary>
public sealed class ReminderTable(IEnumerable<ReminderRule> rows)
{
    public IReadOnlyList<ReminderRule> Rows { get; } = [.. rows];

    /// <summary>The row for a kind on a day: the one that speaks of it most closely, the later one of two; null when there is none.</summary>
    public ReminderRule? On(string kind, DateOnly day) => Rows.Where(r => r.On(day) && r.Closeness(kind) >= 0)
        .OrderByDescending(r => r.Closeness(kind)).ThenByDescending(r => r.From).ThenByDescending(r => r.Version).FirstOrDefault();
}
