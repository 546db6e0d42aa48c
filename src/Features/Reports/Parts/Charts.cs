using CauNoi.Kernel.Measures;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Parts;

/// <summary>The charts of a report, with their numbers.</summary>
internal static class Charts
{
    private const int MostColumns = 30;

    /// <summary>A column for each unit below; of very many those with most.</summary>
    public static IEnumerable<WrittenBlock> Columns(Material material, TemplateField field)
    {
        foreach (var measure in field.Measures)
        {
            if (material.Figures.Below.GetValueOrDefault(measure) is not { Count: > 1 } parts || parts.TrueForAll(p => p.Value.Value == 0)) continue;
            var meaning = material.Figures.Meanings[measure];
            // One or none each: the sentence before has named them, columns would show nothing more.
            if (Sentences.Counted(meaning.Type) && parts.TrueForAll(p => p.Value.Value <= 1)) continue;
            // Of very many, whoever has none would only be an empty place.
            var shown = parts.Count > MostColumns ? [.. parts.Where(p => p.Value is { Known: true, Value: not 0 }).OrderByDescending(p => p.Value.Value).Take(MostColumns)] : parts;
            var title = field.Argument(1) is { Length: > 0 } own ? own : meaning.Title;
            yield return new WrittenBlock($"{field.Key}:{measure}", WrittenKind.Chart)
            {
                Chart = new WrittenChart(false, parts.Count > MostColumns ? $"{title} ({shown.Count} nơi nhiều nhất trong {parts.Count})" : title, Unit(meaning.Type),
                    [.. shown.Select(p => p.Name)], [new WrittenSeries(meaning.Title, [.. shown.Select(p => Value(p.Value, meaning.Type))])]),
            };
        }
    }

    /// <summary>A line over this and earlier periods.</summary>
    public static IEnumerable<WrittenBlock> Lines(Material material, TemplateField field)
    {
        var meanings = field.Measures.Where(material.Figures.Meanings.ContainsKey).Select(m => material.Figures.Meanings[m]).ToList();
        if (meanings.Count == 0 || material.Scope.Before is null) yield break;
        var earlier = new List<Kernel.Time.Period>();
        for (var back = material.Scope.Before; back is not null && material.Figures.Earlier.ContainsKey((meanings[0].Name, back)); back = back.Previous) earlier.Insert(0, back);
        // Before the first record nothing was counted here: a line along the ground would say that nothing was done.
        earlier = [.. earlier.SkipWhile(p => meanings.TrueForAll(m => material.Figures.Earlier[(m.Name, p)].Value is not { Known: true, Value: not 0 }))];
        if (earlier.Count == 0) yield break;
        yield return new WrittenBlock(field.Key, WrittenKind.Chart)
        {
            Chart = new WrittenChart(true, field.Argument(1) is { Length: > 0 } own ? own : meanings[0].Title, Unit(meanings[0].Type), [.. earlier.Select(p => p.Words), material.Scope.Period.Words],
                [.. meanings.Select(m => new WrittenSeries(m.Title, [.. earlier.Select(p => Value(material.Figures.Earlier[(m.Name, p)].Value, m.Type)), Value(material.Figures.Now[m.Name].Value, m.Type)]))]),
        };
    }

    // A share is drawn as it is said: 61,29 and not 0,61.
    private static decimal? Value(Reading reading, FigureType type) => !reading.Known ? null : type.Kind == FigureKind.Share ? reading.Value * 100 : reading.Value;

    private static string Unit(FigureType type) => type.Kind == FigureKind.Share ? "%" : Numbers.Unit(type);
}
