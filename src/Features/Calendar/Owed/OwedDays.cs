using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform;
using CauNoi.Platform.Calendar;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Calendar.Owed;

/// <summary>The due days of what units owe, as far as the person's roles see to it: one query for all kinds of duty.</summary>
public static class OwedDays
{
    /// <summary>More than fit on a month page or into a reader's calendar; the inbox has them all.</summary>
    public const int Most = 500;

    public static readonly CalendarSource Source = new("Việc đến hạn", AccessRule.SignedIn, Load);

    private static async Task<IReadOnlyList<CalendarEntry>> Load(CalendarAsk ask)
    {
        var mine = ask.Services.GetRequiredService<FeatureList>().Duties
            .Select(kind => (kind.Name, Units: ask.Reached(new Permission(kind.Name, kind.Title, kind.Roles)))).Where(m => m.Units.Length > 0).ToList();
        if (mine.Count == 0) return [];
        // One hat is on, so every kind that is seen at all is seen at the same units.
        var (kinds, units) = (mine.ConvertAll(m => m.Name), mine[0].Units);
        var (after, until) = (VietnamTime.StartOf(ask.First).ToUniversalTime(), VietnamTime.EndOf(ask.Last).ToUniversalTime());
        var duties = await ask.Services.GetRequiredService<AppDb>().DutiesFor(ask.Actor)
            .Where(d => kinds.Contains(d.Kind) && units.Contains(d.Unit) && d.DueAt > after && d.DueAt <= until)
            .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(Most).ToListAsync(ask.Stop);
        return [.. duties.Select(Entry)];
    }

    private static CalendarEntry Entry(Duty duty)
    {
        // Due at 24:00 is due on that day and not on the next.
        var day = VietnamTime.DayOf(duty.DueAt.AddTicks(-1));
        return new CalendarEntry($"duty-{duty.Id:N}", $"Hạn: {duty.Title}", day, day, duty.Unit, duty.ClosedAt ?? duty.OpenedAt)
        {
            Href = duty.Href,
            At = duty.DueAt == VietnamTime.EndOf(day) ? null : duty.DueAt,
            Done = duty.ClosedAt is not null,
        };
    }
}
