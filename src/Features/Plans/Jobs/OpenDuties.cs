using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans.Jobs;

/// <summary>
/// Opens the duty to plan, one a unit and year however many programmes bind it, and the duty to look again where an
/// amendment changed what a unit had read. Running again opens nothing twice.
/// </summary>
internal static class OpenDuties
{
    private const int Chunk = 1_000;
    private const string Area = "residential-area";

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, targets, changes) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<BindingTargets>(), services.GetRequiredService<Changes>());
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
        var all = await targets.Of(today.Year, today, stop);
        var planned = (await db.Plans().Where(p => p.Year == today.Year && p.State != PlanState.Draft).Select(p => p.Unit).ToListAsync(stop)).ToHashSet();
        // An area has no desk: it takes its targets with one press where it reads them, and owes no paper.
        var units = tree.Order.Where(n => n.Kind != Area && n.Unit != tree.Home?.Unit && !planned.Contains(n.Unit) && targets.For(all, n.Unit, tree).Count > 0).Select(n => new PlanKey(n.Unit, today.Year));
        var known = (await db.Duties().AsNoTracking().Where(d => d.Kind == PlanDuties.Make.Name || d.Kind == PlanDuties.LookAgain.Name)
            .Select(d => new { d.Kind, d.Record, Closed = d.ClosedAt != null }).ToListAsync(stop)).ToDictionary(d => (d.Kind, d.Record), d => d.Closed);
        var make = units.Where(k => !known.ContainsKey((PlanDuties.Make.Name, k.Id))).ToList();
        var again = (await Amended(db, all, today.Year, stop)).Where(k => !known.TryGetValue((PlanDuties.LookAgain.Name, k.Id), out var closed) || closed).ToList();
        if (dry) return $"Sẽ mở {make.Count} việc lập kế hoạch, {again.Count} việc xem lại.";
        foreach (var chunk in make.Chunk(Chunk))
            await Open(changes, chunk, (change, key) => Task.FromResult(change.Open(PlanDuties.Make, key.Unit, key.Id, Title("Lập kế hoạch năm", key), key.Href)), stop);
        foreach (var chunk in again.Chunk(Chunk))
            await Open(changes, chunk, (change, key) => known.ContainsKey((PlanDuties.LookAgain.Name, key.Id)) ? change.Reopen(PlanDuties.LookAgain, key.Id, stop)
                : Task.FromResult(change.Open(PlanDuties.LookAgain, key.Unit, key.Id, Title("Chỉ tiêu đã điều chỉnh, xem lại kế hoạch năm", key), key.Href)), stop);
        return $"Đã mở {make.Count} việc lập kế hoạch, {again.Count} việc xem lại.";
    }

    // Units that read a wording which another one has taken the place of. Only targets that were amended are asked for.
    private static async Task<IReadOnlyList<PlanKey>> Amended(AppDb db, IReadOnlyList<YearTarget> all, int year, CancellationToken stop)
    {
        var amended = all.Where(t => t.Wording.From != t.Target.Wordings[0].From).ToDictionary(t => t.Id, t => t.Wording.From);
        if (amended.Count == 0) return [];
        var ids = amended.Keys.ToArray();
        var taken = await db.TakenTargets().Where(t => t.Year == year && ids.Contains(t.Target)).Select(t => new { t.Unit, t.Target, t.Wording }).ToListAsync(stop);
        return [.. taken.Where(t => t.Wording < amended[t.Target]).Select(t => t.Unit).Distinct().Order().Select(u => new PlanKey(u, year))];
    }

    private static async Task Open(Changes changes, IReadOnlyList<PlanKey> keys, Func<Change, PlanKey, Task<DateTimeOffset>> open, CancellationToken stop)
    {
        var change = changes.Begin(PlanActs.OpenDuties, Actor.Program, 0, PlanDuties.Make.Name);
        foreach (var key in keys) await open(change, key);
        change.Note("duties", keys.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
    }

    private static string Title(string words, PlanKey key) => string.Create(CultureInfo.InvariantCulture, $"{words} {key.Year}");
}
