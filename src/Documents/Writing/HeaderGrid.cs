namespace CauNoi.Documents.Writing;

/// <summary>One place in a table's header.</summary>
/// <param name="Column">The first column it covers.</param>
/// <param name="Columns">How many it covers.</param>
/// <param name="Text">What it says.</param>
/// <param name="Rows">How many rows it covers, where it begins.</param>
/// <param name="Merged">False where a cell of several rows begins, true where it goes on; null for a cell of one row.</param>
internal sealed record HeaderPlace(int Column, int Columns, string Text, int Rows, bool? Merged);

/// <summary>Lays the header cells of a table into its grid: what a cell from above covers is passed over.</summary>
internal static class HeaderGrid
{
    public static IReadOnlyList<IReadOnlyList<HeaderPlace>> Of(IReadOnlyList<IReadOnlyList<PaperHeaderCell>> rows, int width)
    {
        var above = new HeaderPlace?[width];
        var left = new int[width];
        var grid = new List<IReadOnlyList<HeaderPlace>>();
        for (var line = 0; line < rows.Count; line++)
        {
            var places = new List<HeaderPlace>();
            var given = new Queue<PaperHeaderCell>(rows[line]);
            for (var column = 0; column < width; column += places[^1].Columns)
            {
                if (left[column] > 0 && above[column] is { } origin)
                {
                    left[column]--;
                    places.Add(origin with { Merged = true });
                    continue;
                }

                var cell = given.TryDequeue(out var next) ? next : new PaperHeaderCell("");
                var room = 1;
                while (room < cell.Columns && column + room < width && left[column + room] == 0) room++;
                var deep = Math.Clamp(cell.Rows, 1, rows.Count - line);
                var place = new HeaderPlace(column, room, cell.Text, deep, deep > 1 ? false : null);
                (above[column], left[column]) = (place, deep - 1);
                places.Add(place);
            }

            if (given.Count > 0) throw new ArgumentException($"Row {line + 1} of the header has more cells than columns.", nameof(rows));
            grid.Add(places);
        }

        return grid;
    }
}
