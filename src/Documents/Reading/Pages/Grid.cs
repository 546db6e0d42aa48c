using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>A table by its ruled lines. Lines that meet are one grid; where a line is missing between two fields, they are one merged cell.</summary>
internal sealed class Grid
{
    private const int MostOnAPage = 40;

    private readonly double[] across, down;
    private readonly int[] owner;

    private Grid(double[] across, double[] down, List<Ruling> lines, double near)
    {
        (this.across, this.down) = (across, down);
        owner = [.. Enumerable.Range(0, Rows * Columns)];
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
            {
                var (x, y) = ((across[column] + across[column + 1]) / 2, (down[row] + down[row + 1]) / 2);
                if (column + 1 < Columns && !lines.Exists(l => !l.Level && Math.Abs(l.At - across[column + 1]) <= near && l.From <= y && y <= l.To))
                    Unite(row * Columns + column, row * Columns + column + 1);
                if (row + 1 < Rows && !lines.Exists(l => l.Level && Math.Abs(l.At - down[row + 1]) <= near && l.From <= x && x <= l.To))
                    Unite(row * Columns + column, (row + 1) * Columns + column);
            }
    }

    public double Top => down[0];

    public double Bottom => down[^1];

    private int Rows => down.Length - 1;

    private int Columns => across.Length - 1;

    /// <summary>The grids of a page, from the top.</summary>
    public static IReadOnlyList<Grid> Find(IReadOnlyList<Ruling> rulings, double em)
    {
        var near = em * 0.4;
        var grids = new List<Grid>();
        foreach (var lines in Groups(rulings, near))
        {
            double[] across = Places(lines.Where(l => !l.Level), near), down = Places(lines.Where(l => l.Level), near);

            // A frame around a text and a line below a heading are no tables.
            if (across.Length < 3 || down.Length < 2 || across.Length > 60 || down.Length > 300) continue;
            grids.Add(new Grid(across, down, lines, near));
            if (grids.Count == MostOnAPage) break;
        }

        return [.. grids.OrderBy(g => g.Top)];
    }

    public bool Holds(DraftWord word) =>
        word.X + word.Width / 2 is var x && x >= across[0] && x <= across[^1] && word.Middle >= Top && word.Middle <= Bottom;

    /// <summary>The same table goes on: the piece on the next page has the same sides.</summary>
    public bool GoesOnIn(Grid next, double em) =>
        Math.Abs(across[0] - next.across[0]) < em * 0.7 && Math.Abs(across[^1] - next.across[^1]) < em * 0.7;

    /// <summary>The columns of several pieces together: a piece may show only a part of the lines.</summary>
    public static double[] ColumnsOf(IEnumerable<Grid> pieces, double em)
    {
        var edges = new List<double>();
        foreach (var edge in pieces.SelectMany(p => p.across).Order())
            if (edges.Count == 0 || edge - edges[^1] > em * 0.7) edges.Add(edge);
        return [.. edges];
    }

    /// <summary>The table with its words; a merged cell stands where it begins. Columns are counted by the edges given.</summary>
    public DraftTable Table(IEnumerable<DraftWord> words, int page, double em, double[] edges)
    {
        var inside = words.GroupBy(w => Owner(Place(down, w.Middle) * Columns + Place(across, w.X + w.Width / 2))).ToDictionary(g => g.Key, g => g.ToList());
        var cells = new List<DraftCell>();
        foreach (var fields in Enumerable.Range(0, owner.Length).GroupBy(Owner))
        {
            int top = fields.Min(f => f / Columns), left = fields.Min(f => f % Columns);
            IReadOnlyList<DraftParagraph> paragraphs = inside.TryGetValue(fields.Key, out var held) ? CellText.Paragraphs(held, page, em) : [new DraftParagraph("", page)];
            var first = Nearest(edges, across[left]);
            cells.Add(new DraftCell(top, first, paragraphs)
            {
                Rows = fields.Max(f => f / Columns) - top + 1,
                Columns = Math.Max(1, Nearest(edges, across[fields.Max(f => f % Columns) + 1]) - first),
            });
        }

        return new DraftTable([.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]);
    }

    private static int Nearest(double[] edges, double at) => Enumerable.Range(0, edges.Length).MinBy(i => Math.Abs(edges[i] - at));

    private static int Place(double[] edges, double at) => Math.Clamp(Array.FindLastIndex(edges, e => e <= at), 0, edges.Length - 2);

    private int Owner(int field)
    {
        while (owner[field] != field) field = owner[field];
        return field;
    }

    private void Unite(int one, int other)
    {
        var (a, b) = (Owner(one), Owner(other));
        owner[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static double[] Places(IEnumerable<Ruling> lines, double near)
    {
        var places = new List<double>();
        foreach (var at in lines.Select(l => l.At).Order())
            if (places.Count == 0 || at - places[^1] > near) places.Add(at);
        return [.. places];
    }

    private static List<List<Ruling>> Groups(IReadOnlyList<Ruling> rulings, double near)
    {
        List<Ruling> level = [.. rulings.Where(r => r.Level)], upright = [.. rulings.Where(r => !r.Level)];
        if ((long)level.Count * upright.Count > 200_000) return [];
        var group = Enumerable.Range(0, level.Count + upright.Count).ToArray();
        int Root(int i)
        {
            while (group[i] != i) i = group[i] = group[group[i]];
            return i;
        }

        for (var i = 0; i < level.Count; i++)
            for (var j = 0; j < upright.Count; j++)
            {
                var (flat, tall) = (level[i], upright[j]);
                if (tall.At >= flat.From - near && tall.At <= flat.To + near && flat.At >= tall.From - near && flat.At <= tall.To + near)
                    group[Root(level.Count + j)] = Root(i);
            }

        return [.. level.Concat(upright).Select((line, i) => (line, Root(i))).GroupBy(l => l.Item2, l => l.line).Select(g => g.ToList())];
    }
}
