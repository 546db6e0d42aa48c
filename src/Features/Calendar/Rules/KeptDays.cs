using System.Globalization;
using CauNoi.Kernel.Days;
using CauNoi.Kernel.Time;

namespace CauNoi.Calendar.Rules;

/// <summary>The lines that come from the catalogue: days off, worked weekend days, and what is kept every year.</summary>
public static class KeptDays
{
    /// <summary>All lines that touch the days from one to another, in order.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="kept">What is kept every year.</param>
    /// <param name="holidays">Days off and swapped days.</param>
    /// <param name="codes">Official codes of the unit looked at and all above it: local days of other places are left out.</param>
    public static IReadOnlyList<CalendarLine> Lines(
        DateOnly first, DateOnly last, IEnumerable<Commemoration> kept, Holidays holidays, IReadOnlyCollection<string> codes) =>
    [
        .. Off(holidays).Concat(kept.Where(k => k.Unit is null || codes.Contains(k.Unit)).SelectMany(k => Of(k, first, last, holidays)))
            .Where(l => l.First <= last && l.Last >= first).OrderBy(l => l.First).ThenBy(l => l.Kind),
    ];

    private static IEnumerable<CalendarLine> Off(Holidays holidays) =>
        holidays.Days.Select(d => new CalendarLine(Key("off", d.Day), $"Nghỉ: {d.Name}", d.Day, d.Day, LineKind.DayOff) { Confirmed = d.Confirmed })
            .Concat(holidays.Swaps.SelectMany<SwappedDay, CalendarLine>(s =>
            [
                new(Key("off", s.Off), $"Nghỉ: {s.Name}", s.Off, s.Off, LineKind.DayOff) { Confirmed = s.Confirmed },
                new(Key("worked", s.Worked), $"Làm bù: {s.Name}", s.Worked, s.Worked, LineKind.WorkedDay) { Confirmed = s.Confirmed },
            ]));

    private static IEnumerable<CalendarLine> Of(Commemoration kept, DateOnly first, DateOnly last, Holidays holidays) =>
        kept.Date.Within(first, last, holidays).Where(span => !IsSaid(kept, span, holidays)).Select(span => new CalendarLine(
            Key(kept.Id, span.Due), kept.TitleIn(span.Due.Year), span.Opens, span.Due, span.Opens < span.Due ? LineKind.Season : LineKind.Kept)
        {
            Confirmed = kept.Confirmed && span.Confirmed,
            Round = kept.IsRound(span.Due.Year),
            Note = kept.Basis,
        });

    // A holiday without an anniversary is said by the line of the day off already.
    private static bool IsSaid(Commemoration kept, DatedSpan span, Holidays holidays) =>
        kept.Kind == CommemorationKind.National && kept.Since is null && holidays.NameOf(span.Due) is not null;

    // The day and not the year alone: a lunar day can fall twice in one solar year.
    private static string Key(string id, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{id}-{day:yyyyMMdd}");
}
