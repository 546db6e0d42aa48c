using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Today.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Remind;

/// <summary>The open duties of which anybody may be reminded on a day, with where they went. Three queries.</summary>
internal static class OpenDuties
{
    // A reminder moves by days of rest; the longest rest of a year is Tết with its weekends.
    private const int LongestRest = 16;

    public static async Task<IReadOnlyList<OpenDuty>> Around(AppDb db, DateOnly day, CancellationToken stop)
    {
        var (first, last) = (VietnamTime.StartOf(day.AddDays(-ReminderCatalogue.MostDays - LongestRest)).ToUniversalTime(),
            VietnamTime.EndOf(day.AddDays(ReminderCatalogue.MostDays + LongestRest)).ToUniversalTime());
        var near = db.Duties().AsNoTracking().Open().Where(d => d.DueAt > first && d.DueAt <= last);
        var duties = await near.Select(d => new { d.Id, d.Kind, d.Unit, d.DueAt }).ToListAsync(stop);
        var turns = (await db.DutyTurns().AsNoTracking().Where(t => t.EndedAt == null && t.Kind != DutyTurnKind.Blocked && near.Any(d => d.Id == t.Duty))
            .Select(t => new { t.Duty, t.Kind, t.At, Target = new DutyTarget(t.ToAccount, t.ToUnit) }).ToListAsync(stop)).ToLookup(t => t.Duty);
        var hidden = (await near.Join(db.Conflicts().Where(c => c.TakenBackAt == null), d => d.Record, c => c.Record, (d, c) => new { d.Id, c.Account }).ToListAsync(stop))
            .ToLookup(h => h.Id, h => h.Account);
        return
        [
            .. duties.Select(d => new OpenDuty(d.Id, d.Kind, d.Unit, DueSpan.DayOf(d.DueAt))
            {
                HandedTo = turns[d.Id].FirstOrDefault(t => t.Kind == DutyTurnKind.Handed)?.Target,
                AlsoSeenBy = [.. turns[d.Id].Where(t => t.Kind == DutyTurnKind.Help || (t.Kind == DutyTurnKind.Escalated && t.At >= d.DueAt)).Select(t => t.Target)],
                HiddenFrom = [.. hidden[d.Id]],
            }),
        ];
    }
}
