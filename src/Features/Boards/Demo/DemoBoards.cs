using CauNoi.Activities;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Boards.Demo;

/// <summary>
/// Two years of a whole province, for whoever looks at the sample program: communes that reach their targets, that are
/// behind, that cannot prove what they did; two communes that became one, and numbers declared beside counted ones. Written
/// by the thousand, because one at a time would take minutes; tests make worlds of their own and go without.
/// </summary>
internal static class DemoBoards
{
    /// <summary>Since when the communes of the samples stand as they do.</summary>
    private static readonly DateOnly Order = new(2025, 7, 1);

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        if (!world.AtScale) return;
        var today = default(DateOnly);
        await world.Step(async services =>
        {
            today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
            await DemoMerger.Merge(services, new DateOnly(today.Year - 1, 10, 1), stop);
        });
        IReadOnlyList<DemoDeed> deeds = [];
        await world.Step(async services => deeds = await All(services, today, stop));
        await DemoCopies.Write(world, deeds, stop);
        await world.Step(services => DemoDeclared.Say(services, today.Year, stop));
    }

    private static async Task<IReadOnlyList<DemoDeed>> All(IServiceProvider services, DateOnly today, CancellationToken stop)
    {
        var (db, maps) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitMaps>());
        var now = await maps.On(today, stop);
        // Communes whose records were written by hand keep what they have.
        var told = (await db.Activities().Select(a => a.Unit).Distinct().ToListAsync(stop)).Select(u => now.Find(u)?.Kind == UnitKinds.Commune ? u : now.Find(u)?.Parent).OfType<int>().ToHashSet();
        var year = new DateOnly(today.Year - 1, 1, 1);
        var deeds = new List<DemoDeed>();
        foreach (var commune in Communes(now).Where(c => !told.Contains(c.Unit)))
        {
            var zeal = DemoZeal.Of(commune.Unit);
            foreach (var area in now.Children(commune.Unit).Where(n => n.Kind == UnitKinds.ResidentialArea))
                for (var n = 0; n < 2; n++) deeds.AddRange(DemoDeeds.OfArea(area.Unit, year.AddYears(n), today, zeal));
            deeds.AddRange(DemoDeeds.OfCommune(commune.Unit, year.AddYears(1), today, today, zeal));
        }

        // Last year each commune stands on the map of the day: before the merger, and where there was another order, before that.
        foreach (var (first, last) in Stretches(year))
            foreach (var commune in Communes(await maps.On(first, stop)).Where(c => !told.Contains(c.Unit)))
                deeds.AddRange(DemoDeeds.OfCommune(commune.Unit, first, last, today, DemoZeal.Of(commune.Unit)));
        return [.. deeds.Where(d => d.Day <= today)];
    }

    private static IEnumerable<UnitNode> Communes(UnitTree tree) => tree.Order.Where(n => n.Kind == UnitKinds.Commune);

    private static IEnumerable<(DateOnly First, DateOnly Last)> Stretches(DateOnly year)
    {
        if (year.Year == Order.Year) yield return (year, Order.AddDays(-1));
        yield return (year.Year == Order.Year ? Order : year, new DateOnly(year.Year, 9, 30));
        yield return (new DateOnly(year.Year, 10, 1), new DateOnly(year.Year, 12, 31));
    }
}

/// <summary>How much a commune and its areas do, and how much of it they photograph: the same commune the same in every installation.</summary>
internal sealed record DemoZeal(int Does, int Shows)
{
    /// <summary>Of ten things asked for, how many are done; of ten that were done, how many have a picture.</summary>
    public static DemoZeal Of(int commune) => (commune * 7 % 10) switch
    {
        < 4 => new DemoZeal(10, commune % 3 == 0 ? 1 : 8),
        < 7 => new DemoZeal(7, 6),
        < 9 => new DemoZeal(4, 3),
        _ => new DemoZeal(1, 1),
    };

    public bool Done(int unit, int thing) => ((unit * 13) + (thing * 29)) % 10 < Does;

    public bool Shown(int unit, int thing) => ((unit * 11) + (thing * 17)) % 10 < Shows;
}
