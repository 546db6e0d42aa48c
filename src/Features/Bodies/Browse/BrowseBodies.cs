using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.Bodies.Browse;

/// <summary>The bodies of my units, vacancies first; and the vacant seats themselves, longest first.</summary>
internal static class BrowseBodies
{
    public static async Task<IResult> Show(Visit visit, BodyLists lists, BodyKinds kinds, string? loai = null, [FromQuery(Name = "don-vi")] int? unit = null, int trang = 1)
    {
        var (tree, today, page) = (await visit.Tree(), VietnamTime.DayOf(visit.Now), Math.Clamp(trang, 1, 10_000));
        var reach = await visit.Reach(BodiesAccess.Read);
        if (unit is { } asked && !reach.Covers(asked)) return visit.NotFound();
        var rows = await lists.Bodies(today, Units.Below(reach, unit is { } top ? tree.Subtree(top).Select(n => n.Unit) : null), loai ?? "", page, visit.Stop);
        return visit.Page<BrowsePage>(new BrowseModel(
            [.. rows.Take(BodyLists.PageSize)], page, rows.Count > BodyLists.PageSize, new ListScope(kinds, tree, loai ?? "", unit), (await visit.Reach(BodiesAccess.Keep)).Empty, today));
    }

    public static async Task<IResult> Vacant(Visit visit, BodyLists lists, BodyKinds kinds, string? loai = null, [FromQuery(Name = "don-vi")] int? unit = null, int trang = 1)
    {
        var (tree, today, page) = (await visit.Tree(), VietnamTime.DayOf(visit.Now), Math.Clamp(trang, 1, 10_000));
        var reach = await visit.Reach(BodiesAccess.Read);
        if (unit is { } asked && !reach.Covers(asked)) return visit.NotFound();
        var rows = await lists.Vacant(today, Units.Below(reach, unit is { } top ? tree.Subtree(top).Select(n => n.Unit) : null), loai ?? "", page, visit.Stop);
        return visit.Page<VacantPage>(new VacantModel([.. rows.Take(BodyLists.PageSize)], page, rows.Count > BodyLists.PageSize, new ListScope(kinds, tree, loai ?? "", unit), today));
    }
}

/// <summary>What a list was asked for, and the words for it.</summary>
public sealed record ListScope(BodyKinds Kinds, UnitTree Tree, string Kind, int? Unit)
{
    public string UnitName(int unit) => Tree.Find(unit)?.Name ?? "Đơn vị cũ";

    /// <summary>The place above in one word, to tell two areas of one name apart.</summary>
    public string Where(int unit) => Tree.Find(unit)?.Parent is { } above && Tree.Find(above) is { Parent: not null } parent ? $"{UnitName(unit)}, {parent.Name}" : UnitName(unit);

    public string Title => Unit is { } unit ? UnitName(unit) : "";

    public string Query(int page) =>
        $"?trang={page}{(Kind.Length > 0 ? $"&loai={Uri.EscapeDataString(Kind)}" : "")}{(Unit is { } unit ? $"&don-vi={unit}" : "")}";

    public string KindQuery(string kind) => $"?loai={Uri.EscapeDataString(kind)}{(Unit is { } unit ? $"&don-vi={unit}" : "")}";
}

public sealed record BrowseModel(IReadOnlyList<BrowseRow> Rows, int Page, bool More, ListScope Scope, bool ReadsOnly, DateOnly Today)
{
    public string Clock(BrowseRow row) => row switch
    {
        { Seats: 0 } => "chưa có ghế",
        { Vacant: 0 } => "đủ người",
        { VacantSince: { } since } => $"khuyết {row.Vacant} ghế, {Vacancy.Days(since, Today)} ngày",
        _ => $"khuyết {row.Vacant} ghế",
    };
}

public sealed record VacantModel(IReadOnlyList<VacantRow> Rows, int Page, bool More, ListScope Scope, DateOnly Today);
