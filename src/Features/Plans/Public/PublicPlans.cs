using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Publish;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Public;

/// <summary>Plans for everybody: read from the copies that were published, never from the plans in work.</summary>
public static class PublicPlans
{
    private const int MostShown = 200;

    /// <summary>Those of a year; of a unit and all below it where one is asked for.</summary>
    public static async Task<IResult> List(Visit visit, AppDb db, UnitMaps maps, [FromQuery(Name = "don-vi")] string? unit = null, int nam = 0)
    {
        var (tree, year) = (await visit.Tree(), YearOf(visit, nam));
        UnitNode? here = null;
        if (unit is { Length: > 0 } && (UnitAddress.Find(unit, tree, await maps.History(visit.Stop)) is not { } number || (here = tree.Find(number)) is null)) return visit.NotFound();
        var copies = db.PublishedPlans().AsNoTracking().Where(p => p.Year == year);
        if (here is not null && here.Unit != tree.Home?.Unit)
        {
            var units = tree.Subtree(here.Unit).Select(n => n.Unit).ToArray();
            copies = copies.Where(p => units.Contains(p.Unit));
        }

        var rows = await copies.OrderByDescending(p => p.IssuedOn).ThenBy(p => p.Id).Take(MostShown).Select(p => new PublicPlanLine(p.Id, p.Unit, p.Number, p.IssuedOn)).ToListAsync(visit.Stop);
        return visit.Page<PublicPlansPage>(new PublicPlansModel(rows, here, year, id => tree.Find(id)?.Name ?? "Đơn vị cũ", rows.Count == MostShown));
    }

    public static async Task<IResult> One(Visit visit, AppDb db, Guid id)
    {
        if (await db.PublishedPlans().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is not { } copy) return visit.NotFound();
        return visit.Page<PublicPlanPage>(new PublicPlanModel(copy, PlanCopy.Read(copy), (await visit.Tree()).Find(copy.Unit)));
    }

    internal static int YearOf(Visit visit, int year) => year is < PlanReading.FirstYear or > PlanReading.LastYear ? VietnamTime.DayOf(visit.Now).Year : year;
}

public sealed record PublicPlanLine(Guid Id, int Unit, string Number, DateOnly IssuedOn);

public sealed record PublicPlansModel(IReadOnlyList<PublicPlanLine> Lines, UnitNode? Here, int Year, Func<int, string> UnitName, bool More)
{
    public string To(int year) => $"/ke-hoach?nam={year}{(Here is null ? "" : $"&don-vi={UnitAddress.Of(Here)}")}";
}

/// <summary>A public plan as its page draws it.</summary>
/// <param name="Copy">The copy.</param>
/// <param name="Text">What it says.</param>
/// <param name="Unit">The unit today; null where it is gone.</param>
public sealed record PublicPlanModel(PublishedPlan Copy, PublishedPlanText Text, UnitNode? Unit);
