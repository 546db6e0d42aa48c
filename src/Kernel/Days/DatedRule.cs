using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Days;

/// <summary>Where a day goes that is no working day.</summary>
public enum DayShift
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>To the working day before.</summary>
    Earlier,

    /// <summary>To the next working day, as the Civil Code 2015 has it for the end of a time limit (Article 148(5)).</summary>
    Later,
}

/// <summary>What a dated rule came to: one day, or the stretch from which to by when.</summary>
/// <param name="Opens">The first day; the due day itself where the rule names one day.</param>
/// <param name="Due">The last day.</param>
/// <param name="Confirmed">False while the day hangs on a holiday table that is not official yet.</param>
public sealed record DatedSpan(DateOnly Opens, DateOnly Due, bool Confirmed);

/// <summary>A rule that gives days year after year: "18/11", "before 15/11", "lunar 10/3", "each quarter", "17/10 - 18/11".</summary>
/// <param name="Due">The day that counts.</param>
/// <param name="Opens">Where it is a stretch, its first day.</param>
/// <param name="Before">True when the named day itself is too late: the day before is the last.</param>
/// <param name="Shift">Where the due day goes when offices are closed.</param>
public sealed record DatedRule(DayAnchor Due, DayAnchor? Opens = null, bool Before = false, DayShift Shift = DayShift.None)
{
    /// <summary>Every span that touches the days from one to another, in order.</summary>
    public IReadOnlyList<DatedSpan> Within(DateOnly first, DateOnly last, Holidays holidays) =>
        [.. Enumerable.Range(first.Year - 1, last.Year - first.Year + 3).SelectMany(year => In(year, holidays))
            .Where(s => s.Opens <= last && s.Due >= first).OrderBy(s => s.Due)];

    private IEnumerable<DatedSpan> In(int year, Holidays holidays)
    {
        foreach (var named in Due.In(year))
        {
            var due = Shifted(Before ? named.AddDays(-1) : named, holidays);
            // A stretch over the turn of the year began in the year before.
            var opens = Opens is null ? due : Opens.In(year).Concat(Opens.In(year - 1)).Where(d => d <= due).DefaultIfEmpty(due).Max();
            yield return new DatedSpan(opens, due, Shift == DayShift.None || holidays.AreConfirmed(due, due));
        }
    }

    private DateOnly Shifted(DateOnly day, Holidays holidays)
    {
        var step = Shift == DayShift.Earlier ? -1 : 1;
        while (Shift != DayShift.None && !WorkingDays.IsWorkingDay(day, holidays)) day = day.AddDays(step);
        return day;
    }
}
