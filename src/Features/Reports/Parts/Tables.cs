using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Parts;

/// <summary>The tables of a report.</summary>
internal static class Tables
{
    private const int MostRecords = 10_000;

    public static IEnumerable<WrittenBlock> Compare(Material material, FigureNotes notes, TemplateField field)
    {
        var rows = new List<IReadOnlyList<WrittenCell>>();
        foreach (var meaning in field.Measures.Where(material.Figures.Meanings.ContainsKey).Select(m => material.Figures.Meanings[m]))
        {
            var now = material.Figures.Now[meaning.Name].Value;
            var against = notes.Against(meaning);
            rows.Add([meaning.Title.Trim(), meaning.Type.Kind == FigureKind.Share ? "%" : Numbers.Unit(meaning.Type), Cell(now, meaning.Type, notes.Now(meaning)), .. against.Select(a => Cell(a.Value, meaning.Type, a.Key)), .. against.Take(1).Select(a => Step(now, a.Value, meaning.Type))]);
        }

        if (rows.Count == 0) yield break;
        var (before, year) = (material.Scope.Before, material.Scope.YearBefore);
        List<WrittenColumn> columns = [new("Nội dung", 40), new("Đơn vị tính", 14), new(material.Scope.Period.Words, 14, Number: true)];
        if (before is not null) columns.Add(new WrittenColumn(before.Words, 14, Number: true));
        if (year is not null && year.Words != before?.Words) columns.Add(new WrittenColumn(year.Words, 14, Number: true));
        if (before is not null) columns.Add(new WrittenColumn("Tăng, giảm", 12, Number: true));
        yield return new WrittenBlock(field.Key, WrittenKind.Table)
        {
            Table = new WrittenTable(field.Argument(1), columns, rows, before is null ? "" : $"Tăng, giảm so với {Numbers.Small(before.Words)}.{(material.Scope.Over ? "" : $" Kỳ chưa hết: số đến ngày {VietnameseDates.Format(material.Scope.Until)} là số ước.")}"),
        };
    }

    public static WrittenBlock Targets(Material material, FigureNotes notes, TemplateField field)
    {
        var rows = material.Targets.Select((t, at) => (IReadOnlyList<WrittenCell>)
        [
            $"{at + 1}", t.Figure.Wording.Title, BoardText.Goal(t.Figure), new WrittenCell(BoardText.Whole(t.Figure), Amount(t.Figure), notes.Target(t.Figure)),
            $"{BoardText.Word(t.Figure)}{(t.Figure.Provisional ? " (ước)" : "")}", t.Programme.Sign,
        ]).ToList();
        return new WrittenBlock(field.Key, WrittenKind.Table)
        {
            Table = new WrittenTable(field.First is { Length: > 0 } caption ? caption : "Kết quả thực hiện các chỉ tiêu",
                [new(WrittenColumn.Ordinal, 6), new("Chỉ tiêu", 30), new("Mục tiêu", 20), new("Kết quả", 18, Number: true), new("Đánh giá", 13), new("Theo văn bản", 15)], rows),
        };
    }

    public static IEnumerable<WrittenBlock> Records(Material material, TemplateField field)
    {
        if (!material.Figures.Meanings.TryGetValue(field.First, out var meaning)) yield break;
        var caption = field.Argument(1) is { Length: > 0 } own ? own : meaning.Title;
        if (material.Records.TryGetValue(field.First, out var records))
        {
            if (records.Count == 0) yield break;
            yield return new WrittenBlock(field.Key, WrittenKind.Table)
            {
                Table = new WrittenTable(caption, [new(WrittenColumn.Ordinal, 8), new("Ngày", 20), new("Nơi", 50), new($"Số {Numbers.Unit(meaning.Type)}", 22, Number: true)],
                    [.. records.Take(MostRecords).Select((r, at) => (IReadOnlyList<WrittenCell>)[$"{at + 1}", VietnameseDates.Format(r.Day), r.Place, new WrittenCell(Kernel.Text.Figures.Format(r.Amount), r.Amount)])]),
            };
            yield break;
        }

        // Above the commune there are counts only, never single records.
        if (material.Figures.Below.GetValueOrDefault(field.First) is not { Count: > 0 } parts) yield break;
        yield return new WrittenBlock(field.Key, WrittenKind.Table)
        {
            Table = new WrittenTable(caption, [new(WrittenColumn.Ordinal, 8), new("Nơi", 64), new($"Số {Numbers.Unit(meaning.Type)}", 28, Number: true)],
                [.. parts.Select((p, at) => (IReadOnlyList<WrittenCell>)[$"{at + 1}", p.Name, p.Value.Known ? new WrittenCell(Kernel.Text.Figures.Format(p.Value.Value), p.Value.Value) : "–"])]),
        };
    }

    public static IEnumerable<WrittenBlock> Topics(Material material, TemplateField field)
    {
        if (material.Figures.Topics.GetValueOrDefault(field.First) is not { Count: > 0 } topics) yield break;
        // Which topics nobody spoke of is no news: only what was spoken of is listed.
        var shown = SmallCells.Hide([.. topics.OrderByDescending(t => t.Count)]).Where(t => t.Count is not 0).ToList();
        if (shown.Count == 0) yield break;
        yield return new WrittenBlock(field.Key, WrittenKind.Table)
        {
            Table = new WrittenTable(field.Argument(1), [new("Chủ đề", 70), new("Số lượng", 30, Number: true)],
                [.. shown.Select(t => (IReadOnlyList<WrittenCell>)[t.Topic, t.Count is { } count ? new WrittenCell(Kernel.Text.Figures.Format(count), count) : "ẩn"])],
                shown.Any(t => t.Count is null) ? $"“Ẩn”: dưới {Kernel.Text.Figures.Format(SmallCells.Least)}, hoặc ẩn cùng để không suy ra được số ấy." : ""),
        };
    }

    // Done or not done is a word: a one beside it would be read as a count. What does not apply has no number.
    private static decimal? Amount(TargetFigure figure) =>
        figure.Value.Known && figure.Type.Kind != FigureKind.State && (figure.Bare || figure.Status != Kernel.Targets.TargetStatus.NotApplicable) ? figure.Value.Value : null;

    private static WrittenCell Cell(Reading value, FigureType type, string key) =>
        value.Known ? new WrittenCell(Numbers.Said(value.Value, type), type.Kind == FigureKind.State ? null : value.Value, key) : new WrittenCell("–");

    private static WrittenCell Step(Reading now, Reading before, FigureType type)
    {
        if (!now.Known || !before.Known) return "–";
        if (Numbers.Said(now.Value, type) == Numbers.Said(before.Value, type)) return new WrittenCell("0", 0);
        var step = now.Value - before.Value;
        // Shares move in points: a percentage of a percentage is read wrongly.
        var share = type.Kind == FigureKind.Share;
        var said = share ? Numbers.Step(Math.Abs(step), type).Replace("điểm phần trăm", "điểm", StringComparison.Ordinal) : Numbers.Said(Math.Abs(step), type);
        return new WrittenCell($"{(step > 0 ? "+" : "−")}{said}", share ? step * 100 : step);
    }
}
