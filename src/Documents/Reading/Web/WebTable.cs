using System.Globalization;
using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading.Web;

/// <summary>One table of a web page while it is read; cells that reach down keep their columns in the rows below.</summary>
internal sealed class WebTable
{
    private const int MostColumns = 200, MostCells = 200_000;

    private readonly List<DraftCell> cells = [];
    private readonly int[] taken = new int[MostColumns + 1];
    private List<DraftPart>? inside;
    private int row = -1, column, columns = 1, rows = 1;

    public bool InCell => inside is not null;

    public void RowBegins()
    {
        CellEnds();
        row++;
        column = 0;
    }

    public void CellBegins(string? across, string? down)
    {
        CellEnds();
        if (row < 0) row = 0;
        (columns, rows) = (Size(across), Size(down));
        while (column < MostColumns && taken[column] > row) column++;
        inside = [];
    }

    public void Add(DraftPart part) => inside!.Add(part);

    public void CellEnds()
    {
        if (inside is null) return;
        if (cells.Count >= MostCells) throw new NotReadException(RefusedFor.Bomb);
        cells.Add(new DraftCell(row, column, DraftCell.Lines(inside)) { Columns = columns, Rows = rows });
        var end = Math.Min(MostColumns, column + columns);
        for (var i = column; i < end; i++) taken[i] = row + rows;
        column = end;
        inside = null;
    }

    public DraftTable Done()
    {
        CellEnds();
        return new DraftTable(cells);
    }

    private static int Size(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, 1, MostColumns) : 1;
}
