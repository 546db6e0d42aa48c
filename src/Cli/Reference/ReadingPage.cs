using System.Text;
using CauNoi.Documents.Catalogue;
using CauNoi.Recognition;

namespace CauNoi.Cli.Reference;

/// <summary>What the reader of documents knows, as its files say it, and how well it read at each release.</summary>
internal static class ReadingPage
{
    private const string Measured = "bench/ReadText/measured.tsv";

    public static ReferencePage Of(string home)
    {
        var body = new StringBuilder(Markdown.Section("How well documents are read", Markdown.Table(
            ["Release", "Documents", "Recall", "Precision", "Fields, at least", "False targets where there are none, at most"], Rows(Path.Combine(home, Measured)))));
        foreach (var group in PatternFiles.Load(Path.Combine(home, "catalogue")).Value.Groups) body.Append(Markdown.Section(group.Name, Group(group)));
        return new ReferencePage(
            "reading.md", "Reading documents",
            "What the reader of documents knows: the files of `catalogue/reading`, each phrase with what it means, and the sentences that show what is found (they are tests). `./do bench reading` measures; a person adds a line for each release.",
            body.ToString());
    }

    private static string Group(PatternGroup group)
    {
        var phrases = Markdown.Table(["Means", "Phrases"], group.Rows.Select(r => (string[])[Markdown.Code(r.Means), string.Join("; ", r.Phrases)]));
        return group.Examples.Count == 0 ? phrases
            : phrases + "\n" + Markdown.Table(["Sentence", "Finds"], group.Examples.Select(e => (string[])[e.Text, e.Finds.Count == 0 ? "no target" : string.Join("; ", e.Finds)]));
    }

    // A line a release and lot of documents, written down by whoever ran the bench.
    private static IEnumerable<IReadOnlyList<string>> Rows(string file) => File.Exists(file) ? File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')) : [];
}
