using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Show;

/// <summary>The page of a unit on a map day: for everybody the public facts, at the desk also what is due and who works there.</summary>
public static class ShowUnit
{
    public static async Task<IResult> Page(Visit visit, UnitMaps maps, AppDb db, Platform.Catalogue.Rules rules, FeatureList features, IServiceProvider services, string unit) =>
        await Load(visit, maps, db, rules, unit, Face.Portal) is { } model
            ? visit.Page<ShowUnitPage>(model with { Panels = await PanelContent.All(features.UnitPanels.Where(p => p.Face == model.Face), visit, services, model.Unit) })
            : visit.NotFound();

    public static async Task<IResult> Desk(Visit visit, UnitMaps maps, AppDb db, Platform.Catalogue.Rules rules, FeatureList features, IServiceProvider services, string unit)
    {
        if (await Load(visit, maps, db, rules, unit, Face.Desk) is not { } model) return visit.NotFound();
        var reach = await visit.Reach(UnitAccess.Read);
        return reach.Covers(model.Unit.Unit)
            ? visit.Page<ShowUnitDeskPage>(model with { Panels = await PanelContent.All(features.UnitPanels.Where(p => p.Face == model.Face), visit, services, model.Unit) })
            : visit.NotFound();
    }

    private static async Task<UnitModel?> Load(Visit visit, UnitMaps maps, AppDb db, Platform.Catalogue.Rules rules, string address, Face face)
    {
        var day = MapDay.Of(visit);
        var tree = await visit.TreeOn(day.Map);
        var history = await maps.History(visit.Stop);
        if (UnitAddress.Find(address, tree, history) is not { } number) return null;
        var here = tree.Find(number);
        // Not on this map: its nearest stretch, and a sentence that says so.
        if ((here ?? history.Of(number).MinBy(n => Distance(n, day.Map))) is not { } unit) return null;
        var traits = await UnitTraits.Of(db, [number], day.Map, visit.Stop, visit.Known);
        return new UnitModel(
            unit, here is not null, rules.UnitKinds.Title(unit.Kind), day, face, tree.Path(number), Lineage.Of(number, history, maps.Successions),
            [.. traits[number]], ChildGroup.Of(tree, number, rules.UnitKinds), unit.Line is { } line ? tree.Find(line) : null, []);
    }

    private static int Distance(UnitNode node, DateOnly day) =>
        node.From > day ? node.From.DayNumber - day.DayNumber : node.Until is { } until ? Math.Max(0, day.DayNumber - until.DayNumber) : 0;
}

public sealed record UnitModel(
    UnitNode Unit, bool Here, string Kind, MapDay Day, Face Face, IReadOnlyList<UnitNode> Path, Lineage Lineage,
    IReadOnlyList<UnitTraitRow> Traits, IReadOnlyList<ChildGroup> Below, UnitNode? Line, IReadOnlyList<(string Title, PanelContent Content)> Panels)
{
    private const int Listed = 200;

    public string Address(UnitNode unit) => Face == Face.Desk ? UnitAddress.Desk(unit) : UnitAddress.Public(unit);

    public string To(UnitNode unit) => Day.To(Address(unit));

    /// <summary>To a unit of another time: on a day on which it stood.</summary>
    public string To(UnitNode unit, DateOnly day) => (Day with { Map = day }).To(Address(unit));

    public string Tree => Day.To(Face == Face.Desk ? "/ban/don-vi" : "/don-vi", ("duoi", UnitAddress.Of(Unit)));

    public static IEnumerable<UnitNode> Some(ChildGroup group) => group.Units.Take(Listed);
}
