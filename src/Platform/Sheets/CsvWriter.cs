using System.Text;

namespace CauNoi.Platform.Sheets;

/// <summary>Writes CSV. A text that a spreadsheet would take for a formula is armed with an apostrophe; reading takes it away again.</summary>
public static class CsvWriter
{
    private const string Formula = "=+-@\t\r";

    internal static byte[] Write(Sheet sheet)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, sheet.Header);
        foreach (var row in sheet.Rows) Line(text, row.Cells);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    internal static string Disarmed(string cell) => cell.Length > 1 && cell[0] == '\'' && Formula.Contains(cell[1]) ? cell[1..] : cell;

    /// <summary>One line more, for lists that are written as they are read.</summary>
    public static void Line(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            if (at > 0) text.Append(',');
            var cell = Armed(cells[at]);
            if (cell.AsSpan().IndexOfAny("\",;\t\r\n") < 0) text.Append(cell);
            else text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        text.Append("\r\n");
    }

    private static string Armed(string cell) => cell.Length > 0 && Formula.Contains(cell[0]) ? $"'{cell}" : cell;
}
