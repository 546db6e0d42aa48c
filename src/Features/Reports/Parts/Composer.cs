using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Parts;

/// <summary>
/// Writes a report: each field of the form becomes words, a table or a chart, and each number a footnote. What a person
/// wrote at a place stands in the place of what the program would say, and the program's words stay beside it.
/// </summary>
internal sealed class Composer(Material material)
{
    private readonly List<WrittenBlock> blocks = [];
    private readonly FigureNotes notes = new(material);

    // Said once under each heading.
    private bool daySaid;

    public static WrittenReport Write(Material material) => new Composer(material).Whole();

    private WrittenReport Whole()
    {
        var template = material.Template;
        if (material.Successor.Length > 0) Paragraph("tiep-nhan", Sentence.Plain($"{material.Scope.Unit.Name} đã sắp xếp lại; báo cáo này do {material.Successor} lập cho phần việc của đơn vị cũ").Whole());
        foreach (var field in template.Fields) Field(field);
        return new WrittenReport(template.Kind, Filled(template.Summary), blocks, notes.Used(blocks)) { Grounds = template.Grounds };
    }

    private void Field(TemplateField field)
    {
        switch (field.Part)
        {
            case TemplatePart.Heading: daySaid = false; blocks.Add(new WrittenBlock(field.Key, WrittenKind.Heading) { Level = field.Level, Runs = [new Run(Filled(field.First))] }); break;
            case TemplatePart.Text: Paragraph(field.Key, Sentence.Plain(Filled(field.First))); break;
            case TemplatePart.Item: blocks.Add(new WrittenBlock(field.Key, WrittenKind.Item) { Runs = [new Run(Filled(field.First))] }); break;
            case TemplatePart.Figure: Figure(field); break;
            case TemplatePart.Below: Below(field); break;
            case TemplatePart.Compare: blocks.AddRange(Tables.Compare(material, notes, field)); break;
            case TemplatePart.Targets: Targets(field); break;
            case TemplatePart.Forecast: List(field.Key, [.. material.Targets.Select(t => (t.Figure.Wording.Title, Ahead: Boards.Parts.BoardText.Ahead(t.Figure))).Where(t => t.Ahead.Length > 0).Select(t => $"{t.Title}: {Numbers.Small(t.Ahead)}")], "Chưa có chỉ tiêu nào đủ số liệu để dự báo."); break;
            case TemplatePart.Records: blocks.AddRange(Tables.Records(material, field)); break;
            case TemplatePart.Columns: blocks.AddRange(Charts.Columns(material, field)); break;
            case TemplatePart.Lines: blocks.AddRange(Charts.Lines(material, field)); break;
            case TemplatePart.Topics: blocks.AddRange(Tables.Topics(material, field)); break;
            case TemplatePart.Next: List(field.Key, material.Next, "Chưa có việc nào đến hạn trong kỳ tới."); break;
            case TemplatePart.Steps: Steps(field); break;
            case TemplatePart.Corrections: Corrections(field); break;
            case TemplatePart.Gathered: Gathered(field); break;
            default: Question(field); break;
        }
    }

    private void Figure(TemplateField field)
    {
        if (!material.Figures.Meanings.TryGetValue(field.First, out var meaning))
        {
            Paragraph(field.Key, Sentence.Plain($"Chỉ số “{field.First}” của mẫu không còn, nên chưa có số ở đây").Whole());
            return;
        }

        var (scope, facts) = (material.Scope, material.Figures.Now[field.First]);
        Paragraph(field.Key, Sentences.Of(new FigureCase
        {
            Key = notes.Now(meaning), Title = meaning.Title, Phrase = (field.Argument(1), field.Argument(2)), Type = meaning.Type, Until = scope.Until, Over = scope.Over, Now = facts.Value,
            Stock = meaning.Bases.Any(b => b.Over == OverTime.StockAtEnd), Provisional = notes.Provisional(meaning), First = material.Figures.NeverBefore.Contains(meaning.Name), Against = notes.Against(meaning), DaySaid = daySaid,
        }));
        // Words of a person in its place may have left the day out.
        daySaid |= !scope.Over && facts.Value.Known && !material.Texts.ContainsKey(field.Key);
    }

    private void Below(TemplateField field)
    {
        // Where there is none at all the sentence before has said so.
        if (material.Figures.Now.GetValueOrDefault(field.First)?.Value is { Known: true, Value: 0 }) return;
        if (material.Figures.Below.TryGetValue(field.First, out var parts) && UnitSentences.Of(parts, material.Figures.Meanings[field.First].Type) is { } said) Paragraph(field.Key, said);
    }

    private void Targets(TemplateField field)
    {
        if (material.Targets.Count == 0)
        {
            Paragraph(field.Key, Sentence.Plain("Trong kỳ chưa có chỉ tiêu nào áp dụng cho đơn vị."));
            return;
        }

        blocks.Add(Tables.Targets(material, notes, field));
        foreach (var (figure, programme, lead) in material.Targets.Where(t => t.Figure.Status is not Kernel.Targets.TargetStatus.Reached and not Kernel.Targets.TargetStatus.NotApplicable))
            Paragraph($"{field.Key}:{figure.Target.Id}", TargetSentences.Of(new TargetCase(notes.Target(figure), figure.Wording, figure.Type, figure.Period, figure.Judged)
            { Sign = programme.Sign, Lead = lead, Units = figure.Units, Provisional = figure.Provisional, Wanted = figure.Units is null ? "" : Boards.Parts.BoardText.Goal(figure) }));
    }

    private void Corrections(TemplateField field)
    {
        if (material.Corrections.Count == 0 || material.Scope.Before is not { } before) return;
        List(field.Key, [$"So với báo cáo {Numbers.Small(before.Words)}, số liệu đã thay đổi như sau:", .. material.Corrections.Select(c => c.Sentence)], "");
    }

    private void Gathered(TemplateField field)
    {
        var said = material.Gathered[PlaceOf(field.First)].ToList();
        if (said.Count > 0) List(field.Key, [$"{field.Argument(1)}:".TrimStart(':'), .. said.Select(s => $"{s.Unit}: {s.Words}")], "");
    }

    // What cannot be put as a step is said in words; only where nothing at all is said is it still a question.
    private void Steps(TemplateField field)
    {
        if (material.Steps.Count == 0 || material.Texts.GetValueOrDefault(PlaceOf(field)) is { Length: > 0 }) Question(field);
        blocks.AddRange(material.Steps.Select((step, at) => new WrittenBlock($"{field.Key}:{at + 1}", WrittenKind.Item) { Runs = [new Run(step)] }));
    }

    private void Question(TemplateField field)
    {
        var (question, hint) = field.Part switch
        {
            TemplatePart.Difficulties => (field.First is { Length: > 0 } own ? own : "Khó khăn, vướng mắc là gì, vì sao?", Behind()),
            TemplatePart.Proposals => (field.First is { Length: > 0 } own ? own : "Đơn vị kiến nghị, đề xuất gì, với ai?", ""),
            TemplatePart.Waiting => (field.Argument(field.Arguments.Count > 2 ? 2 : 1), "Phần này chưa có số trong hệ thống."),
            _ => (field.Argument(1), field.Argument(2)),
        };
        var place = PlaceOf(field);
        if (material.Texts.GetValueOrDefault(place) is { Length: > 0 } answer)
            blocks.Add(new WrittenBlock(place, WrittenKind.Paragraph) { Runs = [new Run(answer)], Question = question, Hint = hint, ByHand = true });
        else blocks.Add(new WrittenBlock(place, WrittenKind.Hole) { Question = question, Hint = hint });
    }

    private string Behind() => material.Targets.Where(t => Kernel.Targets.TargetStatuses.Behind.Contains(t.Figure.Status)).Select(t => t.Figure.Wording.Title).ToList() is { Count: > 0 } behind
        ? $"Số liệu cho thấy {Numbers.Counted(behind.Count)} chỉ tiêu chậm, trễ hoặc không đạt: {string.Join("; ", behind)}." : "";

    private void Paragraph(string place, Sentence said)
    {
        var computed = new WrittenBlock(place, WrittenKind.Paragraph) { Runs = said.Runs };
        blocks.Add(material.Texts.GetValueOrDefault(place) is { Length: > 0 } words ? FootnotedWords.Over(computed, words) : computed);
    }

    private void List(string place, IReadOnlyList<string> lines, string empty)
    {
        if (material.Texts.GetValueOrDefault(place) is { Length: > 0 } words) blocks.Add(new WrittenBlock(place, WrittenKind.Paragraph) { Runs = [new Run(words)], ByHand = true, Computed = string.Join("\n", lines) });
        else if (lines.Count == 0) blocks.Add(new WrittenBlock(place, WrittenKind.Paragraph) { Runs = [new Run(empty)] });
        else blocks.AddRange(lines.Select((line, at) => new WrittenBlock($"{place}:{at + 1}", line.EndsWith(':') ? WrittenKind.Paragraph : WrittenKind.Item) { Runs = [new Run(line)] }));
    }

    private string Filled(string text)
    {
        var scope = material.Scope;
        return text.Contains("{{", StringComparison.Ordinal) ? new[]
        {
            ("don-vi", scope.Unit.Name), ("ky", Numbers.Small(scope.Period.Words)), ("ky-truoc", Numbers.Small(scope.Before?.Words ?? "kỳ trước")), ("ky-sau", Numbers.Small(scope.Period.Next?.Words ?? "thời gian tới")),
            ("nam", scope.Period.Last.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("ngay-chot", VietnameseDates.Format(scope.CutOff)),
        }.Aggregate(text, (said, word) => said.Replace($"{{{{{word.Item1}}}}}", word.Item2, StringComparison.Ordinal)) : text;
    }

    /// <summary>Questions of a code have one place, whichever form asks them: so answers of units below are found.</summary>
    internal static string PlaceOf(TemplateField field) => field.Part switch
    {
        TemplatePart.Difficulties => PlaceOf("kho-khan"),
        TemplatePart.Proposals => PlaceOf("kien-nghi"),
        TemplatePart.Waiting => PlaceOf(field.Arguments.Count > 2 ? field.Argument(1) : field.First),
        _ => PlaceOf(field.First),
    };

    private static string PlaceOf(string code) => $"hoi:{code}";
}
