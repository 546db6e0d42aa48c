using System.Text;
using System.Text.Unicode;

namespace CauNoi.Platform.Sheets;

/// <summary>Values apart by comma, semicolon or tab, quoted or not, as spreadsheets of different countries write them.</summary>
internal static class CsvReader
{
    private const int Piece = 4_096;
    private static readonly char[] Dividers = [',', ';', '\t'];

    public static IEnumerable<SheetRow> Read(byte[] bytes)
    {
        var text = Decode(bytes);
        var scan = new CsvScan(DividerOf(text));
        var rows = new List<SheetRow>();
        var total = 0;
        for (var at = 0; at <= text.Length; at += Piece)
        {
            rows.Clear();
            scan.Feed(text.AsSpan(at, Math.Min(Piece, text.Length - at)), rows);
            if (at + Piece > text.Length) scan.End(rows);
            foreach (var row in rows)
            {
                if ((total += row.Cells.Count) > SheetLimits.Cells) throw UnreadableSheet.TooLarge();
                yield return row;
            }
        }
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (!Utf8.IsValid(bytes.AsSpan(start)) || bytes.AsSpan().Contains((byte)0))
            throw UnreadableSheet.OldLetters();
        return Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
    }

    // The divider that the first lines use most, outside quotes.
    internal static char DividerOf(ReadOnlySpan<char> text)
    {
        var counts = new int[Dividers.Length];
        var quoted = false;
        foreach (var sign in text[..Math.Min(text.Length, 4_000)])
        {
            if (sign == '"') quoted = !quoted;
            else if (!quoted && Array.IndexOf(Dividers, sign) is >= 0 and var which) counts[which]++;
        }

        return Dividers[Array.IndexOf(counts, counts.Max())];
    }
}
