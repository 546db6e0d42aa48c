using CauNoi.Kernel.Lunar;
using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>The solar days of what a document names, within its term: a day without a year comes every year, a lunar one on its own day of each.</summary>
public static class NamedDays
{
    private const int MostYears = 10, Most = 200, LongestName = 120;

    public static IReadOnlyList<(DateOnly Day, string Name)> Of(IEnumerable<FoundEvent> events, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(events);
        return [.. events.SelectMany(e => Years(e, first, last).Select(y => Solar(e, y)).OfType<DateOnly>().Where(d => d >= first && d <= last).Select(d => (d, Named(e.Name)))).Distinct().OrderBy(d => d).Take(Most)];
    }

    private static IEnumerable<int> Years(FoundEvent one, DateOnly first, DateOnly last) =>
        one.Year is { } year ? [year] : Enumerable.Range(first.Year, Math.Min(MostYears, last.Year - first.Year + 1));

    private static DateOnly? Solar(FoundEvent one, int year)
    {
        if (year is < 1901 or > 2099 || one.Month is < 1 or > 12 || one.Day < 1) return null;
        if (one.Lunar) return LunarCalendar.Yearly(one.Day, one.Month, year);
        return one.Day <= DateTime.DaysInMonth(year, one.Month) ? new DateOnly(year, one.Month, one.Day) : null;
    }

    private static string Named(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0) words = "Ngày nêu trong văn bản";
        return words.Length <= LongestName ? words : words[..(LongestName - 1)].TrimEnd() + "…";
    }
}
