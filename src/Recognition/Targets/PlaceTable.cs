using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Numbers;

namespace CauNoi.Recognition.Targets;

/// <summary>A table that gives each place its share: places down the side, a measure over each column ("Nhà Đại đoàn kết (nhà)").</summary>
internal sealed class PlaceTable
{
    private const int MostHeaderRows = 3, MostColumns = 60;

    private readonly Context context;
    private readonly Table table;
    private readonly Dictionary<int, string> roles;
    private readonly int header, places;

    private PlaceTable(Context context, Table table, Dictionary<int, string> roles, int header) =>
        (this.context, this.table, this.roles, this.header, places) = (context, table, roles, header, roles.First(r => r.Value == "place").Key);

    public static PlaceTable? Of(Context context, Table table)
    {
        for (var row = 0; row < Math.Min(MostHeaderRows, table.Rows - 1); row++)
            if (TableReader.RolesIn(context, table, row) is var roles && roles.ContainsValue("place") && NamesBehind(context, table, roles, row)) return new PlaceTable(context, table, roles, row);
        return null;
    }

    /// <summary>The first row below the header.</summary>
    public int First => header + 1;

    /// <summary>"Địa phương | Chỉ tiêu năm 2023 (%)": behind the places such a title stands over numbers.</summary>
    private static bool NamesBehind(Context context, Table table, Dictionary<int, string> roles, int header)
    {
        var place = roles.First(r => r.Value == "place").Key;
        return roles.Where(r => r.Value == "name").All(r => r.Key > place && Enumerable.Range(header + 1, table.Rows - header - 1).Select(row => table.At(row, r.Key)).FirstOrDefault(c => c is { Range.IsEmpty: false }) is { } first && TableTargets.Alone(context, first.Range) is not null);
    }

    public List<FoundTarget> Targets(Placed placed)
    {
        var found = new List<FoundTarget>();
        for (var row = header + 1; row < table.Rows; row++)
        {
            if (table.At(row, places) is not { Range.IsEmpty: false } name || name.Row != row || Sums(name)) continue;
            for (var column = 0; column < Math.Min(table.Columns, MostColumns); column++)
            {
                if (column == places || roles.GetValueOrDefault(column) is "order" or "note" or "result" or "lead" or "with" or "time" or "product") continue;
                if (table.At(header, column) is { Range.IsEmpty: false } title && table.At(row, column) is { Range.IsEmpty: false } cell && cell.Row == row
                    && TableTargets.Alone(context, cell.Range) is { } number) found.Add(Made(placed, name, title, cell, number));
            }
        }

        return found;
    }

    /// <summary>"Tổng cộng", "Toàn tỉnh": the sum of the rows, not a row.</summary>
    private bool Sums(Cell name) => context.Tokens[name.Range.From].Key is "tổng" or "cộng" or "toàn" || context.Tokens[name.Range.From].IsNumber;

    private FoundTarget Made(Placed placed, Cell name, Cell title, Cell cell, Figure number)
    {
        var tokens = context.Tokens;
        var unit = Unit(number, title, cell);
        var comparison = Comparisons.Of(context, number, cell.Range, number.To);
        var year = TableReader.YearIn(context, title.Range);
        return new FoundTarget
        {
            Quote = tokens[name.Range.From].Start < tokens[cell.Range.From].Start ? new Span(tokens[name.Range.From].Start, tokens[cell.Range.To - 1].End) : cell.Range.Place(tokens),
            Figure = number.Range.Place(tokens),
            Section = placed.Section < 0 ? null : placed.Section,
            Subject = Lead.Text(tokens, name.Range),
            Levels = Level(name),
            Measure = Lead.Text(tokens, title.Range),
            Comparator = comparison.Written,
            EvaluateAs = comparison.Judged,
            Value = number.Value,
            ValueTo = number.ValueTo,
            Unit = unit,
            Period = year is { } by && context.Facts.Period != "year" ? $"by:{by}" : context.Facts.Period,
            PeriodFrom = year is null ? "cả văn bản" : $"cột {Lead.Text(tokens, title.Range)}",
            PerUnit = false,
            Coordinating = [],
            Confidence = 0.85,
            Reason = "ô số trong bảng giao cho từng nơi",
        };
    }

    private string? Unit(Figure number, Cell title, Cell cell)
    {
        if (number.Percent) return "%";
        var tokens = context.Tokens;
        if (UnitOfFigure.Of(context, number, cell.Range.To) is { Words.Length: > 0 } own) return own.Words;
        // In brackets behind the measure, else the first noun that is counted.
        for (var at = title.Range.From; at < title.Range.To; at++)
        {
            if (!tokens[at].Is("(")) continue;
            if (tokens.Has(at + 1, "%")) return "%";
            if (context.Lexicon.Units.At(tokens, at + 1, title.Range.To) is { } mark) return Lead.Text(tokens, new Stretch(mark.From, mark.To)).ToLowerInvariant();
        }

        if (tokens.Has(title.Range.From, "tỷ") && tokens.Has(title.Range.From + 1, "lệ")) return "%";
        for (var at = title.Range.From; at < title.Range.To; at++)
            if (context.Lexicon.Units.At(tokens, at, title.Range.To) is { Means: "amount" or "count" or "money" } mark) return Lead.Text(tokens, new Stretch(mark.From, mark.To)).ToLowerInvariant();
        return null;
    }

    private IReadOnlyList<string> Level(Cell name)
    {
        var tokens = context.Tokens;
        var first = tokens[name.Range.From].Key;
        if (first is "xã" or "phường" || (first, tokens[name.Range.From + 1].Key) is ("thị", "trấn") or ("đặc", "khu")) return ["commune"];
        if (first is "huyện" or "quận" or "tp" || (first, tokens[name.Range.From + 1].Key) is ("thị", "xã") or ("thành", "phố")) return ["district"];
        if (table.At(header, places) is { } over && LevelWords.In(context, over.Range) is [var one]) return [one];
        if (first is "thôn" or "ấp" or "khóm" or "bản" or "buôn" or "làng" or "xóm" or "tổ" or "khu") return ["residential_area"];
        if (LevelWords.In(context, name.Range) is { Count: > 0 } named) return named;
        return [context.Facts.IssuerLevel switch { "commune" => "residential_area", "district" => "commune", _ => context.Facts.ThreeTiers ? "district" : "commune" }];
    }
}
