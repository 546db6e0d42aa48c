using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Parts;

/// <summary>The footnotes of a report: each figure it names, with what stands behind it and where it is taken apart.</summary>
internal sealed class FigureNotes(Material material)
{
    private readonly Dictionary<string, WrittenFigure> all = [];

    private ReportScope Scope => material.Scope;

    /// <summary>The figure of the period itself. Returns its key.</summary>
    public string Now(Meaning meaning)
    {
        var facts = material.Figures.Now[meaning.Name];
        return Keep(new WrittenFigure(KeyOf(meaning.Name, Scope.Days), meaning.Name, meaning.Title, Scope.Days.First, Scope.Days.Last, Known(facts.Value), facts.Value.Known ? Numbers.Said(facts.Value.Value, meaning.Type) : "")
        {
            Unit = Numbers.Unit(meaning.Type), Share = meaning.Type.Kind == FigureKind.Share, Provisional = Provisional(meaning), Source = Source(meaning, facts), Href = Scope.Href(meaning.Name),
        });
    }

    /// <summary>The period before and the same one a year ago.</summary>
    public IReadOnlyList<ComparedFigure> Against(Meaning meaning) =>
        [.. new[] { Scope.Before, Scope.YearBefore }.OfType<Period>().Where(p => material.Figures.Earlier.ContainsKey((meaning.Name, p))).Select(p => Earlier(meaning, p))];

    public ComparedFigure Earlier(Meaning meaning, Period period)
    {
        var (value, provisional) = material.Figures.Earlier[(meaning.Name, period)];
        var key = Keep(new WrittenFigure(KeyOf(meaning.Name, DayRange.Of(period)), meaning.Name, $"{meaning.Title}, {Numbers.Small(period.Words)}", period.First, period.Last, Known(value), value.Known ? Numbers.Said(value.Value, meaning.Type) : "")
        {
            Unit = Numbers.Unit(meaning.Type), Share = meaning.Type.Kind == FigureKind.Share, Provisional = provisional, Source = provisional ? "Ước." : "Chính thức.", Href = Scope.Href(meaning.Name, period),
        });
        return new ComparedFigure(key, Numbers.Small(period.Words), value, provisional);
    }

    public string Target(TargetFigure figure) => Keep(new WrittenFigure($"target:{figure.Target.Id}", figure.Target.Id.ToString(), figure.Wording.Title, figure.Period.First, Scope.Targets.Counted(figure.Period).Last, Known(figure.Value), BoardText.Value(figure))
    {
        Target = true, Unit = TargetWords.Unit(figure.Type, figure.Wording), Share = figure.Type.Kind == FigureKind.Share, Provisional = figure.Provisional,
        Source = $"{figure.Sentence} {string.Join("; ", BoardText.Notes(figure, null))}".Trim(),
        Href = Scope.TargetHref(figure.Target.Id),
    });

    /// <summary>Whether a figure of the period can still change by more than a correction.</summary>
    public bool Provisional(Meaning meaning) => material.Figures.Now[meaning.Name].Value.Known && (!Scope.Over || material.Figures.Now[meaning.Name].Provisional);

    /// <summary>The figures that the text names, in the order in which it does.</summary>
    public IReadOnlyList<WrittenFigure> Used(IEnumerable<WrittenBlock> blocks) =>
        [.. blocks.SelectMany(b => b.Runs.Select(r => r.Figure).Concat(b.Table?.Rows.SelectMany(r => r).Select(c => c.Figure) ?? [])).OfType<string>().Distinct().Where(all.ContainsKey).Select(k => all[k])];

    private string Keep(WrittenFigure figure)
    {
        all[figure.Key] = figure;
        return figure.Key;
    }

    private string Source(Meaning meaning, FigureFacts facts)
    {
        var parts = new List<string> { Provisional(meaning) ? "ước" : "chính thức" };
        if (facts.MeasuredShare is { } measured) parts.Add($"đo {Percent(measured)}");
        if (facts.Facts > 0) parts.Add($"{Numbers.Counted(facts.Facts)} dữ kiện");
        if (facts.Coverage is { } coverage) parts.Add($"độ phủ {Percent(coverage)}");
        if (facts.Declared is { Known: true } declared) parts.Add($"theo khai báo {Numbers.Said(declared.Value, meaning.Type)}");
        return $"{Numbers.Capital(string.Join("; ", parts))}. {meaning.Sentence}";
    }

    private static string KeyOf(string measure, DayRange days) => $"{measure}@{days.First:yyyy-MM-dd}..{days.Last:yyyy-MM-dd}";

    private static string Percent(decimal share) => $"{Kernel.Text.Figures.Format(decimal.Round(share * 100))}%";

    private static decimal? Known(Reading reading) => reading.Known ? reading.Value : null;
}
