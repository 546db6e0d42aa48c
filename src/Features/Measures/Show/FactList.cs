using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;
using CauNoi.Measures.Parts;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Measures.Show;

/// <summary>
/// The single facts behind a figure, newest first. At the commune and below only, so that nobody above looks into single
/// cases of persons or houses; the public sees those whose record is published.
/// </summary>
public sealed class FactList(AppDb db, UnitMaps maps, FeatureList features, MeasureNumbers numbers, Platform.Catalogue.Rules rules, IServiceProvider services)
{
    private const int Commune = 3;

    public async Task<FactPage> Of(Visit visit, FigureCall call, Meaning meaning, int page)
    {
        var level = rules.UnitKinds.Find(call.Unit.Kind)?.Level ?? 0;
        if (level is > 0 and < Commune) return FactPage.TooHigh;
        var lineage = await maps.Lineage(call.Known, visit.Stop);
        var tree = await maps.On(call.Map, call.Known, visit.Stop);
        var units = Units(call.Unit.Unit, tree, lineage);
        var bases = meaning.Bases.Where(b => call.Face == Face.Desk || Shown(b, call)).ToList();
        var ids = new Dictionary<int, Measure>();
        foreach (var one in bases) ids[await numbers.Of(one)] = one;
        var (first, last, keys) = (call.Days.First, call.Days.Last, ids.Keys.ToArray());
        var confirmed = call.Face == Face.Desk ? [] : ids.Where(i => i.Value.Public == Publication.AfterConfirmation).Select(i => i.Key).ToArray();
        var (known, by) = (call.Known ?? DateTimeOffset.MaxValue, call.By?.Unit);
        var rows = await db.Facts()
            .Where(f => keys.Contains(f.Measure) && units.Contains(f.Unit) && f.Day >= first && f.Day <= last && f.RecordedAt <= known && f.Retracts == null)
            .Where(f => by == null || f.Organisation == by)
            .Where(f => !db.FactRows().Any(r => r.Retracts == f.Id && r.RecordedAt <= known) && (f.Status == (short)FactStatus.Final || !confirmed.Contains(f.Measure)))
            .OrderByDescending(f => f.Day).ThenByDescending(f => f.Id).Skip((page - 1) * ShowFigure.PageSize).Take(ShowFigure.PageSize + 1)
            .Select(f => new { f.Measure, f.Unit, f.Day, f.Amount, f.Category, f.Status, f.Source, f.Record }).ToListAsync(visit.Stop);
        var records = rows.Select(r => r.Record).Distinct().ToArray();
        var found = new Dictionary<Guid, FoundRecord>();
        if (records.Length > 0)
            foreach (var door in features.All.SelectMany(f => f.RecordDoors))
                foreach (var record in await door.Find(visit, services, call.Face, records)) found[record.Record] = record;
        return new FactPage([.. rows.Take(ShowFigure.PageSize).Select(r => new FactLine(
            r.Day, Name(r.Unit, tree, lineage.History), ids[r.Measure], r.Amount, ids[r.Measure].Categories.GetValueOrDefault(r.Category, r.Category),
            (FactStatus)r.Status == FactStatus.Provisional, (FactSource)r.Source == FactSource.Declared, found.GetValueOrDefault(r.Record)))
            // A single case without a published record stays within the house.
            .Where(l => call.Face == Face.Desk || l.Record is not null || l.Measure.Public == Publication.AtOnce)], rows.Count > ShowFigure.PageSize, false);
    }

    private static bool Shown(Measure measure, FigureCall call) =>
        measure.Public != Publication.Never && (measure.Public != Publication.AfterPeriod || call.Period.Last < call.Today);

    // Those of the map, and those that are gone and whose facts stand at one of them.
    private static int[] Units(int unit, UnitTree tree, UnitLineage lineage)
    {
        var places = new UnitPlaces(tree, lineage.History, lineage.Successions);
        var gone = lineage.Successions.SelectMany(s => s).SelectMany(s => new[] { s.Before, s.After }).Distinct().Where(u => !tree.Has(u));
        return [.. tree.Subtree(unit).Select(n => n.Unit), .. gone.Where(u => places.Of(u) is { How: not PlaceHow.Nowhere } place && tree.Within(place.Unit, unit))];
    }

    private static string Name(int unit, UnitTree tree, UnitHistory history) => tree.Find(unit)?.Name ?? $"{history.Of(unit).MaxBy(n => n.From)?.Name ?? "Đơn vị cũ"} (trước sắp xếp)";
}

/// <summary>One fact as people read it.</summary>
public sealed record FactLine(DateOnly Day, string Unit, Measure Measure, long Amount, string Category, bool Provisional, bool Declared, FoundRecord? Record);

public sealed record FactPage(IReadOnlyList<FactLine> Lines, bool More, bool Above)
{
    /// <summary>Above the commune only counts are shown.</summary>
    public static readonly FactPage TooHigh = new([], false, true);
}
