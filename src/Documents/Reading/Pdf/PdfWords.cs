using System.Globalization;
using System.Net;
using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Tools;
using CauNoi.Platform.Files.Tools;

namespace CauNoi.Documents.Reading.Pdf;

/// <summary>The words of a PDF with their places, as <c>pdftotext -bbox</c> lists them.</summary>
internal static class PdfWords
{
    /// <summary>A page of A4 has six hundred.</summary>
    private const int MostWordsAPage = 20_000;

    public static async Task<List<KeptPage>> Read(ReadingTools tools, string folder, ReadRun run)
    {
        var end = (await tools.Ask(ReadingTools.PdfText, ["-bbox", "-q", "in.pdf", "words"], folder, ReadingTools.Within(run.Limits.ProcessBytes, run.Limits.Time), run.Stop)).End;
        if (end == ProcessEnd.OutOfTime) throw new NotReadException(RefusedFor.OutOfTime);
        var file = Path.Combine(folder, "words");
        if (end == ProcessEnd.Failed || !File.Exists(file)) throw new NotReadException(RefusedFor.Damaged);
        var pages = new List<KeptPage>();
        var words = new List<DraftWord>();
        foreach (var line in File.ReadLines(file))
        {
            var item = line.AsSpan().TrimStart();
            if (item.StartsWith("<page "))
            {
                words = [];
                pages.Add(new KeptPage(pages.Count + 1, Math.Max(1, Number(item, "width=\"")), Math.Max(1, Number(item, "height=\"")), words, []));
            }
            else if (item.StartsWith("<word ") && Word(line, item, pages.Count) is { } word)
            {
                if (words.Count >= MostWordsAPage) throw new NotReadException(RefusedFor.TooLarge);
                words.Add(word);
            }
        }

        return pages;
    }

    private static DraftWord? Word(string line, ReadOnlySpan<char> item, int page)
    {
        var (begin, end) = (line.IndexOf('>', StringComparison.Ordinal) + 1, line.LastIndexOf("</word>", StringComparison.Ordinal));
        if (end <= begin) return null;
        var (left, top, right, bottom) = (Number(item, "xMin=\""), Number(item, "yMin=\""), Number(item, "xMax=\""), Number(item, "yMax=\""));
        var text = WebUtility.HtmlDecode(line[begin..end]);
        return right < left || bottom < top || string.IsNullOrWhiteSpace(text) ? null : new DraftWord(text, page, left, top, right - left, bottom - top);
    }

    private static double Number(ReadOnlySpan<char> item, string name)
    {
        var at = item.IndexOf(name);
        if (at < 0) return 0;
        var rest = item[(at + name.Length)..];
        var end = rest.IndexOf('"');
        return end > 0 && double.TryParse(rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000 ? number : 0;
    }
}
