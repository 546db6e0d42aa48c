using System.Globalization;
using System.Text.Json.Serialization;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Api;

/// <summary>Units for other programs: public facts only, on a map day, in pages by cursor.</summary>
public static class UnitsApi
{
    private const int Usual = 200;
    private const int Most = 1_000;

    public static async Task<IResult> List(
        Visit visit, HttpRequest request, UnitMaps maps, AppDb db, string? parent = null, string? kind = null, string? since = null, int cursor = 0, int limit = Usual, string? format = null)
    {
        var day = MapDay.Of(visit);
        var tree = await visit.TreeOn(day.Map);
        IEnumerable<UnitNode> units = tree.Order;
        if (!string.IsNullOrEmpty(parent))
        {
            if (UnitAddress.Find(parent, tree, await maps.History(visit.Stop)) is not { } above) return visit.NotFound();
            units = tree.Children(above);
        }

        if (!string.IsNullOrEmpty(kind)) units = units.Where(n => n.Kind == kind);
        if (!string.IsNullOrEmpty(since))
        {
            if (!DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
                throw new BadInput(StatusCodes.Status400BadRequest, "Mốc since chưa đúng. Xin viết như 2026-01-31T00:00:00Z.");
            var touched = await db.Set<UnitRow>().Where(u => u.RecordedAt >= moment || u.WithdrawnAt >= moment).Select(u => u.Unit).Distinct().ToListAsync(visit.Stop);
            var known = touched.ToHashSet();
            units = units.Where(n => known.Contains(n.Unit));
        }

        // In the order of numbers, so that a change between two pages neither doubles nor loses a unit.
        var size = Math.Clamp(limit, 1, Most);
        var page = units.Where(n => n.Unit > cursor).OrderBy(n => n.Unit).Take(size + 1).ToList();
        var next = page.Count > size ? page[size - 1].Unit : (int?)null;
        var rows = page.Take(size).Select(n => UnitAnswer.Of(n, tree)).ToList();
        return Csv(request, format)
            ? Results.Bytes(SheetFile.Csv(Table(rows)), "text/csv; charset=utf-8", $"don-vi-{MapDay.Machine(day.Map)}.csv")
            : Results.Json(new UnitsAnswer(day.Map, day.KnownAt, next, rows));
    }

    public static async Task<IResult> One(Visit visit, UnitMaps maps, string unit)
    {
        var tree = await visit.TreeOn(visit.Map);
        return UnitAddress.Find(unit, tree, await maps.History(visit.Stop)) is { } number && tree.Find(number) is { } node
            ? Results.Json(UnitAnswer.Of(node, tree)) : visit.NotFound();
    }

    public static async Task<IResult> Lineage(Visit visit, UnitMaps maps, string unit)
    {
        var history = await maps.History(visit.Stop);
        if (UnitAddress.Find(unit, await visit.TreeOn(visit.Map), history) is not { } number) return visit.NotFound();
        var lineage = Parts.Lineage.Of(number, history, maps.Successions);
        return Results.Json(new LineageAnswer(
            number,
            [.. lineage.Stretches.Select(s => new StretchAnswer(s.Node.Name, s.Node.Kind, s.Node.Code, s.Node.Parent, s.Node.From, s.Node.Until))],
            [.. lineage.Before.Select(Kin)], [.. lineage.After.Select(Kin)]));

        static KinAnswer Kin(Kin kin) => new(kin.Unit.Unit, kin.Unit.Code, kin.Unit.Name, kin.Day);
    }

    internal static bool Csv(HttpRequest request, string? format) =>
        format == "csv" || (string.IsNullOrEmpty(format) && request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase)));

    private static Sheet Table(List<UnitAnswer> rows) => new(
        ["unit", "code", "name", "kind", "parent", "parentCode", "line", "from", "until"],
        [.. rows.Select((r, n) => new SheetRow(n + 2, [Text(r.Unit), r.Code ?? "", r.Name, r.Kind, Text(r.Parent), r.ParentCode ?? "", Text(r.Line), MapDay.Machine(r.From), r.Until is { } until ? MapDay.Machine(until) : ""]))]);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A page of units. Ask again with <c>cursor</c> set to <c>next</c> until it is absent.</summary>
public sealed record UnitsAnswer(DateOnly Map, DateTimeOffset Known, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Next, IReadOnlyList<UnitAnswer> Units);

/// <summary>A unit as it stands on the map day: the stretch of its life on that day.</summary>
public sealed record UnitAnswer(int Unit, string? Code, string Name, string Kind, int? Parent, string? ParentCode, int? Line, DateOnly From, DateOnly? Until)
{
    public static UnitAnswer Of(UnitNode node, UnitTree tree) => new(
        node.Unit, node.Code, node.Name, node.Kind, node.Parent, node.Parent is { } p ? tree.Find(p)?.Code : null, node.Line, node.From, node.Until);
}

/// <summary>The life of a unit.</summary>
public sealed record LineageAnswer(int Unit, IReadOnlyList<StretchAnswer> Stretches, IReadOnlyList<KinAnswer> Before, IReadOnlyList<KinAnswer> After);

/// <summary>A stretch of it.</summary>
public sealed record StretchAnswer(string Name, string Kind, string? Code, int? Parent, DateOnly From, DateOnly? Until);

/// <summary>A unit that it came from or went on as, with the first day of the new order.</summary>
public sealed record KinAnswer(int Unit, string? Code, string Name, DateOnly Day);
