namespace CauNoi.Reports.Rules;

/// <summary>What one unit owes on its calendar: one submission and whom it serves.</summary>
/// <param name="Key">The report.</param>
/// <param name="Serves">Every duty that it answers.</param>
public sealed record OneSubmission(ReportKey Key, IReadOnlyList<OwedReport> Serves)
{
    /// <summary>It has to be there for the first of them.</summary>
    public DateOnly Due => Serves.Min(s => s.Due);

    /// <summary>How many hours of writing fall away because it is written once.</summary>
    public decimal Saved(decimal hours) => hours * (Serves.Count - 1);
}

/// <summary>Two reports in different forms that ask for the same days.</summary>
public sealed record Overlap(OneSubmission One, OneSubmission Other);

/// <summary>Which reports ask for the same.</summary>
public static class Overlaps
{
    /// <summary>Owed reports gathered into what has to be written, in the order of their days.</summary>
    public static IReadOnlyList<OneSubmission> Gather(IEnumerable<OwedReport> owed) =>
        [.. owed.GroupBy(o => o.Key).Select(g => new OneSubmission(g.Key, [.. g.OrderBy(o => o.Due).ThenBy(o => o.Rule.Id, StringComparer.Ordinal)])).OrderBy(s => s.Due).ThenBy(s => s.Key.Template, StringComparer.Ordinal)];

    /// <summary>Different forms over the same period: two papers say the same. Whether they can be made one is for those who asked.</summary>
    public static IReadOnlyList<Overlap> Of(IReadOnlyList<OneSubmission> submissions) =>
        [.. submissions.SelectMany((one, at) => submissions.Skip(at + 1).Where(other => other.Key.Unit == one.Key.Unit && other.Key.Period == one.Key.Period).Select(other => new Overlap(one, other)))];
}
