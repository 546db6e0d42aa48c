using System.Text;
using System.Text.Unicode;

namespace CauNoi.Platform.Sheets;

/// <summary>Values apart by comma, semicolon or tab, quoted or not, as spreadsheets of different countries write them.</summary>
internal static class CsvReader
{
    private static readonly char[] Dividers = [',', ';', '\t'];

    public static IEnumerable<SheetRow> Read(byte[] bytes)
    {
        var text = Decode(bytes);
        var divider = DividerOf(text);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, line, began, total) = (false, 1, 1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '\n') line++;
            if (quoted)
            {
                if (sign != '"') cell.Append(sign);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
                else quoted = false;
            }
            else if (sign == '"' && cell.Length == 0) quoted = true;
            else if (sign == divider) Close(cells, cell, ref total);
            else if (sign == '\n')
            {
                Close(cells, cell, ref total);
                yield return new SheetRow(began, cells);
                (cells, began) = ([], line);
            }
            else if (sign != '\r') cell.Append(sign);
        }

        Close(cells, cell, ref total);
        yield return new SheetRow(began, cells);
    }

    private static void Close(List<string> cells, StringBuilder cell, ref int total)
    {
        if (cells.Count >= SheetLimits.Columns || cell.Length > SheetLimits.CellLength || ++total > SheetLimits.Cells) throw UnreadableSheet.TooLarge();
        cells.Add(CsvWriter.Disarmed(cell.ToString()));
        cell.Clear();
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (!Utf8.IsValid(bytes.AsSpan(start)) || bytes.AsSpan().Contains((byte)0))
            throw new UnreadableSheet("Tệp này dùng bảng mã cũ nên chữ Việt không đọc được. Xin lưu lại thành .xlsx, hoặc CSV với bảng mã UTF-8, rồi chọn lại.");
        return Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
    }

    // The divider that the first lines use most, outside quotes.
    private static char DividerOf(string text)
    {
        var counts = new int[Dividers.Length];
        var quoted = false;
        foreach (var sign in text.AsSpan(0, Math.Min(text.Length, 4_000)))
        {
            if (sign == '"') quoted = !quoted;
            else if (!quoted && Array.IndexOf(Dividers, sign) is >= 0 and var which) counts[which]++;
        }

        return Dividers[Array.IndexOf(counts, counts.Max())];
    }
}
