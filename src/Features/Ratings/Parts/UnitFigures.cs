using CauNoi.Boards.Figures;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Programmes;
using CauNoi.Ratings.Rules;
using CauNoi.SpotChecks;

namespace CauNoi.Ratings.Parts;

/// <summary>What a measured sub-criterion came to at a unit.</summary>
/// <param name="Value">The number, shares in percent; null where nothing can be worked out.</param>
/// <param name="Why">Why there is none.</param>
/// <param name="Coverage">The share of those expected that left anything; null where nobody is.</param>
public sealed record ItemFigure(decimal? Value, string Why, decimal? Coverage);

/// <summary>The figures of a unit: what is scored, and what must stand beside it.</summary>
/// <param name="Items">Measured sub-criteria.</param>
/// <param name="Received">Feedback received.</param>
/// <param name="Answered">Of it, answered.</param>
/// <param name="Opinions">Opinions at meetings with the people.</param>
/// <param name="OpinionsAnswered">Of them, answered there.</param>
/// <param name="Seen">Records that a second pair of eyes looked at; for the desk only.</param>
/// <param name="Wrong">Of them, wrong.</param>
public sealed record UnitFigure(IReadOnlyDictionary<string, ItemFigure> Items, decimal Received, decimal Answered, decimal Opinions, decimal OpinionsAnswered, decimal Seen, decimal Wrong)
{
    public IReadOnlyDictionary<string, decimal?> Values() => Items.ToDictionary(i => i.Key, i => i.Value.Value);
}

/// <summary>
/// Reads figures for ratings. Points rest on what everybody may see: who has the open data comes to the same. What stands
/// beside them at the desk is read with the desk's eyes.
/// </summary>
public sealed class UnitFigures(FigureEngine engine, TargetFigures targets, ProgrammeBook programmes)
{
    /// <summary>The figures of some units by a rubric.</summary>
    public async Task<IReadOnlyDictionary<int, UnitFigure>> Read(Rubric rubric, Period period, IReadOnlyList<int> units, DateTimeOffset now, CancellationToken stop)
    {
        await engine.Fresh(stop);
        var today = VietnamTime.DayOf(now);
        var (days, map) = (DayRange.Of(period), period.Last < today ? period.Last : today);
        var shares = rubric.AllItems().Any(i => i.Targets) ? await Shares(map, today, period.Last, units, stop) : new Dictionary<int, ItemFigure>();
        var open = await engine.Read(new FigureQuestion(days, map, null, Public: true), look => units.ToDictionary(u => u, u => Items(look, rubric, u)), stop);
        return await engine.Read(new FigureQuestion(days, map, null, Public: false), look => units.ToDictionary(u => u, u => new UnitFigure(
            rubric.AllItems().Where(i => i.IsMeasured()).ToDictionary(i => i.Id, i => i.Targets ? shares[u] : open[u][i.Id]),
            Count(look, "feedback.received", u), Count(look, "feedback.answered", u),
            Count(look, "activities.meeting-with-people.opinions", u), Count(look, "activities.meeting-with-people.answered", u),
            Count(look, SpotMeasures.Checked.Name, u), Count(look, SpotMeasures.Wrong.Name, u))), stop);
    }

    /// <summary>How each measured sub-criterion is counted, in Vietnamese.</summary>
    public Task<IReadOnlyDictionary<string, string>> Formulas(Rubric rubric, Period period, DateTimeOffset now, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(now);
        return engine.Read(new FigureQuestion(DayRange.Of(period), period.Last < today ? period.Last : today, null, Public: true), look => (IReadOnlyDictionary<string, string>)rubric.AllItems().Where(i => i.IsMeasured())
            .ToDictionary(i => i.Id, i => i.Targets ? "Số chỉ tiêu công khai đạt hoặc đúng tiến độ chia cho số chỉ tiêu áp dụng đã tính được." : look.Book.Meaning(i.Measure!) is { Ok: true, Value: { } meaning } ? meaning.Sentence : ""), stop);
    }

    private static Dictionary<string, ItemFigure> Items(FigureLook look, Rubric rubric, int unit)
    {
        var figures = new Dictionary<string, ItemFigure>(StringComparer.Ordinal);
        foreach (var item in rubric.AllItems().Where(i => i.Measure is not null))
        {
            if (look.Book.Meaning(item.Measure!) is not { Ok: true, Value: { } meaning })
            {
                figures[item.Id] = new ItemFigure(null, "Chỉ số này không còn.", null);
                continue;
            }

            var reading = look.Frame.Read(meaning.Formula, unit);
            var coverage = Provenance.Coverage(meaning) is { } expected && look.Frame.Read(expected, unit) is { Known: true } share ? share.Value : (decimal?)null;
            figures[item.Id] = reading.Known ? new ItemFigure(decimal.Round(meaning.Type.Kind == FigureKind.Share ? reading.Value * 100 : reading.Value, 4), "", coverage)
                : new ItemFigure(null, FigureText.Because(reading.Why), coverage);
        }

        return figures;
    }

    // Of the public targets that apply to a unit and can be worked out, how many stand as they should at the end of the season.
    private async Task<Dictionary<int, ItemFigure>> Shares(DateOnly day, DateOnly today, DateOnly last, IReadOnlyList<int> units, CancellationToken stop)
    {
        var live = new List<Target>();
        foreach (var target in await programmes.Live(day, stop))
            if (await programmes.Find(target.Programme, stop) is { Public: true }) live.Add(target);
        var board = await targets.Read(new TargetQuestion(day, today, null, Public: true) { Until = last }, live, units, stop);
        var by = board.Figures.Where(f => f.Role != TargetRole.Gathered && !f.Bare && f.Status is not (TargetStatus.NotApplicable or TargetStatus.Unknown or TargetStatus.NotStarted)).ToLookup(f => f.Unit);
        return units.ToDictionary(u => u, u => by[u].Count() is var whole and > 0
            ? new ItemFigure(decimal.Round(by[u].Count(f => TargetStatuses.Well.Contains(f.Status)) * 100m / whole, 4), "", null)
            : new ItemFigure(null, "Chưa có chỉ tiêu công khai nào tính được cho đơn vị.", null));
    }

    private static decimal Count(FigureLook look, string measure, int unit) => look.Book.Meaning(measure) is { Ok: true, Value: { } meaning } ? look.Frame.Read(meaning.Formula, unit).Value : 0;
}
