using System.Diagnostics;
using CauNoi.Bench.ReadText.Through;
using CauNoi.Documents.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Recognition;

namespace CauNoi.Bench.ReadText;

/// <summary>
/// How well documents are read: real programmes with expectations made by hand where a folder of them is there, documents written
/// by hand as other places write them, and documents of a grammar; each as text, as a Word file, and some through a scan. Patterns
/// are written by people and nothing is trained, so leaving a document out changes nothing; the intervals say what so few can show.
/// </summary>
internal static class ReadingBench
{
    private const string Name = "reading";
    private const string FolderVariable = "CAUNOI_READING";
    private const int Speedy = 25_000, HundredPages = 100;
    private const double Recall = 97, Precision = 95, Field = 92, Register = 95, Head = 100;

    /// <summary>A scan may lose as many points.</summary>
    private const double LostByScan = 3;

    public static async Task Run(Options options, Report report)
    {
        var home = InstallationFolder.FindHome();
        var loaded = PatternFiles.Load(Path.Combine(home, "catalogue"));
        foreach (var bad in loaded.BadFiles) await Console.Error.WriteLineAsync($"{bad.Path}: {bad.Reason}");
        var recogniser = new Recogniser(loaded.Value);
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? Path.Combine(home, "..", "shared", "documents");
        var real = RealDocuments.In(folder);
        if (real.Count == 0) await Console.Error.WriteLineAsync($"no real documents in {folder}: left out (a folder can be given in {FolderVariable})");
        var wide = WideDocuments.In(Path.Combine(home, "bench", "ReadText", "Wide"));
        var made = Enumerable.Range(1, options.Number("documents", 240, 60)).Select(Grammar.Documents.Of).ToList();

        foreach (var document in real) Told(report, document.Name, AsText(recogniser, [document]), judged: false);
        if (real.Count > 0) Told(report, "real", AsText(recogniser, real));
        Told(report, "by hand", AsText(recogniser, wide));
        Told(report, "generated", AsText(recogniser, made));
        Speed(report, recogniser, made);
        await ThroughFiles(options, report, recogniser, real, wide, made);
    }

    private static async Task ThroughFiles(Options options, Report report, Recogniser recogniser, IReadOnlyList<TrueDocument> real, IReadOnlyList<TrueDocument> wide, IReadOnlyList<TrueDocument> made)
    {
        var folder = Directory.CreateTempSubdirectory("caunoi-reading-");
        try
        {
            var files = new ThroughFiles(recogniser, folder.FullName);
            Told(report, "all, as Word files", await files.Word([.. real, .. wide, .. made]));
            if (files.NoScans is { } missing)
            {
                await Console.Error.WriteLineAsync($"no scans: {missing}");
                return;
            }

            TrueDocument[] scanned = [.. real, .. wide, .. made.Take(options.Quick ? 1 : 12)];
            if (options.Quick) scanned = scanned[^2..];
            var written = Told(report, "those to be scanned, as text", AsText(recogniser, scanned), judged: false);
            var (tally, pages, seconds) = await files.Scans(scanned);
            Told(report, "through a scan", tally, than: written);
            report.Add(Name, $"a page recognised ({pages} pages)", seconds / pages, "s", Aim.AtMost(1.5));
            var text = string.Join('\n', made.Select(d => d.Text));
            while (text.Length < HundredPages * 2_000) text += text;
            var (took, printed) = await files.Pdf(text[..(HundredPages * 2_000)]);
            report.Add(Name, $"100 pages of PDF with text ({printed} measured)", took * HundredPages / printed, "s", Aim.AtMost(5));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Tally AsText(Recogniser recogniser, IEnumerable<TrueDocument> documents)
    {
        var tally = new Tally();
        foreach (var document in documents) tally.Add(document, recogniser.Read(SourceText.Plain(document.Text)));
        return tally;
    }

    /// <summary>The table of one lot. A document that stands alone is not judged; a lot that went through a scan is, by what the same lot gave as text.</summary>
    private static Dictionary<string, double> Told(Report report, string what, Tally tally, bool judged = true, Dictionary<string, double>? than = null)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        Share("recall", tally.Found, tally.True, Recall);
        Share("precision", tally.Found, tally.Given, Precision);
        foreach (var field in Tally.Fields) Share(field, tally.Right(field), tally.Found, Field);
        Share("citations found", tally.CitationsFound, tally.Citations, Register);
        Share("citations right", tally.CitationsFound, tally.CitationsGiven, Register);
        Share("duties found", tally.DutiesFound, tally.Duties, Register);
        Share("duties right", tally.DutiesFound, tally.DutiesGiven, Register);
        Share("heads", tally.HeadsRight, tally.Heads, Head);
        if (tally.Tasks > 0)
        {
            Share("tasks found", tally.TasksFound, tally.Tasks, aim: null);
            Share("tasks right", tally.TasksFound, tally.TasksGiven, aim: null);
            Share("tasks with lead, time and product", tally.TasksRight, tally.TasksFound, aim: null);
        }

        if (judged) report.Add(Name, $"{what}: false targets in a document without any, at most", tally.MostFalse, "", Aim.AtMost(1));
        if (Environment.GetEnvironmentVariable("CAUNOI_READING_SHOW") is not null)
            foreach (var line in tally.Differences) Console.Error.WriteLine($"{what}: {line}");
        return shares;

        // Nobody has said how many tasks have to be found: what is measured is told, not judged.
        void Share(string name, int hits, int all, double? aim)
        {
            var (low, high) = Tally.Wilson(hits, all);
            var share = all == 0 ? 100 : 100.0 * hits / all;
            shares[name] = share;
            var least = aim is null ? null : than is null ? aim : Math.Min(aim.Value, than[name]) - LostByScan;
            report.Add(Name, $"{what}: {name} ({hits}/{all}, 95% interval {100 * low:0.0}–{100 * high:0.0})", share, "%", judged && least is not null ? new Aim("≥", Math.Round(least.Value, 1), Speed: false) : null);
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
