using System.Diagnostics;
using CauNoi.Documents.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Recognition;

namespace CauNoi.Bench.ReadText;

/// <summary>
/// How well documents are read: over real programmes with expectations made by hand where a folder of them is there, and over
/// documents made by a grammar whose phrases were written before the patterns were looked at. Nothing is trained, so leaving a
/// document out changes nothing.
/// </summary>
internal static class ReadingBench
{
    private const string Name = "reading";
    private const string FolderVariable = "CAUNOI_READING";
    private const int Speedy = 25_000;
    private const double Recall = 97, Precision = 95, Field = 92, Register = 95, Head = 100;

    public static Task Run(Options options, Report report)
    {
        var loaded = PatternFiles.Load(Path.Combine(InstallationFolder.FindHome(), "catalogue"));
        foreach (var bad in loaded.BadFiles) Console.Error.WriteLine($"{bad.Path}: {bad.Reason}");
        var recogniser = new Recogniser(loaded.Value);
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? Path.Combine(InstallationFolder.FindHome(), "..", "shared", "documents");
        var real = RealDocuments.In(folder);
        if (real.Count == 0) Console.Error.WriteLine($"no real documents in {folder}: left out (a folder can be given in {FolderVariable})");
        foreach (var document in real) Judge(report, document.Name, [document], recogniser, aims: false);
        if (real.Count > 0) Judge(report, "real", real, recogniser, aims: true);
        var wide = WideDocuments.In(Path.Combine(InstallationFolder.FindHome(), "bench", "ReadText", "Wide"));
        Judge(report, "by hand", wide, recogniser, aims: true);
        var made = Enumerable.Range(1, options.Number("documents", 240, 60)).Select(Grammar.Documents.Of).ToList();
        Judge(report, "generated", made, recogniser, aims: true);
        Speed(report, recogniser, made);
        return Task.CompletedTask;
    }

    private static void Judge(Report report, string what, IReadOnlyList<TrueDocument> documents, Recogniser recogniser, bool aims)
    {
        var tally = new Tally();
        foreach (var document in documents) tally.Add(document, recogniser.Read(SourceText.Plain(document.Text)));
        Share("recall", tally.Found, tally.True, Recall);
        Share("precision", tally.Found, tally.Given, Precision);
        foreach (var field in Tally.Fields) Share(field, tally.Right(field), tally.Found, Field);
        Share("citations found", tally.CitationsFound, tally.Citations, Register);
        Share("citations right", tally.CitationsFound, tally.CitationsGiven, Register);
        Share("duties found", tally.DutiesFound, tally.Duties, Register);
        Share("duties right", tally.DutiesFound, tally.DutiesGiven, Register);
        Share("heads", tally.HeadsRight, tally.Heads, Head);
        if (aims) report.Add(Name, $"{what}: false targets in a document without any, at most", tally.MostFalse, "", Aim.AtMost(1));
        if (Environment.GetEnvironmentVariable("CAUNOI_READING_SHOW") is not null)
            foreach (var line in tally.Differences) Console.Error.WriteLine(line);

        void Share(string name, int hits, int all, double aim)
        {
            var (low, high) = Tally.Wilson(hits, all);
            var share = all == 0 ? 100 : 100.0 * hits / all;
            report.Add(Name, $"{what}: {name} ({hits}/{all}, 95% interval {100 * low:0.0}–{100 * high:0.0})", share, "%", aims ? new Aim("≥", aim, Speed: false) : null);
        }
    }

    private static void Speed(Report report, Recogniser recogniser, List<TrueDocument> made)
    {
        var text = string.Join('\n', made.Select(d => d.Text));
        var source = SourceText.Plain(text[..Math.Min(text.Length, Speedy)]);
        for (var i = 0; i < 30; i++) recogniser.Read(source);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10; i++) recogniser.Read(source);
        report.Add(Name, $"{source.Text.Length} characters, warm", watch.Elapsed.TotalMilliseconds / 10, "ms", Aim.AtMost(150));
    }
}
