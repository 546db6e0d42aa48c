using CauNoi.Kernel.Measures;
using CauNoi.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Catalogue;
using CauNoi.Ratings.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings;

/// <summary>The rubrics of this installation on a day: those of the catalogue, and over them what the province decided with a basis and a second person.</summary>
public sealed class RubricBook(FeatureList features, AppDb db, FigureEngine engine, MeasureCatalogue measures, Platform.Catalogue.Rules rules, UnitMaps maps)
{
    private readonly RatingsFeature room = features.All.OfType<RatingsFeature>().Single();

    /// <summary>The rubrics that hold on a day.</summary>
    public async Task<IReadOnlyList<Rubric>> On(DateOnly day, CancellationToken stop)
    {
        var overlays = await db.RubricOverlays().AsNoTracking().Where(o => o.Agreed == true && o.FromDay <= day).OrderBy(o => o.FromDay).ThenBy(o => o.DecidedAt).ToListAsync(stop);
        var held = room.Rubrics.ToDictionary(r => r.Name, StringComparer.Ordinal);
        foreach (var overlay in overlays)
            if (RubricFile.Read(overlay.Rubric, overlay.Content) is { Ok: true } read) held[overlay.Rubric] = read.Value;
        return [.. held.Values.OrderBy(r => r.Title, StringComparer.Ordinal)];
    }

    /// <summary>The rubrics that a season of a year may be opened by here.</summary>
    public async Task<IReadOnlyList<Rubric>> For(int year, DateOnly day, CancellationToken stop)
    {
        var home = (await maps.On(day, stop)).Home?.Code ?? "";
        return [.. (await On(day, stop)).Where(r => r.Years.Contains(year) && (r.Province.Length == 0 || r.Province == home))];
    }

    /// <summary>The text of a rubric as it holds on a day: the province's own, else the file's.</summary>
    public async Task<string> Source(string name, DateOnly day, CancellationToken stop) =>
        await db.RubricOverlays().AsNoTracking().Where(o => o.Rubric == name && o.Agreed == true && o.FromDay <= day).OrderByDescending(o => o.FromDay).ThenByDescending(o => o.DecidedAt).Select(o => o.Content).FirstOrDefaultAsync(stop)
        ?? room.Source(name);

    /// <summary>What stands against a rubric by the measures of a day and the kinds of unit.</summary>
    public IReadOnlyList<Kernel.Refusal> Against(Rubric rubric, DateOnly day) => RubricCheck.Against(rubric, measures.On(day), rules.UnitKinds);

    /// <summary>Its sub-criteria whose measures are still being got used to: in two years running too few of those expected left anything.</summary>
    public async Task<IReadOnlyList<RubricItem>> Learning(Rubric rubric, int owner, int year, DateOnly today, CancellationToken stop)
    {
        await engine.Fresh(stop);
        var thin = await Thin(rubric, owner, year, today, stop);
        return thin.Count == 0 ? [] : [.. thin.Intersect(await Thin(rubric, owner, year - 1, today, stop)).Select(id => rubric.Item(id)!)];
    }

    private Task<HashSet<string>> Thin(Rubric rubric, int owner, int year, DateOnly today, CancellationToken stop)
    {
        var days = new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        // On the map of its own last day, as far as that has come: the owner may not have been there before.
        return engine.Read(new FigureQuestion(days, days.Last < today ? days.Last : today, null, Public: false), look => rubric.AllItems()
            .Where(i => i.Measure is not null && look.Book.Meaning(i.Measure) is { Ok: true, Value: { } meaning }
                && (!look.Tree.Has(owner) || (Provenance.Coverage(meaning) is { } coverage && look.Frame.Read(coverage, owner).Value < Provenance.UsualCoverage)))
            .Select(i => i.Id).ToHashSet(), stop);
    }
}
