using CauNoi.Kernel.Units;
using CauNoi.Organisation.Finding;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Browse;

/// <summary>The tree of a map day, one level a page, or the units below one whose name has the words typed. No query: the tree is in memory.</summary>
public static class BrowseUnits
{
    private const int PageSize = 50;
    private const int LongestWords = 120;

    public static Task<IResult> Page(Visit visit, UnitMaps maps, Platform.Catalogue.Rules rules, string? duoi = null, string? loc = null, int trang = 1) =>
        Show(visit, maps, rules, Face.Portal, duoi, loc, trang);

    public static Task<IResult> Desk(Visit visit, UnitMaps maps, Platform.Catalogue.Rules rules, string? duoi = null, string? loc = null, int trang = 1) =>
        Show(visit, maps, rules, Face.Desk, duoi, loc, trang);

    private static async Task<IResult> Show(Visit visit, UnitMaps maps, Platform.Catalogue.Rules rules, Face face, string? duoi, string? loc, int trang)
    {
        var day = MapDay.Of(visit);
        var tree = await visit.TreeOn(day.Map);
        UnitNode? top = null;
        if (!string.IsNullOrEmpty(duoi))
        {
            if (UnitAddress.Find(duoi, tree, await maps.History(visit.Stop)) is not { } number) return visit.NotFound();
            top = tree.Find(number);
        }

        var words = (loc ?? "").Trim();
        if (words.Length > LongestWords) words = words[..LongestWords];
        // A unit that is not on this map has nothing below it here; a page without one begins at the top.
        var hits = words.Length > 0 ? UnitIndex.Of(tree).Find(words, top?.Unit) : null;
        var units = hits?.Units ?? (top is not null ? [.. tree.Children(top.Unit)] : duoi is { Length: > 0 } ? [] : Tops(tree));
        var page = Math.Clamp(trang, 1, Math.Max(1, (units.Count + PageSize - 1) / PageSize));
        var reach = face == Face.Desk ? await visit.Reach(UnitAccess.Read) : null;
        var lines = units.Skip((page - 1) * PageSize).Take(PageSize).Select(n => new UnitLine(
            n, rules.UnitKinds.Title(n.Kind), tree.Range(n.Unit) is { } r ? r.Last - r.First : 0, tree.Children(n.Unit).Any(),
            hits is null ? null : string.Join(" › ", tree.Path(n.Unit).SkipLast(1).Select(p => p.Name)), reach?.Covers(n.Unit) ?? false));
        var model = new BrowseModel(face, day, top, top is null ? [] : tree.Path(top.Unit), words, [.. lines], units.Count, hits?.Cut ?? false, page, PageSize);
        return face == Face.Desk ? visit.Page<BrowseDeskPage>(model) : visit.Page<BrowsePage>(model);
    }

    // One province: its own level at once. Several tops, as before a merger of provinces: the tops.
    private static List<UnitNode> Tops(UnitTree tree)
    {
        var tops = new List<UnitNode>();
        for (var at = 0; at < tree.Order.Count; at = tree.Range(tree.Order[at].Unit)!.Value.Last + 1) tops.Add(tree.Order[at]);
        return tops;
    }
}

/// <summary>One unit in the list.</summary>
/// <param name="Unit">It.</param>
/// <param name="Kind">What people call its kind.</param>
/// <param name="Below">How many lie below it, at any depth.</param>
/// <param name="Opens">Whether any does.</param>
/// <param name="Path">Where it lies, when the list is a finding: two of one name are told apart by it.</param>
/// <param name="Reached">Whether the desk's page of it is open to the visitor.</param>
public sealed record UnitLine(UnitNode Unit, string Kind, int Below, bool Opens, string? Path, bool Reached);

public sealed record BrowseModel(
    Face Face, MapDay Day, UnitNode? Top, IReadOnlyList<UnitNode> Path, string Words, IReadOnlyList<UnitLine> Lines, int Total, bool Cut, int Page, int PageSize)
{
    public string Base => Face == Face.Desk ? "/ban/don-vi" : "/don-vi";

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public string Level(UnitNode? unit) => Day.To(Base, ("duoi", unit is null ? null : UnitAddress.Of(unit)));

    public string PageAt(int page) => Day.To(Base, ("duoi", Top is null ? null : UnitAddress.Of(Top)), ("loc", Words), ("trang", page == 1 ? null : $"{page}"));

    public string Open(UnitLine line) => Day.To(line.Reached ? UnitAddress.Desk(line.Unit) : UnitAddress.Public(line.Unit));

    /// <summary>What the chooser of days and the filter must keep in the address.</summary>
    public IReadOnlyList<(string Name, string Value)> Keep(bool words, bool day)
    {
        var keep = new List<(string, string)>();
        if (Top is not null) keep.Add(("duoi", UnitAddress.Of(Top)));
        if (words && Words.Length > 0) keep.Add(("loc", Words));
        if (day && Day.Map != Day.Today) keep.Add(("ban-do", MapDay.Machine(Day.Map)));
        if (day && Day.Known is { } known) keep.Add(("biet-den", MapDay.Machine(known)));
        return keep;
    }
}
