using CauNoi.Kernel.Access;
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
    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, UnitMaps maps, string? xem = null, string? xong = null, int trang = 1)
    {
        var circle = await DutyCircle.Of(visit, features, maps);
        var (page, group, tree) = (Math.Clamp(trang, 1, 10_000), InboxGroups.Named(xem), await visit.Tree());
        var all = xem == InboxGroups.HandedOn ? Given(db, visit.Actor) : DutyReading.Inbox(db, circle);
        var counts = await Counts(all, visit);
        var span = group is { } one ? InboxGroups.Span(one, visit.Now) : DueSpan.Always;
        var some = xem == InboxGroups.HandedOn ? all.DueIn(span) : DutyReading.FirstOfInbox(db, circle, span, DutyLines.Upto(page));
        var rows = counts.Sum == 0 ? [] : await DutyLines.Cut(db, visit.Actor, some, page, visit.Stop);
        return visit.Page<TodayPage>(new TodayModel(
            [.. rows.Take(DutyLines.PageSize)], counts, xem == InboxGroups.HandedOn, group, page, rows.Count > DutyLines.PageSize, visit.Now, circle,
            unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", kind => features.Duties.FirstOrDefault(d => d.Name == kind)?.Title ?? "Việc đến hạn",
            visit.Actor.May(TodayAccess.Oversee), visit.Actor.May(TodayAccess.Give), xong is not null, visit.Actor.Hat is { } hat ? await visit.HeadLines(hat.Unit) : []));
    }

    // What was handed on, and what was given to others to begin with.
    private static IQueryable<Duty> Given(AppDb db, Actor actor) => DutyReading.HandedBy(db, actor)
        .Union(db.DutiesFor(actor).Open().Where(d => db.Assignments().Any(a => a.Id == d.Record && a.EndedAt == null && a.GivenBy == actor.Id)));

    private static async Task<InboxCounts> Counts(IQueryable<Duty> all, Visit visit)
    {
        var (now, night) = (visit.Now.ToUniversalTime(), InboxGroups.Span(InboxGroup.Today, visit.Now).Until!.Value.ToUniversalTime());
        var sunday = InboxGroups.Span(InboxGroup.ThisWeek, visit.Now).Until!.Value.ToUniversalTime();
        return await all.GroupBy(_ => 1).Select(g => new InboxCounts(
            g.Count(d => d.DueAt <= now), g.Count(d => d.DueAt > now && d.DueAt <= night),
            g.Count(d => d.DueAt > night && d.DueAt <= sunday), g.Count(d => d.DueAt > sunday))).SingleOrDefaultAsync(visit.Stop) ?? new InboxCounts(0, 0, 0, 0);
    }
}
