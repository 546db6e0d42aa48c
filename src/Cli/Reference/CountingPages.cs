using CauNoi.Kernel.Facts;
using CauNoi.Platform;

namespace CauNoi.Cli.Reference;

/// <summary>What is counted, and what is owed.</summary>
internal static class CountingPages
{
    public static ReferencePage Measures(FeatureList features) => new(
        "measures.md", "Measures",
        "Everything that can be counted. A *flow* adds up over the days of a period; a *stock* is what stands on its last day.",
        Markdown.Table(["Measure", "What is counted", "Unit", "Over time", "Public"], features.Measures.OrderBy(m => m.Name, StringComparer.Ordinal)
            .Select(m => (string[])[Markdown.Code(m.Name), m.Title, m.Unit, m.Over == OverTime.Flow ? "flow" : "stock", When(m.Public)])));

    public static ReferencePage Duties(FeatureList features) => new(
        "duties.md", "Duties",
        "Everything a unit can owe by a moment. The *limit* is the row of [limits](limits.md) that gives the due moment; the roles are those in whose *Việc hôm nay* it appears.",
        Markdown.Table(["Duty", "What is owed", "Limit", "Roles"], features.Duties.OrderBy(d => d.Name, StringComparer.Ordinal)
            .Select(d => (string[])[Markdown.Code(d.Name), d.Title, d.Limit is null ? "theo loại việc" : Markdown.Code(d.Limit), string.Join(", ", d.Roles.Select(r => r.Name))])));

    private static string When(Publication publication) => publication switch
    {
        Publication.Never => "never",
        Publication.AtOnce => "at once",
        Publication.AfterConfirmation => "after the commune confirms",
        Publication.AfterPeriod => "after the period closes",
        _ => throw new ArgumentOutOfRangeException(nameof(publication)),
    };
}
