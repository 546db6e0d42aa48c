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
/// The figures of the statistics page, of the desk's section and of machines: added up from the summary of the columns, kept
/// while no copy changes and the day is the same. Whoever asks at one moment, inside or outside, gets the same object.
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
        var totals = columns.Summary(OpenRow.Day(today)).Figures(columns, unit is { } top ? columns.Within(tree.Subtree(top).Select(n => n.Unit).ToHashSet()) : null);
        return kept[key] = totals;
    }, stop);
}
