using System.Globalization;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Jobs;

/// <summary>Opens what each unit owes in the seasons that run today. Running again opens nothing twice; what is proven already is not opened.</summary>
internal static class OpenDuties
{
    private const int Chunk = 2_000;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, kinds, changes) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<KindList>(), services.GetRequiredService<Changes>());
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
        var opened = 0;
        foreach (var kind in kinds.All.Where(k => k.On(today)))
        {
            var running = kind.Duties.Where(d => d.Season.Covers(today)).ToList();
            if (running.Count == 0) continue;
            var proven = (await ProvenDuties.In(db, kind, today.Year, null, stop)).Select(o => o.Id).ToHashSet();
            foreach (var duty in running)
            {
                var open = (await db.Duties().AsNoTracking().Where(d => d.Kind == duty.Duty.Name && d.OpenedAt > VietnamTime.StartOf(new DateOnly(today.Year, 1, 1)).ToUniversalTime())
                    .Select(d => d.Record).ToListAsync(stop)).ToHashSet();
                var missing = tree.Order.Where(n => duty.OwedBy.Contains(n.Kind)).Select(n => new OwedOnce(duty, n.Unit, today.Year))
                    .Where(o => !open.Contains(o.Id) && !proven.Contains(o.Id)).ToList();
                opened += missing.Count;
                if (dry) continue;
                foreach (var chunk in missing.Chunk(Chunk)) await Open(changes, kind, duty, chunk, stop);
            }
        }

        return dry ? $"Sẽ mở {opened} việc đến hạn." : $"Đã mở {opened} việc đến hạn.";
    }

    private static async Task Open(Changes changes, Kind kind, KindDuty duty, IReadOnlyList<OwedOnce> owed, CancellationToken stop)
    {
        var change = changes.Begin(ActivityActs.OpenDuties, Actor.Program, 0, duty.Duty.Name);
        foreach (var one in owed)
            change.Open(duty.Duty, one.Unit, one.Id, duty.Title, $"/ban/ghi/{kind.Slug}", VietnamTime.EndOf(duty.Season.Last(one.Year)), $"{kind.Name}@{kind.Version}");
        change.Note("duties", owed.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
    }
}
