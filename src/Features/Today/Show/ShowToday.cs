using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Show;

/// <summary>
/// What the units within reach owe, and this person's roles see to: late first. One query, however many
/// features open duties.
/// </summary>
public static class ShowToday
{
    public const int PageSize = 50;

    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, int trang = 1)
    {
        var mine = new List<(string Kind, Reach Reach)>();
        foreach (var kind in features.Duties)
        {
            var reach = await visit.Reach(new Permission(kind.Name, kind.Title, kind.Roles));
            if (!reach.Empty) mine.Add((kind.Name, reach));
        }

        var tree = await visit.Tree();
        var page = Math.Clamp(trang, 1, 10_000);
        var rows = mine.Count == 0 ? [] : await Owed(db, visit.Actor, mine).Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(d => new TodayRow(d.Title, d.Kind, d.Href, d.Unit, d.DueAt)).ToListAsync(visit.Stop);
        return visit.Page<TodayPage>(new TodayModel(
            [.. rows.Take(PageSize)], page, rows.Count > PageSize, visit.Now,
            unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", kind => features.Duties.First(d => d.Name == kind).Title,
            visit.Actor.Hat is { } hat ? await visit.HeadLines(hat.Unit) : []));
    }

    // Kinds with the same reach share one condition; in practice there are one or two.
    private static IQueryable<Duty> Owed(AppDb db, Actor actor, List<(string Kind, Reach Reach)> mine)
    {
        IQueryable<Duty>? owed = null;
        foreach (var group in mine.GroupBy(m => m.Reach.Everything ? "*" : string.Join(',', m.Reach.Units())))
        {
            var kinds = group.Select(m => m.Kind).ToArray();
            var part = db.DutiesFor(actor).Where(d => d.ClosedAt == null && kinds.Contains(d.Kind));
            if (group.Key != "*")
            {
                var units = group.First().Reach.Units();
                part = part.Where(d => units.Contains(d.Unit));
            }

            owed = owed is null ? part : owed.Concat(part);
        }

        return owed!.OrderBy(d => d.DueAt);
    }
}

public sealed record TodayRow(string Title, string Kind, string Href, int Unit, DateTimeOffset DueAt);

public sealed record TodayModel(
    IReadOnlyList<TodayRow> Rows, int Page, bool More, DateTimeOffset Now, Func<int, string> UnitName, Func<string, string> KindTitle, IReadOnlyList<string> Heads)
{
    public IEnumerable<IGrouping<DutyState, TodayRow>> Groups =>
        Rows.GroupBy(r => DutyStates.At(Now, r.DueAt, null)).OrderByDescending(g => g.Key);
}
