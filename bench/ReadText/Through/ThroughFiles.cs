using System.Diagnostics;
using CauNoi.Documents.Reading;
using CauNoi.Documents.Tools;
using CauNoi.Recognition;

namespace CauNoi.Bench.ReadText.Through;

/// <summary>The same documents once more as files: as Word files (some as ODT, some in the letters of old fonts), and as scans of them. What is lost on the way is the reader's.</summary>
internal sealed class ThroughFiles(Recogniser recogniser, string folder)
{
    private readonly DocumentReader reader = new(ReadingTools.Find(folder));
    private readonly OfficeTool office = OfficeTool.Find(folder);

    /// <summary>Why there are no scans here; null where there are.</summary>
    public string? NoScans => office.Missing.Concat(reader.Missing).FirstOrDefault(m => m.StartsWith("Thiếu chương trình", StringComparison.Ordinal));

    public async Task<Tally> Word(IEnumerable<TrueDocument> documents)
    {
        var tally = new Tally();
        foreach (var document in documents) Add(tally, document, await Read(document.Form == "odt" ? OpenFile.Of(document.Text) : WordFile.Of(document.Text, document.Form == "tcvn3"), document.Name + (document.Form == "odt" ? ".odt" : ".docx")));
        return tally;
    }

    /// <summary>Through a printer and a scanner; and how long a page took to be recognised.</summary>
    public async Task<(Tally Tally, int Pages, double Seconds)> Scans(IReadOnlyList<TrueDocument> documents)
    {
        var (tally, pages, seconds) = (new Tally(), 0, 0.0);
        var printed = await office.ToPdf([.. documents.Select(d => new OfficeFile(d.Name + ".docx", WordFile.Of(d.Text)))]);
        for (var i = 0; i < documents.Count; i++)
        {
            if (printed[i].Pdf is not { } pdf) throw new InvalidOperationException($"{documents[i].Name}: {printed[i].Why?.Sentence}");
            var scan = await Scanner.Scan(pdf, i + 1, default);
            var watch = Stopwatch.StartNew();
            var read = await Read(scan, documents[i].Name + ".pdf");
            seconds += watch.Elapsed.TotalSeconds;
            pages += read.Facts.Pages;
            Add(tally, documents[i], read);
        }

        return (tally, pages, seconds);
    }

    /// <summary>How long a PDF with text takes to be read: the seconds, and its pages.</summary>
    public async Task<(double Seconds, int Pages)> Pdf(string text)
    {
        var printed = await office.ToPdf([new OfficeFile("a.docx", WordFile.Of(text))]);
        if (printed[0].Pdf is not { } pdf) throw new InvalidOperationException(printed[0].Why?.Sentence);
        await Read(pdf, "a.pdf");
        var watch = Stopwatch.StartNew();
        var read = await Read(pdf, "a.pdf");
        return (watch.Elapsed.TotalSeconds, read.Facts.Pages);
    }

    private async Task<ReadDocument> Read(byte[] file, string name)
    {
        using var stream = new MemoryStream(file);
        var outcome = await reader.ReadAsync(stream, name, ReadLimits.Usual, null, default);
        return outcome.Document ?? throw new InvalidOperationException($"{name}: {outcome.Refusal?.Sentence}");
    }

    private void Add(Tally tally, TrueDocument document, ReadDocument read)
    {
        var found = recogniser.Read(read.Source);
        tally.Add(new Placing(document.Text, read.Source.Text).Moved(document, read.Source.Text, found), found);
    }
}
