using System.Globalization;
using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Letters;
using CauNoi.Documents.Tools;
using CauNoi.Platform.Files.Tools;

namespace CauNoi.Documents.Reading.Pdf;

/// <summary>Which pieces of a PDF are bold, and which are set in an old font, as <c>pdftohtml -xml</c> tells; matched to the words by place.</summary>
internal sealed class PdfFonts
{
    private const int MostPieces = 5_000;

    private readonly Dictionary<int, List<Piece>> pieces = [];

    private readonly record struct Piece(double X, double Y, double Right, double Bottom, bool Bold, LetterCode Code);

    /// <summary>Without the program, or where it fails, nothing is bold: headings have other signs too.</summary>
    public static async Task<PdfFonts> Read(ReadingTools tools, string folder, ReadRun run)
    {
        var read = new PdfFonts();
        if (!tools.KnowsFonts) return read;
        var end = (await tools.Ask(ReadingTools.PdfLines, ["-xml", "-i", "-hidden", "-q", "-zoom", "1", "in.pdf", "fonts"], folder, ReadingTools.Within(run.Limits.ProcessBytes, run.Limits.Time), run.Stop)).End;
        var file = Path.Combine(folder, "fonts.xml");
        if (end == ProcessEnd.Done && File.Exists(file)) read.Take(File.ReadLines(file));
        return read;
    }

    /// <summary>The word with its boldness, and the code its letters are in.</summary>
    public (DraftWord Word, LetterCode Code) Dress(DraftWord word)
    {
        if (!pieces.TryGetValue(word.Page, out var page)) return (word, LetterCode.Unicode);
        var (x, y) = (word.X + word.Width / 2, word.Middle);
        var low = First(page, y - 200);
        for (var i = low; i < page.Count && page[i].Y <= y; i++)
            if (page[i].Bottom >= y && page[i].X - 1 <= x && page[i].Right + 1 >= x) return (word with { Bold = page[i].Bold }, page[i].Code);
        return (word, LetterCode.Unicode);
    }

    private static int First(List<Piece> page, double y)
    {
        var (low, high) = (0, page.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (page[middle].Y < y) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Take(IEnumerable<string> lines)
    {
        var fonts = new Dictionary<string, string>();
        var page = new List<Piece>();
        foreach (var line in lines)
        {
            var item = line.TrimStart();
            if (item.StartsWith("<page ", StringComparison.Ordinal)) pieces[pieces.Count + 1] = page = [];
            else if (item.StartsWith("<fontspec ", StringComparison.Ordinal)) fonts[Text(item, "id")] = Text(item, "family");
            else if (item.StartsWith("<text ", StringComparison.Ordinal) && page.Count < MostPieces)
            {
                var (left, top) = (Number(item, "left"), Number(item, "top"));
                var family = fonts.GetValueOrDefault(Text(item, "font"), "");
                page.Add(new Piece(left, top, left + Number(item, "width"), top + Number(item, "height"),
                    item.Contains("><b>", StringComparison.Ordinal), OldLetters.OfFont(family[(family.IndexOf('+', StringComparison.Ordinal) + 1)..])));
            }
        }

        foreach (var (_, sorted) in pieces) sorted.Sort((a, b) => a.Y.CompareTo(b.Y));
    }

    private static string Text(string item, string name)
    {
        var at = item.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (at < 0) return "";
        at += name.Length + 3;
        var end = item.IndexOf('"', at);
        return end < 0 ? "" : item[at..end];
    }

    private static double Number(string item, string name) =>
        double.TryParse(Text(item, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
