using System.Reflection;
using System.Text.RegularExpressions;
using CauNoi.App;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Platform;

namespace CauNoi.Test.Unit.Architecture;

/// <summary>What a front door lists is all there is, and all of it is used.</summary>
public class FrontDoorTests
{
    [Fact]
    public void Every_feature_on_disk_has_its_door_in_the_house() =>
        House.Features.All.Select(f => f.GetType().Assembly.GetName().Name).ShouldBe(
            ProjectFile.OnDisk.Where(p => p.Folder.StartsWith("src/Features/", StringComparison.Ordinal)).Select(p => $"CauNoi.{p.Name}"), ignoreOrder: true);

    [Fact]
    public void Every_name_begins_with_its_feature_and_is_given_once() => Misnamed(House.Features.All, [.. Checkout.Exceptions("names.allow").Keys]).ShouldBeEmpty();

    [Fact]
    public void A_name_that_moved_with_its_room_is_still_in_use()
    {
        var used = House.Features.All.SelectMany(NamesOf).Select(n => n.Name).ToHashSet();
        Checkout.Exceptions("names.allow").Keys.Where(n => !used.Contains(n)).ShouldBeEmpty("take it out of names.allow");
    }

    [Fact]
    public void Foreign_and_repeated_names_are_found()
    {
        Misnamed([new Shed(), new Shed()], []).ShouldBe(
            ["shed: house.paint does not begin with its feature", "shed: house.paint does not begin with its feature", "house.paint is given twice"], ignoreOrder: true);
        Misnamed([new Shed()], ["house.paint"]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_act_stands_at_its_front_door() => Undeclared(OurAssemblies.Product.Values, House.Features).ShouldBeEmpty();

    [Fact]
    public void An_undeclared_kind_of_act_is_found() => Undeclared([typeof(Shed).Assembly], House.Features).ShouldContain("shed.lock");

    [Fact]
    public void Every_declared_act_is_done_somewhere() => Idle<ActKind>(OurAssemblies.Product.Values, Sources()).ShouldBeEmpty();

    [Fact]
    public void An_act_that_nobody_does_is_found()
    {
        Idle<ActKind>([typeof(Shed).Assembly], []).ShouldBe(["ShedActs.Lock"]);
        Idle<ActKind>([typeof(Shed).Assembly], ["changes.Begin(ShedActs.Lock, actor)"]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_permission_guards_something() => Idle<Permission>(OurAssemblies.Product.Values.Where(a => a.GetName().Name != "CauNoi.Platform"), Sources()).ShouldBeEmpty();

    private static IEnumerable<string> Misnamed(IReadOnlyList<Feature> features, IReadOnlyCollection<string> older)
    {
        var names = features.SelectMany(f => NamesOf(f).Select(n => (Feature: f.Name, Name: n.Name, n.Kind))).ToList();
        return names.Where(n => !n.Name.StartsWith($"{n.Feature}.", StringComparison.Ordinal) && !older.Contains(n.Name)).Select(n => $"{n.Feature}: {n.Name} does not begin with its feature")
            .Concat(names.GroupBy(n => (n.Kind, n.Name)).Where(g => g.Count() > 1).Select(g => $"{g.Key.Name} is given twice"));
    }

    private static IEnumerable<(string Kind, string Name)> NamesOf(Feature feature) => feature.Acts.Select(a => ("act", a.Name))
        .Concat(feature.Permissions.Select(p => ("permission", p.Name)))
        .Concat(feature.Measures.Select(m => ("measure", m.Name)))
        .Concat(feature.Duties.Select(d => ("duty", d.Name)))
        .Concat(feature.Jobs.Select(j => ("job", j.Name)))
        .Concat(feature.Settings.Select(s => ("setting", s.Name)));

    private static IEnumerable<string> Undeclared(IEnumerable<Assembly> assemblies, FeatureList features) =>
        Fields<ActKind>(assemblies).Select(f => (ActKind)f.GetValue(null)!).Where(k => !features.Acts.Contains(k)).Select(k => k.Name);

    private static IEnumerable<string> Idle<T>(IEnumerable<Assembly> assemblies, IReadOnlyList<string> sources) => Fields<T>(assemblies)
        .Select(f => $"{f.DeclaringType!.Name}.{f.Name}")
        .Where(used => !sources.Any(s => Regex.IsMatch(s, $@"\b{Regex.Escape(used)}\b")));

    private static IEnumerable<FieldInfo> Fields<T>(IEnumerable<Assembly> assemblies) => assemblies.SelectMany(OurAssemblies.Types)
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(f => f.FieldType == typeof(T));

    private static List<string> Sources() => [.. Checkout.Product(".cs").Select(Checkout.Read)];
}

/// <summary>Deliberately wrong: a front door with somebody else's name on it, and an act it does not list.</summary>
internal sealed class Shed : Feature
{
    public override string Name => "shed";

    public override IReadOnlyList<Permission> Permissions => [new("house.paint", "Sơn nhà", Role.Treasurer)];
}

internal static class ShedActs
{
    public static readonly ActKind Lock = new("shed.lock", "Khoá kho");
}
