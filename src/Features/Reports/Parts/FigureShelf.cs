using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Parts;

/// <summary>Every figure that a form asks for, read from the measure engine in a few looks.</summary>
public sealed class FigureShelf(FigureEngine engine, MeasureCatalogue catalogue)
{
    private const int EarlierPeriods = 5;

    // Nothing was counted in this system before.
    private static readonly DateOnly Beginning = new(2015, 1, 1);

    public async Task<ReadFigures> Read(ReportScope scope, ReportTemplate template, CancellationToken stop)
    {
        await engine.Fresh(stop);
        var book = catalogue.On(scope.CutOff);
        var wanted = template.Fields.SelectMany(f => f.Measures).Distinct().ToList();
        var meanings = wanted.Select(name => (name, book.Meaning(name))).Where(m => m.Item2.Ok).ToDictionary(m => m.name, m => m.Item2.Value!);
        var compared = template.Fields.Where(f => f.Part is TemplatePart.Figure or TemplatePart.Compare or TemplatePart.Lines).SelectMany(f => f.Measures).Distinct().Where(meanings.ContainsKey).Select(m => meanings[m]).ToList();
        var lined = template.Fields.Where(f => f.Part == TemplatePart.Lines).SelectMany(f => f.Measures).Distinct().Where(meanings.ContainsKey).Select(m => meanings[m]).ToList();
        var divided = template.Fields.Where(f => f.Part is TemplatePart.Below or TemplatePart.Columns or TemplatePart.Records).SelectMany(f => f.Measures).Distinct().Where(meanings.ContainsKey).Select(m => meanings[m]).ToList();
        var topical = template.Fields.Where(f => f.Part == TemplatePart.Topics).SelectMany(f => f.Measures).Distinct().Where(meanings.ContainsKey).Select(m => meanings[m]).ToList();

        var read = new ReadFigures(meanings);
        read.Watermark = await engine.Read(scope.Asked(scope.Days), look =>
        {
            foreach (var meaning in meanings.Values) read.Now[meaning.Name] = Provenance.Of(look.Frame, meaning, scope.Place);
            foreach (var meaning in divided) read.Below[meaning.Name] = Below(look, meaning, scope);
            foreach (var meaning in topical) read.Topics[meaning.Name] = Topics(look, meaning, scope);
            return look.Watermark;
        }, stop);
        foreach (var period in new[] { scope.Before, scope.YearBefore }.OfType<Period>())
            await Earlier(scope, period, compared, read, stop);
        if (compared.Count > 0) await First(scope, compared, read, stop);
        var back = scope.Before?.Previous;
        for (var left = EarlierPeriods - 1; lined.Count > 0 && back is not null && left > 0; (back, left) = (back.Previous, left - 1))
            await Earlier(scope, back, lined, read, stop);
        return read;
    }

    /// <summary>What figures that were printed once come to now, by their keys; those that cannot be asked any more are left out.</summary>
    public async Task<(IReadOnlyDictionary<string, decimal?> Now, long Watermark)> Again(ReportScope scope, IReadOnlyList<WrittenFigure> printed, CancellationToken stop)
    {
        await engine.Fresh(stop);
        var (now, watermark) = (new Dictionary<string, decimal?>(), engine.Watermark);
        foreach (var group in printed.Where(f => !f.Target).GroupBy(f => (f.First, f.Last)))
        {
            var book = catalogue.On(group.Key.Last);
            watermark = await engine.Read(scope.Asked(new DayRange(group.Key.First, group.Key.Last)), look =>
            {
                foreach (var figure in group)
                    if (book.Meaning(figure.Measure) is { Ok: true, Value: { } meaning }) now[figure.Key] = look.Frame.Read(meaning.Formula, scope.Place) is { Known: true } value ? value.Value : null;
                return look.Watermark;
            }, stop);
        }

        return (now, watermark);
    }

    /// <summary>One measure at many units over some days: to see which is odd.</summary>
    public Task<IReadOnlyDictionary<int, Reading>> At(FigureQuestion question, string measure, IReadOnlyList<int> units, CancellationToken stop) =>
        engine.Read<IReadOnlyDictionary<int, Reading>>(question, look =>
        {
            if (look.Book.Meaning(measure) is not { Ok: true, Value: { } meaning }) return new Dictionary<int, Reading>();
            var figure = look.Frame.Open(meaning.Formula);
            return units.ToDictionary(u => u, figure.At);
        }, stop);

    public FigureType? TypeOf(string measure, DateOnly day) => catalogue.On(day).Meaning(measure) is { Ok: true, Value: { } meaning } ? meaning.Type : null;

    private async Task Earlier(ReportScope scope, Period period, IReadOnlyList<Meaning> meanings, ReadFigures read, CancellationToken stop) =>
        await engine.Read(scope.Asked(DayRange.Of(period)), look =>
        {
            foreach (var meaning in meanings)
                read.Earlier[(meaning.Name, period)] = (look.Frame.Read(meaning.Formula, scope.Place),
                    period.Last >= scope.Today || look.Frame.Read(Provenance.Counted(meaning, status: FactStatus.Provisional), scope.Place) is { Known: true, Value: > 0 });
            return 0;
        }, stop);

    private async Task First(ReportScope scope, IReadOnlyList<Meaning> meanings, ReadFigures read, CancellationToken stop) =>
        await engine.Read(scope.Asked(new DayRange(Beginning, scope.Period.First.AddDays(-1))), look =>
        {
            foreach (var meaning in meanings.Where(m => look.Frame.Read(Provenance.Counted(m), scope.Place) is { Known: true, Value: 0 })) read.NeverBefore.Add(meaning.Name);
            return 0;
        }, stop);

    // Units that stand beside the territory leave facts where they work, not where they sit.
    private static List<UnitPart> Below(FigureLook look, Meaning meaning, ReportScope scope)
    {
        var figure = look.Frame.Open(meaning.Formula);
        return [.. look.Tree.Children(scope.Place).Where(n => n.Kind is "commune" or "residential-area" or "district").Select(n => new UnitPart(n.Name, figure.At(n.Unit)))];
    }

    private static List<(string, decimal)> Topics(FigureLook look, Meaning meaning, ReportScope scope) =>
        [.. meaning.Bases.SelectMany(b => b.Categories.Select(c => (Topic: c.Value, Asked: look.Book.Try(c.Value, $"{MeasureBook.Usual(b).ToString().ToLowerInvariant()}({b.Name}, category: \"{c.Key}\")"))))
            .Where(t => t.Asked.Ok).Select(t => (t.Topic, Value: look.Frame.Read(t.Asked.Value!.Formula, scope.Place))).Where(t => t.Value.Known).Select(t => (t.Topic, t.Value.Value))];
}

/// <summary>What was read for one report.</summary>
public sealed class ReadFigures(IReadOnlyDictionary<string, Meaning> meanings)
{
    public IReadOnlyDictionary<string, Meaning> Meanings { get; } = meanings;

    internal Dictionary<string, FigureFacts> Now { get; } = [];

    internal Dictionary<(string Measure, Period Period), (Reading Value, bool Provisional)> Earlier { get; } = [];

    /// <summary>Measures of which nothing was recorded before the period.</summary>
    internal HashSet<string> NeverBefore { get; } = [];

    internal Dictionary<string, List<UnitPart>> Below { get; } = [];

    internal Dictionary<string, List<(string Topic, decimal Count)>> Topics { get; } = [];

    /// <summary>Everything of transactions below it is in the figures.</summary>
    public long Watermark { get; set; }
}
