using System.Globalization;

namespace CauNoi.Documents.Reading.Drafts;

/// <summary>A table that was cut by a page is one table: the second piece repeats the head of the first, or goes on counting.</summary>
internal static class TableJoin
{
    private const int MostHead = 4;

    /// <summary>What the next piece is compared with; kept beside the table, so that a table of many pieces is not walked for each.</summary>
    private sealed record Open(DraftTable Table, int Width, IReadOnlyList<IReadOnlyList<DraftCell>> Head, int Rows, int? LastNumber);

    public static List<DraftPart> Joined(IEnumerable<DraftPart> parts)
    {
        var joined = new List<DraftPart>();
        Open? open = null;
        foreach (var part in parts)
        {
            if (part is DraftTable next)
            {
                var rows = RowsOf(next);
                if (open is not null && GoesOn(open, rows, Width(next), out var head))
                {
                    foreach (var cell in rows.Skip(head).SelectMany(r => r)) open.Table.Cells.Add(cell with { Row = cell.Row - head + open.Rows });
                    open = open with { Rows = open.Rows + rows.Count - head, LastNumber = Number(rows[^1]) };
                    continue;
                }

                open = rows.Count == 0 ? null : new Open(next, Width(next), [.. rows.Take(MostHead)], rows.Count, Number(rows[^1]));
            }
            else if (part is DraftParagraph paragraph && (paragraph.Words.Count > 0 || !string.IsNullOrWhiteSpace(paragraph.Text))) open = null;
            joined.Add(part);
        }

        return joined;
    }

    /// <summary>A piece that is known to belong to the table; a head it repeats is left out.</summary>
    public static void Append(DraftTable table, DraftTable next)
    {
        var (rows, more) = (RowsOf(table), RowsOf(next));
        var head = 0;
        while (head < MostHead && head < rows.Count && head < more.Count - 1 && Same(rows[head], more[head])) head++;
        table.Cells.AddRange(more.Skip(head).SelectMany(r => r).Select(c => c with { Row = c.Row - head + rows.Count }));
    }

    private static bool GoesOn(Open open, List<List<DraftCell>> rows, int width, out int head)
    {
        head = 0;
        if (open.Rows < 2 || open.Width != width || rows.Count == 0) return false;
        while (head < rows.Count && head < open.Head.Count && head < open.Rows && Same(open.Head[head], rows[head])) head++;
        return head > 0 ? head < rows.Count : open.LastNumber is { } last && Number(rows[0]) == last + 1;
    }

    private static List<List<DraftCell>> RowsOf(DraftTable table)
    {
        var rows = new List<List<DraftCell>>();
        foreach (var cell in table.Cells)
        {
            while (rows.Count <= cell.Row) rows.Add([]);
            rows[cell.Row].Add(cell);
        }

        return rows;
    }

    private static int Width(DraftTable table) => table.Cells.Count == 0 ? 0 : table.Cells.Max(c => c.Column + c.Columns);

    private static bool Same(IReadOnlyList<DraftCell> one, List<DraftCell> other) =>
        one.Count > 1 && one.Count == other.Count && one.Zip(other).All(p => p.First.Column == p.Second.Column && p.First.Text == p.Second.Text)
        && one.Any(c => c.Text.Length > 0);

    private static int? Number(List<DraftCell> row) =>
        row.Find(c => c.Column == 0) is { } cell && int.TryParse(cell.Text.Trim().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
