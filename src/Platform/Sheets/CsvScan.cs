using System.Text;

namespace CauNoi.Platform.Sheets;

/// <summary>Takes CSV apart as it comes, piece by piece: a cell or a quote may lie across two of them.</summary>
internal sealed class CsvScan(char divider)
{
    private readonly StringBuilder cell = new();
    private List<string> cells = [];
    private bool quoted;
    private bool quoteSeen;
    private int line = 1;
    private int began = 1;

    /// <summary>Reads on; the rows that are complete are added.</summary>
    public void Feed(ReadOnlySpan<char> text, List<SheetRow> rows)
    {
        foreach (var sign in text)
        {
            if (sign == '\n') line++;
            if (quoteSeen)
            {
                quoteSeen = false;
                if (sign == '"')
                {
                    cell.Append(sign);
                    continue;
                }

                quoted = false;
            }

            if (quoted)
            {
                if (sign == '"') quoteSeen = true;
                else cell.Append(sign);
            }
            else if (sign == '"' && cell.Length == 0) quoted = true;
            else if (sign == divider) Close();
            else if (sign == '\n') End(rows);
            else if (sign != '\r') cell.Append(sign);
        }
    }

    /// <summary>Ends the row that is being read: at a line break, and at the end of the text.</summary>
    public void End(List<SheetRow> rows)
    {
        Close();
        rows.Add(new SheetRow(began, cells));
        (cells, began) = (new List<string>(cells.Count), line);
    }

    private void Close()
    {
        if (cells.Count >= SheetLimits.Columns || cell.Length > SheetLimits.CellLength) throw UnreadableSheet.TooLarge();
        cells.Add(CsvWriter.Disarmed(cell.ToString()));
        cell.Clear();
    }
}
