using CauNoi.Account;
using CauNoi.Kernel.Duties;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Today.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Show;

/// <summary>
/// What a person sees to, over all features: by its clock, late first. Two queries, however many features open duties:
/// how many of each age, and the lines of this page with what happened to them.
/// </summary>
public static class ShowToday
{
    public const int PageSize = 50;

    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, UnitMaps maps, string? xem = null, int trang = 1)
    {
        var circle = await DutyCircle.Of(visit, features, maps);
        var (page, group, tree) = (Math.Clamp(trang, 1, 10_000), InboxGroups.Named(xem), await visit.Tree());
        var all = xem == InboxGroups.HandedOn ? DutyReading.HandedBy(db, visit.Actor) : DutyReading.Inbox(db, circle);
        var counts = await Counts(all, visit);
        var rows = counts.Sum == 0 ? [] : await Lines(db, group is { } one ? all.DueIn(InboxGroups.Span(one, visit.Now)) : all, page, visit.Stop);
        return visit.Page<TodayPage>(new TodayModel(
            [.. rows.Take(PageSize)], counts, xem == InboxGroups.HandedOn, group, page, rows.Count > PageSize, visit.Now, circle,
            unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", kind => features.Duties.FirstOrDefault(d => d.Name == kind)?.Title ?? "Việc đến hạn",
            visit.Actor.May(TodayAccess.Oversee)));
    }

    private static async Task<InboxCounts> Counts(IQueryable<Duty> all, Visit visit)
    {
        var (now, night) = (visit.Now.ToUniversalTime(), InboxGroups.Span(InboxGroup.Today, visit.Now).Until!.Value.ToUniversalTime());
        var sunday = InboxGroups.Span(InboxGroup.ThisWeek, visit.Now).Until!.Value.ToUniversalTime();
        return await all.GroupBy(_ => 1).Select(g => new InboxCounts(
            g.Count(d => d.DueAt <= now), g.Count(d => d.DueAt > now && d.DueAt <= night),
            g.Count(d => d.DueAt > night && d.DueAt <= sunday), g.Count(d => d.DueAt > sunday))).SingleOrDefaultAsync(visit.Stop) ?? new InboxCounts(0, 0, 0, 0);
    }

    // The page is cut first and its turns are looked up for it alone. One line more says whether there is a next page.
    private static async Task<IReadOnlyList<TodayRow>> Lines(AppDb db, IQueryable<Duty> some, int page, CancellationToken stop)
    {
        var cut = some.OrderBy(d => d.DueAt).ThenBy(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).Select(d => d.Id);
        return await db.Duties().AsNoTracking().Where(d => cut.Contains(d.Id)).OrderBy(d => d.DueAt).ThenBy(d => d.Id).Select(d => new TodayRow(
            d.Id, d.Title, d.Kind, d.Href, d.Unit, d.DueAt, db.DutyTurns().Where(t => t.Duty == d.Id && t.EndedAt == null).OrderBy(t => t.At).Select(t => new TurnLine(t,
                db.Accounts().Where(a => a.Id == t.ByAccount).Select(a => a.Name).FirstOrDefault(),
                db.Accounts().Where(a => a.Id == t.ToAccount).Select(a => a.Name).FirstOrDefault(), null)).ToList())).ToListAsync(stop);
    }
}
