using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Units;
using CauNoi.Today.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Today.Jobs;

/// <summary>
/// A duty late for as many days as its rule says is told to the unit above, once for each time it becomes late: one that was
/// given back is not told again, one whose clock was started anew may be. Running again tells nothing twice.
/// </summary>
internal static class EscalateLate
{
    private const int Chunk = 1_000;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, rules, maps) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<ReminderTable>(), services.GetRequiredService<UnitMaps>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = VietnamTime.DayOf(now);
        var tree = await maps.On(today, stop);
        var late = await db.Duties().AsNoTracking().Open().DueIn(DueSpan.Late(now))
            .Where(d => !db.DutyTurns().Any(t => t.Duty == d.Id && t.Kind == DutyTurnKind.Escalated && t.At >= d.DueAt))
            .Select(d => new { d.Id, d.Kind, d.Unit, d.DueAt }).ToListAsync(stop);
        var due = late.Where(d => rules.On(d.Kind, today)?.Escalate is { } days && today.DayNumber - DueSpan.DayOf(d.DueAt).DayNumber >= days)
            .Select(d => (d.Id, d.Unit, Above: Above(d.Unit, tree, maps.Successions))).Where(d => d.Above is not null).ToList();
        if (dry) return $"Sẽ báo {due.Count} việc trễ lâu lên đơn vị trên.";
        foreach (var chunk in due.Chunk(Chunk)) await Tell(services, [.. chunk.Select(d => (d.Id, d.Unit, d.Above!.Value))], stop);
        return $"Đã báo {due.Count} việc trễ lâu lên đơn vị trên.";
    }

    private static int? Above(int unit, UnitTree tree, ILookup<int, Succession> successions) =>
        Successors.Today(unit, tree, successions).Select(u => tree.Find(u)?.Parent).FirstOrDefault(p => p is not null);

    private static async Task Tell(IServiceProvider services, IReadOnlyList<(Guid Duty, int Unit, int Above)> some, CancellationToken stop)
    {
        var (db, ids) = (services.GetRequiredService<AppDb>(), some.Select(s => s.Duty).ToArray());
        var change = services.GetRequiredService<Changes>().Begin(TodayActs.Escalate, Actor.Program, 0, "today");
        // What was told of an earlier lateness of the same duty gives way.
        foreach (var old in await db.DutyTurns().Where(t => ids.Contains(t.Duty) && t.Kind == DutyTurnKind.Escalated && t.EndedAt == null).ToListAsync(stop))
            old.End(change.Now, null, null);
        foreach (var (duty, unit, above) in some)
            change.Add(new DutyTurn { Duty = duty, Kind = DutyTurnKind.Escalated, ToUnit = above, ByUnit = unit, At = change.Now });
        change.Note("duties", some.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
    }
}
