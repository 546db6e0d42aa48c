using CauNoi.Calendar.Parts;
using CauNoi.Calendar.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Calendar.Month;

/// <summary>One month: of the public calendar of a unit, or of what a unit owes and plans at the desk.</summary>
public static class ShowMonth
{
    public static async Task<IResult> Public(Visit visit, UnitCalendar calendar, Platform.Catalogue.Rules rules, string? thang = null, [FromQuery(Name = "don-vi")] int? at = null)
    {
        var tree = await visit.Tree();
        var unit = at is { } asked ? tree.Find(asked) : tree.Order.FirstOrDefault();
        if (unit is null && at is not null) return visit.NotFound();
        var month = Asked.Month(thang, visit.Now);
        var (first, last) = MonthGrid.Days(month);
        var lines = await calendar.Lines(Actor.Public, tree, unit, below: false, first, last, visit.Stop);
        return visit.Page<PublicMonthPage>(new MonthModel(
            MonthGrid.Of(month, lines, rules.Holidays), new Place("/lich", at is null ? null : unit, unit, false), VietnamTime.DayOf(visit.Now)));
    }

    public static async Task<IResult> Desk(
        Visit visit, UnitCalendar calendar, Platform.Catalogue.Rules rules, string? thang = null, [FromQuery(Name = "don-vi")] int? at = null, string? duoi = null)
    {
        if (await DeskUnit(visit, at) is not var (tree, unit)) return visit.NotFound();
        var month = Asked.Month(thang, visit.Now);
        var (first, last) = MonthGrid.Days(month);
        var below = duoi is not null;
        var lines = await calendar.Lines(visit.Actor, tree, unit, below, first, last, visit.Stop);
        return visit.Page<DeskMonthPage>(new MonthModel(
            MonthGrid.Of(month, lines, rules.Holidays), new Place("/ban/lich", at is null ? null : unit, unit, below), VietnamTime.DayOf(visit.Now))
        {
            Path = [.. tree.Path(unit.Unit)],
        });
    }

    /// <summary>The unit asked for when it lies within reach, else the first that the actor's role is on; null is "not found".</summary>
    internal static async Task<(UnitTree Tree, UnitNode Unit)?> DeskUnit(Visit visit, int? asked)
    {
        var (tree, reach) = (await visit.Tree(), await visit.Reach(CalendarAccess.Read));
        var unit = asked is { } number ? (reach.Covers(number) ? tree.Find(number) : null) : tree.Order.FirstOrDefault(n => reach.Covers(n.Unit));
        return unit is null ? null : (tree, unit);
    }
}

/// <summary>Where the links of a calendar page lead: the same face, unit and scope, another month or year.</summary>
/// <param name="Base">/lich or /ban/lich.</param>
/// <param name="Asked">The unit that stands in the address; null when it is the usual one.</param>
/// <param name="Unit">The unit looked at; null in an installation without units.</param>
/// <param name="Below">Whether everything below is shown too.</param>
public sealed record Place(string Base, UnitNode? Asked, UnitNode? Unit, bool Below)
{
    public string Of(Period month) => $"{Base}?thang={month.Format()}{Rest(Below)}";

    public string Year(int year) => $"{Base}/nam?nam={year}{Rest(Below)}";

    public string Scope(Period month, bool below) => $"{Base}?thang={month.Format()}{Rest(below)}";

    private string Rest(bool below) => (Asked is null ? "" : $"&don-vi={Asked.Unit}") + (below ? "&duoi=1" : "");
}

public sealed record MonthModel(MonthGrid Grid, Place Place, DateOnly Today)
{
    /// <summary>From the top down to the unit.</summary>
    public IReadOnlyList<UnitNode> Path { get; init; } = [];
}
