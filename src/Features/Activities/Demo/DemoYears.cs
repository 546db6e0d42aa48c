using System.Globalization;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Demo;

/// <summary>
/// What some dozens of areas did this year and last year, seen from the day on which the samples are made: figures, sheets
/// and coverage of the running year are alive. The same day makes the same records.
/// </summary>
internal static class DemoYears
{
    private const int Communes = 14;

    /// <summary>Records of one commune are one change: a record at a time would double how long the first start takes.</summary>
    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        IReadOnlyList<IGrouping<int, DemoRecord>> communes = [];
        await world.Step(async services =>
        {
            var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
            var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
            communes = [.. Of(tree, today).GroupBy(r => tree.Find(r.Unit)!.Kind == "commune" ? r.Unit : tree.Find(r.Unit)!.Parent!.Value)];
        });
        foreach (var commune in communes) await world.Step(services => Write(services, commune.Key, [.. commune], stop));
    }

    /// <summary>The records, as they stand on a day. Võ Tranh is left out: a month of it is closed.</summary>
    internal static IEnumerable<DemoRecord> Of(UnitTree tree, DateOnly today)
    {
        var communes = tree.Children(DemoUnits.Province).Where(n => n.Kind == "commune" && n.Unit != DemoUnits.VoTranh).OrderBy(n => n.Unit).Take(Communes);
        foreach (var commune in communes)
        {
            // The commune of the sample people has a year of its own making: only lately, and in areas that nobody heads.
            var theirs = commune.Unit == DemoUnits.PhuLuong;
            var areas = tree.Children(commune.Unit).Where(n => n.Kind == "residential-area").OrderBy(n => n.Unit).Skip(theirs ? 8 : 4).Take(5 + (commune.Unit % 4)).ToList();
            var begin = new DateOnly(today.Year, 1, 1);
            var year = new DemoSpan(theirs && today.AddDays(-60) > begin ? today.AddDays(-60) : begin, today, today);
            foreach (var area in areas)
                foreach (var record in DemoWork.OfArea(area.Unit, year)) yield return record;
            foreach (var record in DemoWork.OfCommune(commune.Unit, year, meets: !theirs)) yield return record;
            if (theirs) continue;
            var last = new DemoSpan(begin.AddYears(-1), begin.AddDays(-1), today);
            foreach (var area in areas)
                foreach (var record in DemoWork.OfArea(area.Unit, last)) yield return record;
            foreach (var record in DemoWork.OfCommune(commune.Unit, last, meets: true)) yield return record;
        }
    }

    private static async Task Write(IServiceProvider services, int commune, IReadOnlyList<DemoRecord> records, CancellationToken stop)
    {
        var (db, kinds) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<KindList>());
        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.Record, Actor.Program, commune, "samples");
        foreach (var (made, no) in records.Select((r, n) => (r, n)))
            // A catalogue of other kinds has other samples.
            if (kinds.Named(made.Kind) is { } kind)
                await change.Write(made.At(new Guid($"0190a000-0000-7000-9400-{commune:x6}{no:x6}"), kind, change.Now), kind, [], null, DemoActivities.Recorder, made.Day, db, stop);
        change.Note("kind", string.Create(CultureInfo.InvariantCulture, $"{records.Count} samples"));
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }
}

/// <summary>The days between which samples of a year lie, and the day on which they are made.</summary>
internal sealed record DemoSpan(DateOnly First, DateOnly Last, DateOnly Today)
{
    /// <summary>Some day of the span, the same for the same unit and thing.</summary>
    public DateOnly Some(int unit, int thing) => First.AddDays(((unit * 37) + (thing * 53)) % (Last.DayNumber - First.DayNumber + 1));

    /// <summary>Whether somebody else has looked at what is of that day; the latest wait, and a few older ones.</summary>
    public bool Seen(DateOnly day, int unit, int thing) => day < Today.AddDays(-14) && (unit + thing) % 6 != 0;
}
