using System.Globalization;
using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Word;

/// <summary>Reads one table; a merged cell stands once, where it begins. A table inside a cell becomes lines of that cell.</summary>
internal sealed class WordTable(MarkupReader markup, Func<Action<string>, List<DraftPart>> blocks, Action rowDeleted)
{
    private const int MostColumns = 200, MostCells = 200_000;

    private readonly List<DraftCell> cells = [];
    private readonly Dictionary<int, DraftCell> growing = [];
    private int row, column;
    private bool deleted;

    public DraftTable Read()
    {
        Rows();
        return new DraftTable(cells);
    }

    private void Rows()
    {
        foreach (var name in markup.Inside())
        {
            if (name is "sdt" or "sdtContent" or "customXml" or "ins") Rows();
            else if (name == "tr")
            {
                (column, deleted) = (0, false);
                var before = cells.Count;
                Cells();
                if (!deleted)
                {
                    row++;
                    continue;
                }

                cells.RemoveRange(before, cells.Count - before);
                rowDeleted();
            }
        }
    }

    private void Cells()
    {
        foreach (var name in markup.Inside())
        {
            if (name is "sdt" or "sdtContent" or "customXml") Cells();
            else if (name == "tc") Cell();
            else if (name == "trPr")
            {
                foreach (var inner in markup.Inside())
                {
                    if (inner == "gridBefore") column += Size(markup["val"], 0);
                    else if (inner == "del") deleted = true;
                }
            }
        }
    }

    private void Cell()
    {
        var (columns, goesOn, begins) = (1, false, false);
        var parts = blocks(name =>
        {
            if (name != "tcPr") return;
            foreach (var inner in markup.Inside())
            {
                if (inner == "gridSpan") columns = Math.Max(1, Size(markup["val"], 1));
                else if (inner == "vMerge") (begins, goesOn) = (markup["val"] == "restart", markup["val"] != "restart");
            }
        });
        if (cells.Count > MostCells) throw new NotReadException(RefusedFor.Bomb);
        if (goesOn && growing.TryGetValue(column, out var above)) above.Rows = row - above.Row + 1;
        else
        {
            var cell = new DraftCell(row, column, DraftCell.Lines(parts)) { Columns = columns };
            cells.Add(cell);
            growing.Remove(column);
            if (begins) growing[column] = cell;
        }

        column = Math.Min(MostColumns, column + columns);
    }

    private static int Size(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Min(size, MostColumns) : otherwise;
}
