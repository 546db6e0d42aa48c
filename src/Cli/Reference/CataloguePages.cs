using System.Globalization;
using CauNoi.Kernel.Time;

namespace CauNoi.Cli.Reference;

/// <summary>The rules that are data, as the program loads them from catalogue/.</summary>
internal static class CataloguePages
{
    public static ReferencePage Limits(LimitTable limits) => new(
        "limits.md", "Time limits",
        "Every time limit with its legal basis. A row applies to events from its first day to its last; an unconfirmed one applies too, and screens show it as *chưa xác nhận*.",
        Markdown.Table(["Limit", "How long", "Starts with", "Basis", "From", "To", "Confirmed", "Version"], limits.Rows
            .OrderBy(l => l.Id, StringComparer.Ordinal).ThenBy(l => l.ValidFrom).ThenBy(l => l.Version).Select(l => (string[])
            [
                Markdown.Code(l.Id), $"{Number(l.Amount)} {Unit(l.Unit)}", l.Start, l.Basis, Day(l.ValidFrom),
                l.ValidTo is { } last ? Day(last) : "", l.Confirmed ? "yes" : "no", Number(l.Version),
            ])));

    public static ReferencePage Holidays(Holidays holidays)
    {
        var days = holidays.Days.Select(d => (d.Day, d.Name, Worked: "", d.Confirmed))
            .Concat(holidays.Swaps.Select(s => (Day: s.Off, s.Name, Worked: Day(s.Worked), s.Confirmed)));
        return new ReferencePage(
            "holidays.md", "Holidays",
            "Every day off that is no weekend, by year. Where a weekend day is worked instead, it is named; an unconfirmed day is computed and no official notice names it yet.",
            string.Concat(days.GroupBy(d => d.Day.Year).OrderBy(y => y.Key).Select(y => Markdown.Section(Number(y.Key), Markdown.Table(
                ["Day off", "Occasion", "Worked instead", "Confirmed"],
                y.OrderBy(d => d.Day).Select(d => (string[])[Day(d.Day), d.Name, d.Worked, d.Confirmed ? "yes" : "no"]))))));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Unit(LimitUnit unit) => unit switch
    {
        LimitUnit.WorkingDays => "working days",
        LimitUnit.CalendarDays => "calendar days",
        LimitUnit.Hours => "hours",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };
}
