using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Plans.Browse;

/// <summary>The own plan, and where the plans of the units directly below stand: the slowest first.</summary>
public static class BrowsePlans
{
    public const int PageSize = 50;

    public static async Task<IResult> Page(Visit visit, AppDb db, BindingTargets targets, UnitMaps maps, [FromQuery(Name = "don-vi")] int? unit = null, int nam = 0, int trang = 1)
    {
        var (tree, reach, today) = (await visit.Tree(), await visit.Reach(PlansAccess.Read), VietnamTime.DayOf(visit.Now));
        var year = nam is 0 or < PlanReading.FirstYear or > PlanReading.LastYear ? today.Year : nam;
        var own = maps.SeatOf(visit.Actor, tree)?.Unit;
        if ((unit ?? own) is not { } at || !reach.Covers(at) || tree.Find(at) is not { } here) return visit.NotFound();
        var all = await targets.Of(year, today, visit.Stop);
        var below = tree.Children(at).Select(n => (Node: n, Bound: targets.For(all, n.Unit, tree).Count)).Where(n => n.Bound > 0).ToList();
        var stand = await PlanStandings.Of(db, [.. below.Select(b => b.Node.Unit), at], year, visit.Stop);
        PlanRow Row((UnitNode Node, int Bound) b) => new(b.Node, b.Bound, stand.GetValueOrDefault(b.Node.Unit)?.State ?? PlanState.None, stand.GetValueOrDefault(b.Node.Unit)?.Plan);
        var rows = below.Select(Row).OrderBy(r => r.State).ThenBy(r => r.Plan?.IssuedOn).ToList();
        var page = Math.Clamp(trang, 1, 10_000);
        return visit.Page<BrowsePlansPage>(new BrowsePlansModel(Row((here, targets.For(all, at, tree).Count)), [.. rows.Skip((page - 1) * PageSize).Take(PageSize)],
            [.. PlanStates.InOrder.Select(s => (s, rows.Count(r => r.State == s)))], year, page, (rows.Count + PageSize - 1) / PageSize)
            {
                MayAgree = !(await visit.Reach(PlansAccess.Agree)).Empty, MayPropose = !(await visit.Reach(PlansAccess.Propose)).Empty,
                Shared = (await visit.Reach(PlansAccess.Share)).Covers(at) ? [.. all.Where(t => t.Target.Owner == at && t.Wording.Reach == Kernel.Targets.TargetReach.Total)] : [],
            });
    }
}

/// <summary>A unit and where its plan stands.</summary>
public sealed record PlanRow(UnitNode Unit, int Bound, PlanState State, Plan? Plan);

public sealed record BrowsePlansModel(PlanRow Here, IReadOnlyList<PlanRow> Rows, IReadOnlyList<(PlanState State, int Units)> Counts, int Year, int Page, int Pages)
{
    public bool MayAgree { get; init; }

    public bool MayPropose { get; init; }

    /// <summary>Goals for all together that this unit shares out.</summary>
    public IReadOnlyList<YearTarget> Shared { get; init; } = [];

    public int Below => Counts.Sum(c => c.Units);

    public int InForce => Counts.Where(c => PlanStates.InForce.Contains(c.State)).Sum(c => c.Units);

    public string To(int year, int page = 1) => string.Create(CultureInfo.InvariantCulture, $"/ban/ke-hoach?don-vi={Here.Unit.Unit}&nam={year}{(page > 1 ? $"&trang={page}" : "")}");

    public string Href(PlanRow row) => new PlanKey(row.Unit.Unit, Year).Href;
}
