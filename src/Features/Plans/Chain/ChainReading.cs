using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Measures.Show;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Chain;

/// <summary>What came of a target at a unit: the figure, and the newest records behind it.</summary>
/// <param name="Value">The figure as people read it.</param>
/// <param name="Sentence">How it is worked out, in words.</param>
/// <param name="Href">Where it is taken apart.</param>
/// <param name="Records">The newest records; none above the commune, where only counts are shown.</param>
public sealed record ChainFigure(string Value, string Sentence, string Href, FactPage Records);

/// <summary>Reads the later links of the chain: duties, records, the figure.</summary>
public sealed class ChainReading(AppDb db, BindingTargets targets, FigureEngine engine, MeasureCatalogue catalogue, FactList facts, UnitMaps maps)
{
    /// <summary>The target as it concerns the year; null where it has no day there.</summary>
    public Task<YearTarget?> Target(Guid id, PlanKey key, CancellationToken stop) =>
        key.Year is < PlanReading.FirstYear or > PlanReading.LastYear ? Task.FromResult<YearTarget?>(null) : targets.One(id, key.Year, stop);

    /// <summary>The duties of tasks, as far as they exist for this visitor.</summary>
    public async Task<IReadOnlyList<Duty>> Duties(Visit visit, IReadOnlyCollection<Guid> tasks) =>
        tasks.Count == 0 ? [] : await db.DutiesFor(visit.Actor).Where(d => d.Kind == PlanDuties.Task.Name && tasks.Contains(d.Record)).OrderBy(d => d.DueAt).ToListAsync(visit.Stop);

    /// <summary>The figure of a target at a unit; null where its formula means nothing.</summary>
    public async Task<ChainFigure?> Figure(Visit visit, YearTarget target, UnitNode unit, int year)
    {
        var book = catalogue.On(target.Days.Last);
        var meaning = book.Try(target.Wording.Title, target.Wording.Formula);
        if (!meaning.Ok) return null;
        var (period, today) = (Period.Of(PeriodKind.Year, new DateOnly(year, 1, 1)), VietnamTime.DayOf(visit.Now));
        var map = BindingTargets.MapOf(year, today);
        await engine.Fresh(visit.Stop);
        var value = await engine.Read(new FigureQuestion(target.Days, map, null, false, target.Wording.Organisation), look => look.Frame.Read(meaning.Value.Formula, unit.Unit), visit.Stop);
        var call = new FigureCall(Face.Desk, unit, period, map, false, null, visit.Now);
        var name = target.Wording.Formula.Trim();
        var measure = book.Meaning(name).Ok ? name : meaning.Value.Bases.Count > 0 ? meaning.Value.Bases[0].Name : null;
        return new ChainFigure($"{FigureText.Value(value, meaning.Value.Type)} {FigureText.Unit(meaning.Value.Type)}".TrimEnd(), meaning.Value.Sentence,
            measure is null ? call.To("") : call.To($"/{measure}"),
            (await maps.On(map, visit.Stop)).Has(unit.Unit) ? await facts.Of(visit, call, meaning.Value, 1) : new FactPage([], false, false));
    }
}
