using System.Globalization;
using System.Text;
using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Letters;
using CauNoi.Documents.Reading.Pages;
using CauNoi.Documents.Tools;
using CauNoi.Platform.Files.Tools;

namespace CauNoi.Documents.Reading.Scans;

/// <summary>The words Tesseract sees in a picture, with place and confidence. Nothing is corrected here: what may be misread is for a person.</summary>
internal static class RecognisedWords
{
    private const string Whole = "3", Scattered = "11";
    private const double SureAlone = 0.5;
    private const string Foreign = "ÐðÑñ";
    private const int Fields = 12, MostWords = 20_000, LineRow = 4, WordRow = 5;

    /// <summary>A figure alone in a field is no text to Tesseract's layout; where letters of a table are left unread it is asked for scattered words there.</summary>
    public static async Task<IReadOnlyList<DraftWord>> InTables(Raster picture, int page, double unit, IReadOnlyList<DraftWord> known, IReadOnlyList<Ruling> rulings, ReadingTools tools, string folder, ReadRun run, CancellationToken cancel)
    {
        List<Ruling> level = [.. rulings.Where(r => r.Level)];
        if (level.Count == 0) return known;
        var (left, right, top, bottom) = (level.Min(r => r.From), level.Max(r => r.To), level.Min(r => r.At), level.Max(r => r.At));
        var table = new Area(Math.Max(0, (int)(left / unit)), Math.Max(0, (int)(top / unit)), Math.Min(picture.Width, (int)(right / unit)), Math.Min(picture.Height, (int)(bottom / unit)));
        if (Unread.In(picture, table, known, unit) is not { } part) return known;
        var scattered = (await Read(picture.Part(part), page, unit, tools, folder, run, cancel, Scattered)).Select(w => w with { X = w.X + part.Left * unit, Y = w.Y + part.Top * unit });
        return [.. known, .. scattered.Where(w => w.X > left && w.Right < right && w.Middle > top && w.Middle < bottom && w.Confidence >= SureAlone && w.Text.Any(char.IsLetterOrDigit) && !known.Any(k => Over(k, w)))];
    }

    private static bool Over(DraftWord one, DraftWord other) =>
        one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height;

    public static async Task<IReadOnlyList<DraftWord>> Read(Raster picture, int page, double unit, ReadingTools tools, string folder, ReadRun run, CancellationToken cancel, string layout = Whole)
    {
        var (input, output) = ($"scan{page}.pgm", $"scan{page}");
        await File.WriteAllBytesAsync(Path.Combine(folder, input), picture.Write(), cancel);
        var said = await tools.Ask(ReadingTools.Recogniser, [input, output, "-l", "vie", "--psm", layout, "--dpi", "300", "tsv"],
            folder, ReadingTools.Within(run.Limits.ProcessBytes, run.Limits.PageTime), cancel);
        File.Delete(Path.Combine(folder, input));
        if (said.Errors.Contains("opening data file", StringComparison.Ordinal)) throw new NotReadException(RefusedFor.ToolMissing);
        var file = Path.Combine(folder, output + ".tsv");
        if (said.End != ProcessEnd.Done || !File.Exists(file)) return [];
        var words = Words(await File.ReadAllLinesAsync(file, cancel), page, unit);
        File.Delete(file);
        return words;
    }

    internal static IReadOnlyList<DraftWord> Words(IEnumerable<string> rows, int page, double unit)
    {
        var words = new List<DraftWord>();
        double top = 0, height = 0;
        foreach (var row in rows)
        {
            var fields = row.Split('\t', Fields);
            if (fields.Length < Fields || Number(fields[0]) is not { } level || words.Count > MostWords) continue;
            if (level == LineRow) (top, height) = ((Number(fields[7]) ?? 0) * unit, (Number(fields[9]) ?? 0) * unit);
            if (level != WordRow || Number(fields[10]) is not { } confidence || confidence < 0 || IsSpeck(fields[11])) continue;
            var (ownTop, own) = ((Number(fields[7]) ?? 0) * unit, (Number(fields[9]) ?? 0) * unit);

            // Words of a line share its height, so that a comma does not lie lower than its word; a line that swallowed a stain does not count.
            var sane = height <= own * 3 || own < height * 0.2 && height < 30;
            var (text, left, width) = (Bullet(fields[5], OwnLetters(fields[11].Trim())), (Number(fields[6]) ?? 0) * unit, (Number(fields[8]) ?? 0) * unit);
            // Two words that were seen as one stand beside each other, each as wide as its letters.
            foreach (var syllable in Syllables.Apart(text))
            {
                var share = width * syllable.Length / text.Length;
                words.Add(new DraftWord(syllable, page, left, sane ? top : ownTop, share, sane ? height : own) { Confidence = Math.Clamp(confidence / 100, 0, 1) });
                left += share;
            }
        }

        return words;
    }

    /// <summary>A round sign at the beginning of a line is a bullet, whatever it looked like.</summary>
    private static string Bullet(string place, string text) => place == "1" && text is "°" or "»" or "«" or "®" or "©" or "¢" or "*" or "»." or "ø" ? "•" : text;

    /// <summary>Letters that Vietnamese does not have are the ones it has: "QĐÐ" and "ÐA" of a scan are QĐ and ĐA, "NÑQ" is NQ.</summary>
    internal static string OwnLetters(string word)
    {
        if (word.AsSpan().IndexOfAny(Foreign) < 0) return word;
        var own = new StringBuilder(word.Length);
        var before = ' ';
        foreach (var letter in word)
        {
            var meant = letter switch { 'Ð' => 'Đ', 'ð' => 'đ', 'Ñ' => 'N', 'ñ' => 'n', _ => letter };
            // One letter that was seen twice, once as each.
            if (own.Length == 0 || own[^1] != meant || (letter == meant && !Foreign.Contains(before, StringComparison.Ordinal))) own.Append(meant);
            before = letter;
        }

        return own.ToString();
    }

    /// <summary>Remains of lines and stains.</summary>
    private static bool IsSpeck(string text) => text.Trim().All(c => c is '|' or '_' or '—' or '¦' or '\'' or '`' or '.' or '~' or '=' or '[' or ']' or '\\');

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
