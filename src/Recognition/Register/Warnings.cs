using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Targets;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Register;

/// <summary>What in the document contradicts itself, each with the place to look at.</summary>
internal static class Warnings
{
    private const int MostTargets = 400;

    public static List<FoundWarning> In(Context context, IReadOnlyList<FoundTarget> targets, IReadOnlyList<FoundScheme> schemes)
    {
        var found = new List<FoundWarning>();
        found.AddRange(TermNumbers(context));
        found.AddRange(context.Outline.Jumps.Select(j => new FoundWarning("numbering", j.Place, $"Số thứ tự “{j.Number}” không nối tiếp số đứng trước.")));
        found.AddRange(targets.Take(MostTargets).Where(t => t.PeriodFrom is "trong câu" or "đầu câu" && t.Lead is not null && t.Period is "term" && Column(context, t) is "year")
            .Select(t => new FoundWarning("table-differs", t.Quote, "Câu ghi đến cuối nhiệm kỳ, cột thời gian ghi hằng năm: cần người ban hành xác nhận.")));
        found.AddRange(Counts(context, targets, schemes));
        found.AddRange(Comparators(targets));
        found.AddRange(PlansEnded(context));
        if (MissingAnnex(context) is { } missing) found.Add(missing);
        if (Letterhead(context) is { } letterhead) found.Add(letterhead);
        return found;
    }

    private static string? Column(Context context, FoundTarget target)
    {
        foreach (var place in context.Outline.Parts.Where(p => p.Part.Table is not null))
        {
            if (place.Part.Table!.Cells.Find(c => !c.Range.IsEmpty && c.Range.Place(context.Tokens) is var cell && cell.Start <= target.Quote.Start && cell.End >= target.Quote.End) is not { } name) continue;
            return TableReader.Of(context, place.Part.Table)?.Assigned(name.Row).Period?.Value;
        }

        return null;
    }

    /// <summary>"khoá XIV, nhiệm kỳ 2019 - 2024" and "khoá XIII (nhiệm kỳ 2019 - 2024)" cannot both be.</summary>
    private static IEnumerable<FoundWarning> TermNumbers(Context context)
    {
        var tokens = context.Tokens;
        var seen = new Dictionary<(int, int), string>();
        for (var at = 0; at + 3 < tokens.Count; at++)
        {
            var ordinal = tokens[at].Is("khóa") ? at + 1 : tokens[at].Is("lần") && tokens[at + 1].Is("thứ") ? at + 2 : -1;
            if (ordinal < 0 || ordinal >= tokens.Count || !tokens[ordinal].IsWord) continue;
            var number = tokens.Text[tokens[ordinal].Start..tokens[ordinal].End];
            if (number.Length == 0 || !number.All(c => c is 'I' or 'V' or 'X')) continue;
            var next = ordinal + 1;
            while (next < tokens.Count && (tokens[next].Key is "," or "(" || tokens[next].Kind == TokenKind.Break)) next++;
            if (!tokens.Has(next, "nhiệm") || !tokens.Has(next + 1, "kỳ") || Head.Terms.Years(tokens, next + 2) is not { } term) continue;
            if (seen.TryAdd(term, number) || seen[term] == number) continue;
            yield return new FoundWarning("term-differs", new Stretch(at, next + 5).Place(tokens), $"Nhiệm kỳ {term.From} - {term.To} ở chỗ này là {number}, ở chỗ khác là {seen[term]}.");
        }
    }

    /// <summary>"03 Đề án" announced, another number listed.</summary>
    private static IEnumerable<FoundWarning> Counts(Context context, IReadOnlyList<FoundTarget> targets, IReadOnlyList<FoundScheme> schemes)
    {
        foreach (var (unit, word) in new[] { ("đề án", "Đề án"), ("chương trình", "Chương trình") })
        {
            var listed = schemes.Count(s => s.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && s.Quote.Start > context.Annexes);
            foreach (var target in targets.Where(t => t.Unit == unit && t.Value != listed && listed > 0 && t.Quote.Start < context.Annexes && t.Comparator == "=" && t.Levels is [var level] && level == context.Facts.IssuerLevel))
                yield return new FoundWarning("count-differs", target.Quote, $"Phần lời ghi {target.Value:0} {unit}, phụ lục liệt kê {listed}.");
        }
    }

    private static IEnumerable<FoundWarning> Comparators(IReadOnlyList<FoundTarget> targets) =>
        targets.Where(t => t.Unit == "%").GroupBy(t => (Kernel.Text.Fold.Key(t.Measure), string.Join(',', t.Levels), t.Period))
            .Where(g => g.Select(t => (t.Comparator, t.Value)).Distinct().Count() > 1)
            .Select(g => new FoundWarning("comparator-differs", g.Last().Quote, $"Cùng một nội dung mà ghi hai mức: {string.Join("; ", g.Select(t => $"{t.Comparator} {t.Value:0.##}%").Distinct())}."));

    /// <summary>A cited plan "giai đoạn 2018 - 2020" is over when the document begins or soon after.</summary>
    private static IEnumerable<FoundWarning> PlansEnded(Context context)
    {
        var tokens = context.Tokens;
        var ends = context.Head.TermTo ?? context.Facts.Year;
        if (ends == 0) yield break;
        for (var at = 0; at + 4 < tokens.Count; at++)
        {
            if (!tokens[at].Is("giai") || !tokens[at + 1].Is("đoạn") || Head.Terms.Years(tokens, at + 2) is not { } span || span.To >= ends || span.To < 2000) continue;
            var from = at;
            while (from > 0 && at - from < 45 && !(tokens[from].Key is "." or ";") && context.Lexicon.Kinds.At(tokens, from, at) is not { Means: "Kế hoạch" or "Chương trình" or "Đề án" }) from--;
            if (context.Lexicon.Kinds.At(tokens, from, at) is { } kind && tokens.Has(kind.To, "số"))
                yield return new FoundWarning("plan-ended", new Stretch(from, at + 5).Place(tokens), $"Văn bản viện dẫn đã hết thời hạn từ năm {span.To}.");
        }
    }

    private static FoundWarning? MissingAnnex(Context context)
    {
        var tokens = context.Tokens;
        if (context.Outline.Sections.Any(s => s.Number.StartsWith("PL", StringComparison.Ordinal)) || context.Outline.Parts.Any(p => p.Part.Table is { Rows: > 2 })) return null;
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (!tokens[at].Is("kèm") || !tokens[at + 1].Is("theo")) continue;
            for (var from = at; from >= Math.Max(0, at - 8); from--)
                if (tokens[from].Is("(") && tokens[from + 1].Is("có"))
                    return new FoundWarning("annex-missing", new Stretch(from, Math.Min(tokens.Count, at + 3)).Place(tokens), "Văn bản nói có phần kèm theo, nhưng tệp không có.");
        }

        return null;
    }

    /// <summary>A plan that kept another commune's letterhead: the unit of the head is not the one the text speaks of.</summary>
    private static FoundWarning? Letterhead(Context context)
    {
        if (context.Head.Issuer is not { } issuer) return null;
        var tokens = context.Tokens;
        var unit = Array.Find(["xã", "phường", "tỉnh"], u => issuer.Contains($" {u} ", StringComparison.OrdinalIgnoreCase));
        if (unit is null) return null;
        var name = WordKey.Of(issuer.AsSpan(issuer.LastIndexOf($" {unit} ", StringComparison.OrdinalIgnoreCase) + unit.Length + 2));
        var counts = new Dictionary<string, (int Count, Span Place)>(StringComparer.Ordinal);
        for (var at = tokens.At(context.Body.Start); at + 2 < tokens.Count; at++)
        {
            if (!tokens[at].Is(unit) || !tokens[at + 1].IsWord || !char.IsUpper(tokens.Text[tokens[at + 1].Start]) || tokens[at - (at > 0 ? 1 : 0)].Is("thị")) continue;
            var end = at + 1;
            while (end < tokens.Count && end < at + 4 && tokens[end].IsWord && char.IsUpper(tokens.Text[tokens[end].Start])) end++;
            var key = WordKey.Of(Lead.Text(tokens, new Stretch(at + 1, end)));
            counts[key] = (counts.GetValueOrDefault(key).Count + 1, new Stretch(at, end).Place(tokens));
        }

        if (counts.Count == 0 || counts.Keys.Any(k => k.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(k, StringComparison.Ordinal))) return null;
        var most = counts.MaxBy(c => c.Value.Count);
        return most.Value.Count >= 2 ? new FoundWarning("letterhead-differs", most.Value.Place, $"Phần đầu ghi {issuer}, nội dung nói về {most.Value.Place.Of(context.Text)}.") : null;
    }
}
