using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Targets;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Register;

/// <summary>Schemes and tasks: rows of tables with who leads and how long, and "Giao … chủ trì …" in the text.</summary>
internal static class Schemes
{
    private const int LongestWhat = 60;

    public static (List<FoundScheme> Schemes, List<FoundTask> Tasks) In(Context context, IReadOnlyList<FoundTarget> targets)
    {
        var (schemes, tasks, charges) = (new List<FoundScheme>(), new List<FoundTask>(), new Tasks(context, targets));
        foreach (var place in context.Outline.Parts)
        {
            if (place.Part.Table is { } table) InTable(context, table, schemes, tasks);
            else if (place.Part.Paragraph is { } heading && place.IsHeading && Component(context, heading) is { } component) schemes.Add(component);
            else if (place.Part.Paragraph is { } paragraph && !place.IsHeading && Inside(context, paragraph))
            {
                var lead = charges.Above(place);
                foreach (var sentence in Sentences.In(context.Tokens, paragraph.Body))
                {
                    var task = charges.In(sentence, place, ref lead);
                    if (InSentence(context, sentence) is { } scheme) schemes.Add(scheme with { Lead = scheme.Lead ?? task?.Lead });
                    else if (task is not null) tasks.Add(task);
                }
            }
        }

        return (schemes, tasks);
    }

    /// <summary>"Chương trình 1: Tuyên truyền …" over its own section: a part of the programme with a name, which lasts as long as the whole.</summary>
    private static FoundScheme? Component(Context context, Paragraph heading)
    {
        var (tokens, from) = (context.Tokens, heading.Body.From);
        if (context.Lexicon.Kinds.At(tokens, from, heading.Body.To) is not { Means: "Chương trình" or "Đề án" or "Dự án" } kind || kind.To + 2 >= heading.Body.To || !tokens[kind.To].IsNumber || !(tokens[kind.To + 1].Key is ":" or "." or "-")) return null;
        return new FoundScheme(heading.Body.Place(tokens), Lead.Text(tokens, heading.Body), null, context.Head.TermFrom, context.Head.TermTo);
    }

    private static void InTable(Context context, Table table, List<FoundScheme> schemes, List<FoundTask> tasks)
    {
        if (TableReader.Of(context, table) is not { } reader) return;
        var tokens = context.Tokens;
        foreach (var row in reader.Rows())
        {
            if (reader.Cell(row, "name") is not { Range.IsEmpty: false } name || name.Row != row) continue;
            var assigned = reader.Assigned(row);
            var words = Lead.Text(tokens, name.Range);
            var kind = context.Lexicon.Kinds.At(tokens, name.Range.From, name.Range.To);
            var time = reader.Cell(row, "time");
            var (from, to) = time is { Range.IsEmpty: false } ? Span(tokens, time.Range) : default;
            if (kind is { Means: "Đề án" or "Chương trình" or "Dự án" or "Chương trình phối hợp" } && reader.Goals(row).All(g => g.Cell.Range.IsEmpty))
                schemes.Add(new FoundScheme(name.Range.Place(tokens), words, assigned.Lead, from, to));
            // A row whose numbers stand in cells of their own is a target with a lead.
            else if (assigned.Lead is not null && !reader.Goals(row).Any(g => TableTargets.Alone(context, g.Cell.Range) is not null))
                tasks.Add(new FoundTask(name.Range.Place(tokens), words, assigned.Lead, assigned.With, from?.ToString(System.Globalization.CultureInfo.InvariantCulture), (time is null ? null : Lead.Text(tokens, time.Range)) is { Length: > 0 } until ? until : null, reader.Cell(row, "product") is { Range.IsEmpty: false } product ? Lead.Text(tokens, product.Range) : null));
        }
    }

    private static (int? From, int? To) Span(Tokens tokens, Stretch range)
    {
        int? first = null;
        for (var at = range.From; at < range.To; at++)
        {
            if (PeriodWords.YearAt(tokens, at) is not { } year) continue;
            if (first is not null) return (first, year);
            first = year;
        }

        return (first, first);
    }

    /// <summary>Between the title and "Nơi nhận", or in an annex.</summary>
    private static bool Inside(Context context, Paragraph paragraph) =>
        paragraph.Range.Place(context.Tokens) is var place && place.Start >= context.Body.Start && (place.Start < context.Body.End || place.Start >= context.Annexes);

    /// <summary>"X xây dựng Đề án …", and a scheme named at the beginning of its sentence.</summary>
    private static FoundScheme? InSentence(Context context, Stretch sentence)
    {
        var tokens = context.Tokens;
        if (Opening(context, sentence) is { } opening) return opening;
        for (var at = sentence.From; at + 1 < sentence.To; at++)
        {
            if (!tokens[at].Is("xây") || !tokens[at + 1].Is("dựng") || context.Lexicon.Kinds.At(tokens, Past(tokens, at + 2), sentence.To) is not { Means: "Đề án" or "Chương trình" or "Chương trình phối hợp" } kind
                || !char.IsUpper(tokens.Text[tokens[kind.From].Start]) || (kind.To < sentence.To && tokens[kind.To].Is("số"))) continue;
            var end = kind.To;
            while (end < Math.Min(sentence.To, kind.From + LongestWhat) && !(tokens[end].Key is ";" or "." || (tokens[end].Is(",") && tokens[end - 1].Is("\"")))) end++;
            var (from, to) = Span(tokens, new Stretch(kind.From, end));
            return new FoundScheme(new Stretch(kind.From, end).Place(tokens), Lead.Text(tokens, new Stretch(kind.From, end)), null, to > from ? from : null, to > from ? to : null);
        }

        return null;
    }

    /// <summary>"Đề án hỗ trợ sinh kế … giai đoạn 2026 - 2028 do Ban … chủ trì": a scheme named at the beginning of its sentence. A number behind the kind cites another document.</summary>
    private static FoundScheme? Opening(Context context, Stretch sentence)
    {
        var tokens = context.Tokens;
        if (context.Lexicon.Kinds.At(tokens, sentence.From, sentence.To) is not { Means: "Đề án" or "Dự án" } kind || !char.IsUpper(tokens.Text[tokens[kind.From].Start])) return null;
        if (kind.To >= sentence.To || !tokens[kind.To].IsWord && !tokens[kind.To].Is("\"") || tokens[kind.To].Is("số")) return null;
        var (end, lead) = (kind.To, (string?)null);
        while (end < Math.Min(sentence.To, kind.From + LongestWhat) && !(tokens[end].Key is ";" or "." or "," or ":" or "(" || (tokens[end].Is("do") && end + 1 < sentence.To && char.IsUpper(tokens.Text[tokens[end + 1].Start])))) end++;
        if (tokens.Has(end, "do"))
        {
            var to = end + 1;
            while (to < sentence.To && !(tokens[to].Key is "chủ" or "," or ";" or "." || (tokens[to].Is("thực") && tokens.Has(to + 1, "hiện")))) to++;
            lead = Lead.Text(tokens, new Stretch(end + 1, to));
        }

        var (from, until) = Span(tokens, new Stretch(kind.From, end));
        return lead is null && until is null ? null : new FoundScheme(new Stretch(kind.From, end).Place(tokens), Lead.Text(tokens, new Stretch(kind.From, end)), lead, from, until);
    }

    private static int Past(Tokens tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Key is "và" or "ban" or "hành" or "các" or "triển" or "khai" or "thực" or "hiện") at++;
        return at;
    }

    /// <summary>"phối hợp với …" behind who leads.</summary>
    internal static IReadOnlyList<string> With(Tokens tokens, int at, int end, out int next)
    {
        next = at;
        if (tokens.Has(at, ",")) at++;
        if (!tokens.Has(at, "phối") || !tokens.Has(at + 1, "hợp") || !tokens.Has(at + 2, "với")) return [];
        var to = at + 3;
        while (to < end && !(tokens[to].Key is "tham" or "xây" or "tổ" && !tokens.Has(to + 1, "thành") && !tokens.Has(to + 2, "thành") || tokens[to].Key is ";" or "." or "thực" or "triển" or "theo" or "định" or "hướng" or "kiểm")) to++;
        next = to;
        return Assignment.Split(Lead.Text(tokens, new Stretch(at + 3, to)));
    }
}
