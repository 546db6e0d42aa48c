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
    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, string measure, string? ky = null)
    {
        if (features.Measures.FirstOrDefault(m => m.Name == measure && m.Public == Publication.AtOnce) is not { } shown) return visit.NotFound();
        var period = Period.Of(PeriodKind.Month, VietnamTime.DayOf(visit.Now));
        if (ky is not null && !Period.TryParse(ky, out period!)) return visit.NotFound();
        var (first, last) = (period.First, period.Last);
        var parts = await db.Facts()
            .Where(f => f.Day >= first && f.Day <= last && db.Set<MeasureRow>().Any(m => m.Id == f.Measure && m.Name == shown.Name))
            .GroupBy(f => new { f.Day, f.Unit }).Select(g => new { g.Key.Day, g.Key.Unit, Sum = g.Sum(f => f.Amount) })
            .OrderByDescending(g => g.Day).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<FigurePage>(new FigureModel(
            shown, period, parts.Sum(p => p.Sum),
            [.. parts.Where(p => p.Sum != 0).Select(p => new FigurePart(p.Day, tree.Find(p.Unit)?.Name ?? "Đơn vị cũ", p.Sum))], visit.Now));
    }
}

public sealed record FigurePart(DateOnly Day, string Unit, long Amount);

public sealed record FigureModel(Measure Measure, Period Period, long Sum, IReadOnlyList<FigurePart> Parts, DateTimeOffset Now)
{
    public string Address(Period period) => $"/so-lieu/{Measure.Name}?ky={Uri.EscapeDataString(period.Format())}";
}
