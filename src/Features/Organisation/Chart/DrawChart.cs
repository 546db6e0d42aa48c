using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Chart;

/// <summary>The organisation chart of a unit on a map day, to be printed on A3: what stands beside it, and what lies below.</summary>
public static class DrawChart
{
    public static async Task<IResult> Page(Visit visit, UnitMaps maps, Platform.Catalogue.Rules rules, string unit)
    {
        var day = MapDay.Of(visit);
        var tree = await visit.TreeOn(day.Map);
        if (UnitAddress.Find(unit, tree, await maps.History(visit.Stop)) is not { } number || tree.Find(number) is not { } node) return visit.NotFound();
        if (!(await visit.Reach(UnitAccess.Read)).Covers(number)) return visit.NotFound();
        return visit.Page<ChartPage>(new ChartModel(node, day, tree.Path(number), ChildGroup.Of(tree, number, rules.UnitKinds)));
    }
}

public sealed record ChartModel(UnitNode Unit, MapDay Day, IReadOnlyList<UnitNode> Path, IReadOnlyList<ChildGroup> Groups);
