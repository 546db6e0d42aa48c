using CauNoi.Calendar.Month;
using CauNoi.Calendar.Parts;
using CauNoi.Calendar.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Calendar.Year;

/// <summary>Everything of a year as one list, to read through and to print.</summary>
public static class ShowYear
{
    public static async Task<IResult> Public(Visit visit, UnitCalendar calendar, int? nam = null, [FromQuery(Name = "don-vi")] int? at = null)
    {
        var tree = await visit.Tree();
        var unit = at is { } asked ? tree.Find(asked) : tree.Order.FirstOrDefault();
        if (unit is null && at is not null) return visit.NotFound();
        var year = Asked.Year(nam, visit.Now);
        var lines = await calendar.Lines(Actor.Public, tree, unit, below: false, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), visit.Stop);
        return visit.Page<PublicYearPage>(new YearModel(year, lines, new Place("/lich", at is null ? null : unit, unit, false)));
    }

    public static async Task<IResult> Desk(Visit visit, UnitCalendar calendar, int? nam = null, [FromQuery(Name = "don-vi")] int? at = null, string? duoi = null)
    {
        if (await ShowMonth.DeskUnit(visit, at) is not var (tree, unit)) return visit.NotFound();
        var year = Asked.Year(nam, visit.Now);
        var below = duoi is not null;
        var lines = await calendar.Lines(visit.Actor, tree, unit, below, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), visit.Stop);
        return visit.Page<DeskYearPage>(new YearModel(year, lines, new Place("/ban/lich", at is null ? null : unit, unit, below)));
    }
}

public sealed record YearModel(int Year, IReadOnlyList<CalendarLine> Lines, Place Place)
{
    /// <summary>By the month in which a line begins; what began last year stands in January.</summary>
    public IEnumerable<IGrouping<int, CalendarLine>> Months => Lines.GroupBy(l => l.First.Year < Year ? 1 : l.First.Month);
}
