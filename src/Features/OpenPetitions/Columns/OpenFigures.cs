using System.Collections.Concurrent;
using CauNoi.Kernel.Units;

namespace CauNoi.OpenPetitions.Columns;

/// <summary>What is counted of all cases received in a part of the tree, at one stand of the columns.</summary>
/// <param name="All">Everything together.</param>
/// <param name="ByUnit">By the unit that received.</param>
/// <param name="ByAgency">By the agency outside the Front that the answer was asked of.</param>
/// <param name="Reasons">Why words are not shown, with how many cases.</param>
/// <param name="Watermark">Every change of transactions below it is counted.</param>
public sealed record OpenTotals(
    CaseTally All, IReadOnlyDictionary<int, CaseTally> ByUnit, IReadOnlyList<(string Agency, CaseTally Tally)> ByAgency, IReadOnlyList<(string Reason, int Count)> Reasons, long Watermark)
{
    /// <summary>A unit with everything below it.</summary>
    public CaseTally Below(UnitTree tree, int unit) => CaseTally.Sum(tree.Subtree(unit).Select(n => ByUnit.GetValueOrDefault(n.Unit)).OfType<CaseTally>());
}

/// <summary>
/// The figures of the statistics page, of the desk's section and of machines: one pass over the columns, kept while no copy
/// changes and the day is the same. Whoever asks at one moment, inside or outside, gets the same object.
/// </summary>
public sealed class OpenFigures(OpenLedger ledger)
{
    private const int MostKept = 256;
    private readonly ConcurrentDictionary<(long Version, DateOnly Today, int Unit), OpenTotals> kept = new();

    /// <summary>The figures of a unit with everything below it; of everything there is, units of old maps too, without one.</summary>
    public Task<OpenTotals> Of(UnitTree tree, int? unit, DateOnly today, CancellationToken stop) => ledger.Read(columns =>
    {
        var key = (columns.Version, today, unit ?? 0);
        if (kept.TryGetValue(key, out var known)) return known with { Watermark = columns.Watermark };
        // What stands there is of an earlier stand, most of it.
        if (kept.Count >= MostKept || kept.Keys.Any(k => k.Version != columns.Version)) kept.Clear();
        return kept[key] = Pass(columns, unit is { } top ? columns.Within(tree.Subtree(top).Select(n => n.Unit).ToHashSet()) : null, OpenRow.Day(today));
    }, stop);

    private static OpenTotals Pass(OpenColumns columns, bool[]? within, ushort today)
    {
        var (units, agencies, reasons) = (new CaseTally?[columns.Units.All.Count], new CaseTally?[columns.Agencies.All.Count], new int[columns.Reasons.All.Count]);
        for (var place = 0; place < columns.Count; place++)
        {
            ref readonly var row = ref columns[place];
            if (within is not null && !within[row.Unit]) continue;
            (units[row.Unit] ??= new CaseTally()).Count(row, today);
            if (row.Agency != 0) (agencies[row.Agency] ??= new CaseTally()).Count(row, today);
            reasons[row.Withheld]++;
        }

        return new OpenTotals(
            CaseTally.Sum(units.OfType<CaseTally>()),
            units.Select((tally, n) => (Unit: columns.Units.All[n], tally)).Where(u => u.tally is not null).ToDictionary(u => u.Unit, u => u.tally!),
            [.. agencies.Select((tally, n) => (columns.Agencies.All[n], tally!)).Where(a => a.Item2 is not null).OrderByDescending(a => a.Item2.Received)],
            [.. reasons.Select((count, n) => (Name: columns.Reasons.All[n], count)).Skip(1).Where(r => r.count > 0).OrderByDescending(r => r.count)
                .Select(r => (columns.Titles.GetValueOrDefault(r.Name, r.Name), r.count))],
            columns.Watermark);
    }
}
