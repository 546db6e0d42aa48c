using System.Globalization;
using System.Text.Json.Serialization;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Differences;
using CauNoi.Organisation.Parts;
using CauNoi.Organisation.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Api;

/// <summary>What became of which unit between two map days, for other programs.</summary>
public static class ChangesApi
{
    private const int Most = 10_000;

    public static async Task<IResult> List(
        Visit visit, HttpRequest request, UnitMaps maps, AppDb db, string? from = null, string? to = null, int cursor = 0, int limit = Most, string? format = null)
    {
        var days = await TwoDays.Of(visit, maps, Visit.DayOf(from), Visit.DayOf(to));
        var size = Math.Clamp(limit, 1, Most);
        var page = days.Differences.Where(d => d.Unit > cursor).OrderBy(d => d.Unit).Take(size + 1).ToList();
        var next = page.Count > size ? page[size - 1].Unit : (int?)null;
        var shown = page.Take(size).ToList();
        var bases = await days.Bases(db, [.. shown.Select(d => d.Unit)], visit.Known, visit.Stop);
        var rows = shown.ConvertAll(d => ChangeAnswer.Of(d, days, [.. bases[d.Unit]]));
        return UnitsApi.Csv(request, format)
            ? Results.Bytes(SheetFile.Csv(Table(rows)), "text/csv; charset=utf-8", $"thay-doi-don-vi-{MapDay.Machine(days.First)}-{MapDay.Machine(days.Last)}.csv")
            : Results.Json(new ChangesAnswer(days.First, days.Last, MapDay.Of(visit).KnownAt, next, rows));
    }

    private static Sheet Table(IEnumerable<ChangeAnswer> rows) => new(
        ["unit", "change", "day", "codeBefore", "nameBefore", "parentBefore", "codeAfter", "nameAfter", "parentAfter", "cameFrom", "wentOnAs", "basis"],
        [.. rows.Select((r, n) => new SheetRow(n + 2,
            [
                r.Unit.ToString(CultureInfo.InvariantCulture), r.Change, r.Day is { } day ? MapDay.Machine(day) : "",
                r.Before?.Code ?? "", r.Before?.Name ?? "", r.Before?.Parent ?? "", r.After?.Code ?? "", r.After?.Name ?? "", r.After?.Parent ?? "",
                Named(r.CameFrom), Named(r.WentOnAs), string.Join("; ", r.Basis),
            ]))]);

    private static string Named(IEnumerable<SideAnswer> units) => string.Join("; ", units.Select(u => u.Code is { } code ? $"{u.Name} ({code})" : u.Name));
}

/// <summary>A page of changes. Ask again with <c>cursor</c> set to <c>next</c> until it is absent.</summary>
public sealed record ChangesAnswer(
    DateOnly From, DateOnly To, DateTimeOffset Known, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Next, IReadOnlyList<ChangeAnswer> Changes);

/// <summary>One unit that differs: <c>change</c> is begun, ended, renamed, moved or renamed-and-moved; <c>basis</c> names the documents.</summary>
public sealed record ChangeAnswer(
    int Unit, string Change, DateOnly? Day, SideAnswer? Before, SideAnswer? After, IReadOnlyList<SideAnswer> CameFrom, IReadOnlyList<SideAnswer> WentOnAs, IReadOnlyList<string> Basis)
{
    internal static ChangeAnswer Of(UnitDifference difference, TwoDays days, IReadOnlyList<string> basis) => new(
        difference.Unit, difference.Kind, difference.Day, SideAnswer.Of(difference.Was, days.Before), SideAnswer.Of(difference.Is, days.After),
        [.. difference.CameFrom.Select(n => SideAnswer.Of(n, days.Before)!)], [.. difference.WentOnAs.Select(n => SideAnswer.Of(n, days.After)!)], basis);
}

/// <summary>A unit on one of the two days, with the name of the unit above it.</summary>
public sealed record SideAnswer(int Unit, string? Code, string Name, string Kind, string? Parent)
{
    internal static SideAnswer? Of(UnitNode? node, UnitTree tree) =>
        node is null ? null : new(node.Unit, node.Code, node.Name, node.Kind, node.Parent is { } parent ? tree.Find(parent)?.Name : null);
}
