using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Numbers;

namespace CauNoi.Recognition.Targets;

/// <summary>Targets of a table: in the words of its name column, or one in each number cell under a goal column.</summary>
internal sealed class TableTargets(Context context, TargetFinder finder)
{
    public List<FoundTarget> In(Table table, Placed place)
    {
        var found = new List<FoundTarget>();
        var reader = TableReader.Of(context, table);
        if (place.Zone == "target" && PlaceTable.Of(context, table) is { } places && (reader is null || places.First <= reader.First)) return places.Targets(place);
        if (reader is null)
        {
            foreach (var cell in table.Cells.Where(c => !c.Range.IsEmpty)) found.AddRange(finder.In(cell.Range, place, Carried.Nothing, Assignment.None).Targets);
            return found;
        }

        var (lead, with) = ((string?)null, (IReadOnlyList<string>)[]);
        foreach (var row in reader.Rows())
        {
            if (reader.Cell(row, "name") is not { Range.IsEmpty: false } name || name.Row != row) continue;
            var assigned = reader.Assigned(row);
            // A lead written once stands for the rows below it until the next ("nt", an empty merged cell).
            (lead, with) = assigned.Lead is null or "nt" or "như trên" ? (lead, with) : (assigned.Lead, assigned.With);
            assigned = assigned with { Lead = lead, With = assigned.With.Count > 0 ? assigned.With : with };
            var goals = reader.Goals(row).Select(g => (g.Column, Number: Alone(g.Cell.Range), g.Cell)).Where(g => g.Number is not null).ToList();
            if (goals.Count == 0)
                found.AddRange(finder.In(name.Range, place with { Zone = place.Zone is "organisation" ? "task" : place.Zone }, Carried.Nothing, assigned, "name").Targets);
            foreach (var (column, number, cell) in goals) found.Add(Made(place, reader, assigned, name, column, number!, cell));
        }

        return found;
    }

    /// <summary>A cell that holds a number and perhaps its unit and comparison, nothing else.</summary>
    private Figure? Alone(Stretch range) => Alone(context, range);

    internal static Figure? Alone(Context context, Stretch range)
    {
        var figures = Figures.In(context.Tokens, range).FindAll(f => !f.Words);
        if (figures is not [var one] || Days.At(context.Tokens, range.From, range.To) is not null) return null;
        return range.To - range.From <= (one.To - one.From) + 6 ? one : null;
    }

    private FoundTarget Made(Placed place, TableReader reader, Assignment assigned, Cell name, int column, Figure number, Cell cell)
    {
        var tokens = context.Tokens;
        var unit = UnitOfFigure.Of(context, number, cell.Range.To);
        var comparison = Comparisons.Of(context, number, cell.Range, unit.To);
        var words = assigned.Unit ?? (unit.Words.Length > 0 ? unit.Words : null);
        var share = number.Percent || words is "%" or "tỷ lệ";
        var period = reader.ColumnPeriod(column) ?? assigned.Period;
        var inName = Comparisons.Of(context, new Figure(name.Range.To, name.Range.To, 0, null, false, false), name.Range, name.Range.To);
        var compared = comparison.Said || !inName.Said ? comparison : inName;
        var levels = LevelWords.In(context, name.Range, weak: true);
        var quote = tokens[name.Range.From].Start < tokens[cell.Range.From].Start
            ? new Span(tokens[name.Range.From].Start, tokens[cell.Range.To - 1].End) : cell.Range.Place(tokens);
        return new FoundTarget
        {
            Quote = quote,
            Figure = number.Range.Place(tokens),
            Section = place.Section < 0 ? null : place.Section,
            Subject = Lead.Text(tokens, Subject.NounAfter(context, name.Range.From, name.Range.To)),
            Levels = levels.Count > 0 ? levels : [context.Facts.IssuerLevel],
            Measure = Lead.Text(tokens, name.Range),
            Comparator = compared.Written,
            EvaluateAs = compared.Judged,
            Value = number.Value,
            ValueTo = number.ValueTo,
            Unit = share ? "%" : words?.ToLowerInvariant(),
            Period = period?.Value ?? context.Facts.Period,
            PeriodFrom = period is null ? "cả văn bản" : $"cột {reader.ColumnTitle(column)}",
            PerUnit = !share && EachUnit(name.Range),
            Lead = assigned.Lead,
            Coordinating = assigned.With,
            Deadline = period?.Deadline,
            Confidence = 0.9,
            Reason = "ô số trong bảng chỉ tiêu",
        };
    }

    private bool EachUnit(Stretch name) =>
        context.Lexicon.Goals.In(context.Tokens, name.From, name.To).Exists(m => m.Means == "each") || context.Tokens.Keys(name.From, name.To) is var words && words.Contains("mỗi");
}
