using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Units;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Today.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.ByUnit;

/// <summary>What the units below owe, by age; each number opens exactly the duties it counts.</summary>
public static class ShowByUnit
{
    /// <summary>The word in an address for what somebody said cannot be done yet.</summary>
    public const string Blocked = "chua-lam";

    public static async Task<IResult> Counts(Visit visit, AppDb db, UnitMaps maps, [FromQuery(Name = "don-vi")] int? asked = null)
    {
        if (await Seen(visit, maps, asked) is not { } seen) return visit.NotFound();
        var rows = new Dictionary<int, UnitAges>();
        foreach (var ages in await UnitAges.Count(db, Owed(visit, db, seen), visit.Now, visit.Stop))
        {
            var row = seen.Below.Under[ages.Unit];
            rows[row] = (rows.GetValueOrDefault(row) ?? UnitAges.None(row)).Plus(ages);
        }

        var others = seen.Below.Under.Values.Distinct().Count() - rows.Count;
        return visit.Page<ByUnitPage>(new ByUnitModel(
            seen.Unit, [.. seen.Tree.Path(seen.Unit.Unit).Where(n => n.Unit != seen.Unit.Unit && seen.Reach.Covers(n.Unit))], [.. rows.Values.OrderByDescending(r => r.Late).ThenByDescending(r => r.Sum).ThenBy(r => r.Unit)], others, visit.Now,
            unit => seen.Tree.Find(unit)?.Name ?? "Đơn vị cũ", unit => unit != seen.Unit.Unit && seen.Tree.Children(unit).Any()));
    }

    public static async Task<IResult> List(
        Visit visit, AppDb db, FeatureList features, UnitMaps maps, [FromQuery(Name = "don-vi")] int? asked = null, [FromQuery(Name = "hang")] int? row = null, string? tuoi = null, int trang = 1)
    {
        if (await Seen(visit, maps, asked) is not { } seen) return visit.NotFound();
        var some = Owed(visit, db, seen, row);
        var age = DueAgeWords.Named(tuoi);
        if (age is { } one) some = some.DueIn(DueSpan.Of(one, visit.Now));
        if (tuoi == Blocked) some = some.Where(d => db.DutyTurns().Any(t => t.Duty == d.Id && t.EndedAt == null && t.Kind == DutyTurnKind.Blocked));
        var page = Math.Clamp(trang, 1, 10_000);
        var rows = await DutyLines.Cut(db, visit.Actor, some, page, visit.Stop);
        return visit.Page<UnitDutiesPage>(new UnitDutiesModel(
            seen.Unit, row is { } at && at != seen.Unit.Unit ? seen.Tree.Find(at)?.Name : null, row, age, tuoi == Blocked, [.. rows.Take(DutyLines.PageSize)], await some.CountAsync(visit.Stop),
            page, rows.Count > DutyLines.PageSize, visit.Now, unit => seen.Tree.Find(unit)?.Name ?? "Đơn vị cũ",
            kind => features.Duties.FirstOrDefault(d => d.Name == kind)?.Title ?? "Việc đến hạn"));
    }

    // The own unit unless another within reach is asked for.
    private static async Task<SeenUnit?> Seen(Visit visit, UnitMaps maps, int? asked)
    {
        var (tree, reach) = (await visit.Tree(), await visit.Reach(TodayAccess.Oversee));
        var unit = asked ?? (visit.Actor.Hat is { } hat ? Successors.Today(hat.Unit, tree, maps.Successions).FirstOrDefault() : 0);
        return tree.Find(unit) is { } node && reach.Covers(unit) ? new SeenUnit(node, tree, reach, Subtree.Of(unit, reach, tree, maps.Successions)) : null;
    }

    private static IQueryable<Duty> Owed(Visit visit, AppDb db, SeenUnit seen, int? row = null)
    {
        var open = db.DutiesFor(visit.Actor).Open();
        int[] units = row is { } one ? [.. seen.Below.Under.Where(u => u.Value == one).Select(u => u.Key)] : seen.Below.Units;
        return open.Where(d => units.Contains(d.Unit));
    }

    private sealed record SeenUnit(UnitNode Unit, UnitTree Tree, Reach Reach, Subtree Below);
}

/// <summary>What the page of counts shows.</summary>
public sealed record ByUnitModel(
    UnitNode Unit, IReadOnlyList<UnitNode> Above, IReadOnlyList<UnitAges> Rows, int Others, DateTimeOffset Now, Func<int, string> UnitName, Func<int, bool> Opens)
{
    /// <summary>In place of a unit: the row of all together.</summary>
    public const int All = 0;

    public UnitAges Sum => Rows.Aggregate(UnitAges.None(All), (sum, row) => sum.Plus(row));

    public string Href(UnitAges row, string age) => $"/ban/hom-nay/don-vi/viec?don-vi={Unit.Unit}{(row.Unit == All ? "" : $"&hang={row.Unit}")}&tuoi={age}";
}

/// <summary>What the page of duties behind a number shows.</summary>
public sealed record UnitDutiesModel(
    UnitNode Unit, string? Row, int? RowUnit, DueAge? Age, bool Blocked, IReadOnlyList<DutyLine> Rows, int Total, int Page, bool More, DateTimeOffset Now,
    Func<int, string> UnitName, Func<string, string> KindTitle)
{
    public string Href(int page) => $"/ban/hom-nay/don-vi/viec?don-vi={Unit.Unit}{(RowUnit is { } row ? $"&hang={row}" : "")}&tuoi={(Blocked ? ShowByUnit.Blocked : Age?.Slug())}&trang={page}";
}
