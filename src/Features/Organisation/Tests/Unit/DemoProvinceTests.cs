using CauNoi.Kernel.Units;
using CauNoi.Organisation.Demo;

namespace CauNoi.Organisation.Tests.Unit;

public class DemoProvinceTests
{
    private static readonly UnitNode[] Nodes = [.. DemoUnits.Frame(), .. DemoTerritory.Areas()];
    private static readonly UnitTree Today = UnitTree.On(new DateOnly(2026, 11, 21), Nodes);
    private static readonly UnitTree Before = UnitTree.On(new DateOnly(2025, 6, 30), Nodes);

    [Fact]
    public void Today_there_are_92_communes_15_of_them_urban_and_no_district()
    {
        var communes = Today.Order.Where(n => n.Kind == UnitKinds.Commune).ToList();
        communes.Count.ShouldBe(92);
        communes.Count(c => c.Name.StartsWith("Phường ", StringComparison.Ordinal)).ShouldBe(15);
        communes.ShouldAllBe(c => c.Parent == DemoUnits.Province);
        Today.Order.ShouldNotContain(n => n.Kind == UnitKinds.District);
        Today.Order[0].Unit.ShouldBe(DemoUnits.Province);
    }

    [Fact]
    public void Before_there_were_two_provinces_17_districts_and_some_280_communes()
    {
        Before.Order.Count(n => n.Kind == UnitKinds.Province).ShouldBe(2);
        Before.Order.Count(n => n.Kind == UnitKinds.District).ShouldBe(17);
        Before.Order.Count(n => n.Kind == UnitKinds.Commune).ShouldBeInRange(275, 285);
    }

    [Fact]
    public void Some_2300_residential_areas_are_the_same_before_and_after()
    {
        var now = Areas(Today);
        now.Count.ShouldBeInRange(2_200, 2_400);
        Areas(Before).ShouldBe(now, ignoreOrder: true);
    }

    [Fact]
    public void No_number_means_two_units_and_no_code_two_at_once()
    {
        foreach (var tree in new[] { Today, Before })
        {
            tree.Order.Select(n => n.Unit).ShouldBeUnique();
            tree.Order.Where(n => n.Code is not null).Select(n => n.Code).ShouldBeUnique();
            tree.Order.Where(n => n.Parent is { } p && !tree.Has(p)).ShouldBeEmpty();
        }

        // A number that stays is the same thing on both maps.
        foreach (var node in Before.Order.Where(n => Today.Has(n.Unit))) Today.Find(node.Unit)!.Kind.ShouldBe(node.Kind);
    }

    [Fact]
    public void An_area_lies_where_its_former_commune_went()
    {
        var after = DemoUnits.Successions().ToLookup(s => s.Before, s => s.After);
        foreach (var area in Today.Order.Where(n => n.Kind == UnitKinds.ResidentialArea))
            after[Before.Find(area.Unit)!.Parent!.Value].ShouldContain(area.Parent!.Value);
    }

    [Fact]
    public void Phu_Cuong_was_split_in_two()
    {
        var unit = Before.Order.Single(n => n.Name == "Xã Phú Cường").Unit;
        DemoUnits.Successions().Where(s => s.Before == unit).Select(s => Today.Find(s.After)!.Name).ShouldBe(["Xã Đức Lương", "Xã Phú Thịnh"], ignoreOrder: true);
    }

    [Fact]
    public void The_sample_is_the_same_every_time_and_names_differ_within_a_commune()
    {
        DemoTerritory.Areas().ShouldBe(Nodes.Where(n => n.Kind == UnitKinds.ResidentialArea));
        foreach (var commune in Today.Order.Where(n => n.Kind == UnitKinds.Commune)) Today.Children(commune.Unit).Select(n => n.Name).ShouldBeUnique();
    }

    [Fact]
    public void Member_organisations_have_their_own_line_down_to_every_commune() => Today.InLine(DemoUnits.FarmersUnion).Count.ShouldBe(92);

    [Fact]
    public void Households_of_areas_add_up_to_the_province()
    {
        var households = DemoTraits.All().Where(t => t.Trait == "households").ToDictionary(t => t.Unit, t => int.Parse(t.Value, System.Globalization.CultureInfo.InvariantCulture));
        Today.Order.Where(n => n.Kind == UnitKinds.ResidentialArea).Sum(n => households[n.Unit]).ShouldBe(households[DemoUnits.Province]);
    }

    [Fact]
    public void Made_up_people_stay_the_same_and_some_bear_a_single_name()
    {
        var people = Enumerable.Range(1, 500).Select(DemoNames.Of).ToList();
        people.ShouldBe(Enumerable.Range(1, 500).Select(DemoNames.Of));
        people.Count(p => !p.Name.Contains(' ', StringComparison.Ordinal)).ShouldBeInRange(5, 50);
        people.Count(p => p.Woman).ShouldBeInRange(120, 280);
        people.Select(p => p.Name).Distinct().Count().ShouldBeGreaterThan(300);
    }

    private static List<int> Areas(UnitTree tree) => [.. tree.Order.Where(n => n.Kind == UnitKinds.ResidentialArea).Select(n => n.Unit)];
}
