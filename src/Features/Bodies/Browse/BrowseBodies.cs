using System.Globalization;
using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Bodies.Browse;

/// <summary>The bodies of my units as they stood on the map day, vacancies first; and the vacant seats themselves, longest first.</summary>
internal static class BrowseBodies
{
    public static async Task<IResult> Show(Visit visit, BodyLists lists, BodyKinds kinds, string? loai = null, [FromQuery(Name = "don-vi")] int? unit = null, int trang = 1)
    {
        var (day, page) = (MapDay.OnMap(visit), Math.Clamp(trang, 1, 10_000));
        var tree = await visit.MapTree();
        var reach = await visit.Reach(BodiesAccess.Read);
        if (unit is { } asked && !reach.Covers(asked)) return visit.NotFound();
        var rows = await lists.Bodies(day.Map, Units.Below(reach, unit is { } top ? tree.Subtree(top).Select(n => n.Unit) : null), loai ?? "", page, visit.Stop);
        return visit.Page<BrowsePage>(new BrowseModel(
            [.. rows.Take(BodyLists.PageSize)], page, rows.Count > BodyLists.PageSize, new ListScope(kinds, tree, loai ?? "", unit, day),
            day.Other || (await visit.Reach(BodiesAccess.Keep)).Empty));
    }

    public static async Task<IResult> Vacant(Visit visit, BodyLists lists, BodyKinds kinds, string? loai = null, [FromQuery(Name = "don-vi")] int? unit = null, int trang = 1)
    {
        var (day, page) = (MapDay.OnMap(visit), Math.Clamp(trang, 1, 10_000));
        var tree = await visit.MapTree();
        var reach = await visit.Reach(BodiesAccess.Read);
        if (unit is { } asked && !reach.Covers(asked)) return visit.NotFound();
        var rows = await lists.Vacant(day.Map, Units.Below(reach, unit is { } top ? tree.Subtree(top).Select(n => n.Unit) : null), loai ?? "", page, visit.Stop);
        return visit.Page<VacantPage>(new VacantModel([.. rows.Take(BodyLists.PageSize)], page, rows.Count > BodyLists.PageSize, new ListScope(kinds, tree, loai ?? "", unit, day)));
    }
}

/// <summary>What a list was asked for, and the words for it.</summary>
public sealed record ListScope(BodyKinds Kinds, UnitTree Tree, string Kind, int? Unit, MapDay Day)
{
    public string UnitName(int unit) => Tree.Find(unit)?.Name ?? "Đơn vị cũ";

    /// <summary>The place above in one word, to tell two areas of one name apart.</summary>
    public string Where(int unit) => Tree.Find(unit)?.Parent is { } above && Tree.Find(above) is { Parent: not null } parent ? $"{UnitName(unit)}, {parent.Name}" : UnitName(unit);

    public string Title => Unit is { } unit ? UnitName(unit) : "";

    /// <summary>The same list of another kind or page; unit and map day stay.</summary>
    public string At(string path, string? kind = null, int page = 1) =>
        Day.To(path, ("trang", page > 1 ? Number(page) : null), ("loai", kind ?? Kind), ("don-vi", Unit is { } unit ? Number(unit) : null));

    /// <summary>What stays when another map day is chosen.</summary>
    public IReadOnlyList<(string Name, string Value)> Keep =>
        [.. new[] { ("loai", Kind), ("don-vi", Unit is { } unit ? Number(unit) : "") }.Where(k => k.Item2.Length > 0)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed record BrowseModel(IReadOnlyList<BrowseRow> Rows, int Page, bool More, ListScope Scope, bool ReadsOnly)
{
    public string Clock(BrowseRow row) => row switch
    {
        { Seats: 0 } => "chưa có ghế",
        { Vacant: 0 } => "đủ người",
        { VacantSince: { } since } => $"khuyết {row.Vacant} ghế, {Vacancy.Days(since, Scope.Day.Map)} ngày",
        _ => $"khuyết {row.Vacant} ghế",
    };
}

public sealed record VacantModel(IReadOnlyList<VacantRow> Rows, int Page, bool More, ListScope Scope);
