using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Figures;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Portal.Home;

/// <summary>The first page: what one can do here, and figures that are counted, not claimed.</summary>
public static class ShowHome
{
    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features)
    {
        // Only measures that are public at once; the others wait for the measure engine.
        var open = features.Measures.Where(m => m.Public == Publication.AtOnce).ToList();
        // The present year, so that the figure and the page that opens it speak of the same stretch of time.
        var year = Period.Of(PeriodKind.Year, VietnamTime.DayOf(visit.Now));
        var (first, last) = (year.First, year.Last);
        var names = open.Select(m => m.Name).ToArray();
        // What is there on the last day came at any time; what happens is counted where it falls into the year.
        var stocks = open.Where(m => m.Over == OverTime.StockAtEnd).Select(m => m.Name).ToArray();
        var sums = await db.Facts().Where(f => f.Day <= last).Join(db.Set<MeasureRow>(), f => f.Measure, m => m.Id, (f, m) => new { m.Name, f.Amount, f.Day })
            .Where(x => names.Contains(x.Name) && (x.Day >= first || stocks.Contains(x.Name))).GroupBy(x => x.Name).Select(g => new { g.Key, Sum = g.Sum(x => x.Amount) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, visit.Stop);
        return visit.Page<HomePage>(new HomeModel(
            [.. open.Select(m => new FigureValue(m.Title, $"/so-lieu/{m.Name}?ky={year.Format()}", Spoken.Number(sums.GetValueOrDefault(m.Name)), $"{m.Unit}, {Spoken.Small(year.Words)}", visit.Now))],
            (await visit.Tree()).Home is { } home ? await visit.HeadLines(home.Unit) : []));
    }
}

public sealed record HomeModel(IReadOnlyList<FigureValue> Figures, IReadOnlyList<string> Heads);
