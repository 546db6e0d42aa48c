using CauNoi.Recognition.Layout;

namespace CauNoi.Recognition.Targets;

/// <summary>What the columns of a table are, read from its header; a header may stand again after a page break.</summary>
internal sealed class TableReader
{
    private const int MostHeaderRows = 3;
    private const int MostColumns = 60;
    private const int MostLooked = 40;

    private readonly Context context;
    private readonly Table table;

    private TableReader(Context context, Table table, Dictionary<int, string> roles, int first)
    {
        (this.context, this.table, Roles, First) = (context, table, roles, first);
    }

    /// <summary>The role of each column: order, name, scheme, lead, with, time, unit, goal, result, …</summary>
    public Dictionary<int, string> Roles { get; }

    /// <summary>The first row below the header.</summary>
    public int First { get; }

    public static TableReader? Of(Context context, Table table)
    {
        for (var row = 0; row < Math.Min(MostHeaderRows, table.Rows); row++)
        {
            var roles = RolesIn(context, table, row);
            if (!roles.ContainsValue("name") || roles.Count < 2) continue;
            var first = row + 1;
            // A second header row splits a merged column: "Kế hoạch" over 2026, 2027, ….
            while (first < table.Rows && first < row + MostHeaderRows && Years(context, table, first) >= 2 && !HasName(context, table, first, roles)) first++;
            for (var column = 0; column < Math.Min(table.Columns, MostColumns); column++)
                for (var below = row; below < first; below++)
                    if (table.At(below, column) is { } cell && YearIn(context, cell.Range) is not null && roles.GetValueOrDefault(column) is not ("result" or "name"))
                        roles[column] = "goal";
            Guess(context, table, roles, first);
            return new TableReader(context, table, roles, first);
        }

        return null;
    }

    /// <summary>A column under an unknown title is what its cells are: times ("Hằng năm", "Đến năm 2028"), bodies that lead, or units.</summary>
    private static void Guess(Context context, Table table, Dictionary<int, string> roles, int first)
    {
        for (var column = 0; column < Math.Min(table.Columns, MostColumns); column++)
        {
            if (roles.ContainsKey(column)) continue;
            var cells = Enumerable.Range(first, Math.Min(MostLooked, Math.Max(0, table.Rows - first))).Select(r => table.At(r, column)).Where(c => c is { Range.IsEmpty: false }).Select(c => c!.Range).ToList();
            if (cells.Count < 2) continue;
            if (!roles.ContainsValue("unit") && cells.Count(c => context.Tokens[c.From].Is("%") || (context.Lexicon.Units.At(context.Tokens, c.From, c.To) is { } unit && unit.To == c.To)) * 3 >= cells.Count * 2) roles[column] = "unit";
            else if (!roles.ContainsValue("time") && cells.Count(c => PeriodWords.In(context, c) is [{ } mark, ..] && mark.From <= c.From + 1 || PeriodWords.YearAt(context.Tokens, c.From) is not null) * 3 >= cells.Count * 2) roles[column] = "time";
            else if (!roles.ContainsValue("lead") && cells.Count(c => context.Tokens[c.From].Key is "ban" or "văn" or "hội" or "đoàn" or "ủy" or "sở" or "phòng" or "mttq" or "ubmttq") * 3 >= cells.Count * 2) roles[column] = "lead";
        }
    }

    /// <summary>The rows below the header, without repeated headers.</summary>
    public IEnumerable<int> Rows()
    {
        for (var row = First; row < table.Rows; row++)
            if (!(RolesIn(context, table, row) is { Count: >= 3 } again && again.ContainsValue("name") && again.ContainsValue("order")))
                yield return row;
    }

    public Cell? Cell(int row, string role)
    {
        foreach (var (column, found) in Roles.OrderBy(r => r.Key))
            if (found == role)
                return table.At(row, column);
        return null;
    }

    public IEnumerable<(int Column, Cell Cell)> Goals(int row) =>
        Roles.Where(r => r.Value == "goal").OrderBy(r => r.Key).Select(r => (r.Key, table.At(row, r.Key))).Where(c => c.Item2 is not null).Select(c => (c.Key, c.Item2!));

    /// <summary>Lead, partners, period and unit that the row's cells give.</summary>
    public Assignment Assigned(int row)
    {
        var lead = Words(Cell(row, "lead"));
        var with = Cell(row, "with") is { Range.IsEmpty: false } cell ? Assignment.Split(cell.Range.Place(context.Tokens).Of(context.Text)) : [];
        var period = Cell(row, "time") is { Range.IsEmpty: false } time ? PeriodIn(time.Range) : null;
        return new Assignment(lead, with, period, "cột thời gian", Words(Cell(row, "unit")));
    }

    /// <summary>"Năm 2027" over a column of numbers is that year's end; a header may also say "hằng năm".</summary>
    public PeriodMark? ColumnPeriod(int column)
    {
        for (var row = First - 1; row >= 0; row--)
        {
            if (table.At(row, column) is not { Range.IsEmpty: false } cell) continue;
            var marks = PeriodWords.In(context, cell.Range);
            if (marks.Find(m => m.Year is null || m.Value == "term") is { } named) return named;
            if (YearIn(context, cell.Range) is { } year && context.Facts.Period == "year" && Roles.Count(r => r.Value == "goal") == 1 && year >= context.Facts.Year) return new PeriodMark(cell.Range.From, cell.Range.To, "year", year, null, false);
            if (YearIn(context, cell.Range) is { } end) return new PeriodMark(cell.Range.From, cell.Range.To, $"by:{end}", end, null, false);
        }

        return null;
    }

    public string? ColumnTitle(int column) => Words(table.At(First - 1, column));

    /// <summary>"Từ 2026-2030" in the time column is a stretch that ends in 2030; a bare "Hàng năm" each year.</summary>
    private PeriodMark? PeriodIn(Stretch range)
    {
        var marks = PeriodWords.In(context, range);
        if (marks.Find(m => m.Deadline is not null) is { } day) return day;
        if (marks.Count > 0) return marks[0] is { Value: "term" or "year", Year: { } end } span ? span with { Value = $"by:{end}" } : marks[0];
        var tokens = context.Tokens;
        for (var at = range.From; at < range.To; at++)
        {
            if (Days.At(tokens, at, range.To) is { } found) return new PeriodMark(at, found.To, $"by:{found.Date.Year}", found.Date.Year, found.Date, false);
            if (PeriodWords.YearAt(tokens, at) is { } year && !(tokens.Has(at + 1, "-") && PeriodWords.YearAt(tokens, at + 2) is not null)) return new PeriodMark(at, at + 1, $"by:{year}", year, null, false);
            if (tokens[at].Is("quý") && at + 1 < range.To) return new PeriodMark(at, at + 2, context.Facts.Year > 0 ? $"by:{context.Facts.Year}" : "year", context.Facts.Year, null, false);
        }

        return null;
    }

    private string? Words(Cell? cell) =>
        cell is { Range.IsEmpty: false } && Lead.Text(context.Tokens, cell.Range) is { Length: > 0 } text ? text : null;

    internal static Dictionary<int, string> RolesIn(Context context, Table table, int row)
    {
        var roles = new Dictionary<int, string>();
        for (var column = 0; column < Math.Min(table.Columns, MostColumns); column++)
        {
            if (table.At(row, column) is not { Range.IsEmpty: false } cell || cell.Range.To - cell.Range.From > 16) continue;
            var best = context.Lexicon.Columns.In(context.Tokens, cell.Range.From, cell.Range.To).OrderBy(m => m.From > cell.Range.From).ThenByDescending(m => m.To - m.From).FirstOrDefault();
            var title = context.Tokens.Keys(cell.Range.From, cell.Range.To);
            var role = title.Contains("phối") && title.Contains("hợp") && !title.Contains("trì") ? "with" : title.Contains("trì") ? "lead" : best.Means;
            if (role is { Length: > 0 }) roles[column] = roles.ContainsValue("name") && role == "name" ? "goal" : role;
        }

        // The scheme table's name column is a name too; which it is, the title says.
        foreach (var column in roles.Where(r => r.Value == "scheme").Select(r => r.Key).ToList())
            if (!roles.ContainsValue("name"))
                roles[column] = "name";
        return roles;
    }

    private static bool HasName(Context context, Table table, int row, Dictionary<int, string> roles) =>
        roles.Where(r => r.Value == "name").Select(r => table.At(row, r.Key)).FirstOrDefault() is { } cell && cell.Row == row && cell.Range.To - cell.Range.From > 2 && context.Tokens[cell.Range.From].IsWord;

    private static int Years(Context context, Table table, int row) =>
        Enumerable.Range(0, Math.Min(table.Columns, MostColumns)).Count(c => table.At(row, c) is { } cell && cell.Row == row && YearIn(context, cell.Range) is not null);

    internal static int? YearIn(Context context, Stretch range)
    {
        for (var at = range.From; at < range.To; at++)
            if (PeriodWords.YearAt(context.Tokens, at) is { } year)
                return year;
        return null;
    }
}
