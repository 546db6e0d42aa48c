using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Kept;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.OpenPetitions.Statistics;

/// <summary>What is counted of petitions, per unit and per agency; the same numbers for everybody, with their watermark.</summary>
public static class ShowFigures
{
    public static Task<IResult> Page(Visit visit, HttpContext context, OpenFigures figures, KeptPages pages, BrowseUnit unit) => pages.Of(visit, context, async () =>
        await Load(visit, figures, unit.Unit) is { } model ? visit.Page<FiguresPage>(model) : visit.NotFound());

    public static async Task<IResult> Json(Visit visit, OpenFigures figures, BrowseUnit unit)
    {
        if (await Load(visit, figures, unit.Unit) is not { } model) return visit.NotFound();
        return Results.Json(new
        {
            unit = model.Unit?.Name, known = visit.Now, watermark = model.Totals.Watermark, all = model.Totals.All,
            units = model.Below.Select(b => new { unit = b.Unit.Unit, name = b.Unit.Name, figures = b.Tally }),
            agencies = model.Totals.ByAgency.Select(a => new { name = a.Agency, figures = a.Tally }),
            withheld = model.Totals.Reasons.Select(r => new { reason = r.Reason, count = r.Count }),
        });
    }

    internal static async Task<FiguresModel?> Load(Visit visit, OpenFigures figures, int? asked)
    {
        var tree = await visit.Tree();
        if (asked is { } wanted && !tree.Has(wanted)) return null;
        var unit = (asked ?? tree.Home?.Unit) is { } top ? tree.Find(top) : null;
        // The top stands for everything, what units of old maps received among it.
        var totals = await figures.Of(tree, unit is null || unit == tree.Home ? null : unit.Unit, VietnamTime.DayOf(visit.Now), visit.Stop);
        var below = unit is null ? [] : tree.Children(unit.Unit).Select(n => (Unit: n, Tally: totals.Below(tree, n.Unit))).Where(b => b.Tally.Received > 0).ToList();
        return new FiguresModel(unit, tree.Home?.Unit, totals, below, visit.Now);
    }
}

/// <summary>The unit of an address: <c>don-vi</c>.</summary>
public sealed record BrowseUnit(int? Unit)
{
    public static ValueTask<BrowseUnit?> BindAsync(HttpContext context, System.Reflection.ParameterInfo parameter) => ValueTask.FromResult<BrowseUnit?>(new BrowseUnit(
        int.TryParse(context.Request.Query["don-vi"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var unit) ? unit : null));
}

public sealed record FiguresModel(UnitNode? Unit, int? Home, OpenTotals Totals, IReadOnlyList<(UnitNode Unit, CaseTally Tally)> Below, DateTimeOffset Now);
