using CauNoi.Kernel.Text;
using CauNoi.Platform.Calendar;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.DocumentReading.Days;

/// <summary>Days of confirmed documents on the calendar of the unit that drafts from them.</summary>
internal static class DaysOfDocuments
{
    private const int Most = 200;

    public static readonly CalendarSource Source = new("Ngày nêu trong văn bản", AccessRule.Needs(ReadingAccess.Write), Load);

    private static async Task<IReadOnlyList<CalendarEntry>> Load(CalendarAsk ask)
    {
        if (ask.Reached(ReadingAccess.Write) is not { Length: > 0 } units) return [];
        var days = await ask.Services.GetRequiredService<AppDb>().ReadingDays().Where(d => units.Contains(d.Unit) && d.Day >= ask.First && d.Day <= ask.Last)
            .OrderBy(d => d.Day).ThenBy(d => d.Name).Take(Most).ToListAsync(ask.Stop);
        return [.. days.Select(d => new CalendarEntry(Key(d), d.Name, d.Day, d.Day, d.Unit, d.At) { Href = $"/ban/doc-van-ban/{d.Document}" })];
    }

    private static string Key(ReadingDay day) => FormattableString.Invariant($"reading-{day.Document:N}-{day.Day:yyyyMMdd}-{Fold.Key(day.Name).Replace(' ', '-')}");
}
