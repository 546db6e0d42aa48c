using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Portal.OneFigure;

/// <summary>
/// What made a public figure: the days of a period and the units, each with its count. Only measures that are public at
/// once; counts only, never a record.
/// </summary>
public static class ShowFigure
{
    private const int MostPlaces = 100;

    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, string measure, string? ky = null)
    {
        if (features.Measures.FirstOrDefault(m => m.Name == measure && m.Public == Publication.AtOnce) is not { } shown) return visit.NotFound();
        var period = Period.Of(PeriodKind.Month, VietnamTime.DayOf(visit.Now));
        if (ky is not null && !Period.TryParse(ky, out period!)) return visit.NotFound();
        // What is there on the last day came at any time: it is shown by its place, and no longer by the day it came.
        var stock = shown.Over == OverTime.StockAtEnd;
        var (first, last) = (stock ? DateOnly.MinValue : period.First, period.Last);
        var parts = await db.Facts()
            .Where(f => f.Day >= first && f.Day <= last && db.Set<MeasureRow>().Any(m => m.Id == f.Measure && m.Name == shown.Name))
            .GroupBy(f => new { f.Day, f.Unit }).Select(g => new { g.Key.Day, g.Key.Unit, Sum = g.Sum(f => f.Amount) })
            .OrderByDescending(g => g.Day).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        var named = parts.Where(p => p.Sum != 0).Select(p => new FigurePart(p.Day, tree.Find(p.Unit)?.Name ?? "Đơn vị cũ", p.Sum)).ToList();
        if (stock) named = [.. parts.GroupBy(p => p.Unit).Select(g => new FigurePart(last, tree.Find(g.Key)?.Name ?? "Đơn vị cũ", g.Sum(p => p.Sum))).Where(p => p.Amount != 0).OrderByDescending(p => p.Amount)];
        return visit.Page<FigurePage>(new FigureModel(shown, period, parts.Sum(p => p.Sum), [.. named.Take(MostPlaces)], Math.Max(0, named.Count - MostPlaces), visit.Now));
    }
}

public sealed record FigurePart(DateOnly Day, string Unit, long Amount);

public sealed record FigureModel(Measure Measure, Period Period, long Sum, IReadOnlyList<FigurePart> Parts, int More, DateTimeOffset Now)
{
    public string Address(Period period) => $"/so-lieu/{Measure.Name}?ky={Uri.EscapeDataString(period.Format())}";
}
