using System.Globalization;
using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Open;

/// <summary>Reads one table. "Repeated" is a number the file may set to a million: empty repetitions are counted, never made.</summary>
internal sealed class OpenTable(MarkupReader markup, OpenBody body)
{
    private const int MostColumns = 200, MostCells = 200_000;

    private readonly List<DraftCell> cells = [];
    private int row, column;

    public DraftTable Read()
    {
        Rows();
        return new DraftTable(cells);
    }

    private void Rows()
    {
        foreach (var name in markup.Inside())
        {
            if (name is "table-rows" or "table-header-rows" or "table-row-group") Rows();
            else if (name == "table-row")
            {
                column = 0;
                Cells();
                row++;
            }
        }
    }

    private void Cells()
    {
        foreach (var name in markup.Inside())
        {
            if (name is not ("table-cell" or "covered-table-cell")) continue;
            var repeated = Size("number-columns-repeated");
            if (name == "table-cell")
            {
                var (columns, rows) = (Size("number-columns-spanned"), Size("number-rows-spanned"));
                cells.Add(new DraftCell(row, column, DraftCell.Lines(body.Inside())) { Columns = columns, Rows = rows });
                if (cells.Count > MostCells) throw new NotReadException(RefusedFor.Bomb);
            }

            column = Math.Min(MostColumns, column + repeated);
        }
    }

    private int Size(string name) =>
        int.TryParse(markup[name], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, 1, MostColumns) : 1;
}
