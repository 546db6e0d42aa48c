using System.Collections.Concurrent;
using CauNoi.Kernel.Units;
using CauNoi.OpenPetitions.Rules;

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

/// <summary>What was answered in the last seven days of one stand of the columns.</summary>
/// <param name="Version">Of the columns.</param>
/// <param name="Today">The last of the days.</param>
/// <param name="Codes">The newest few.</param>
/// <param name="Total">All.</param>
/// <param name="BySender">By what the senders say.</param>
public sealed record AnsweredLately(long Version, DateOnly Today, IReadOnlyList<string> Codes, int Total, IReadOnlyDictionary<SenderSaid, int> BySender)
{
    public const int Days = 7;
    public const int Most = 5;
}

/// <summary>
/// The figures of the statistics page, of the desk's section and of machines: added up from the summary of the columns, kept
/// while no copy changes and the day is the same. Whoever asks at one moment, inside or outside, gets the same object.
/// </summary>
public sealed class OpenFigures(OpenLedger ledger)
{
    private const int MostKept = 256;
    private readonly ConcurrentDictionary<(long Version, DateOnly Today, int Unit), OpenTotals> kept = new();
    private AnsweredLately? lately;

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

    /// <summary>What was answered in the days up to today, the newest few by name; looked for once while no copy changes.</summary>
    public Task<AnsweredLately> Lately(DateOnly today, CancellationToken stop) => ledger.Read(columns =>
    {
        if (lately is { } known && known.Version == columns.Version && known.Today == today) return known;
        var from = today.AddDays(1 - AnsweredLately.Days);
        var (codes, total) = columns.AnsweredIn(null, from, today, AnsweredLately.Most);
        return lately = new AnsweredLately(columns.Version, today, codes, total, columns.AnsweredBySender(from, today));
    }, stop);
}
