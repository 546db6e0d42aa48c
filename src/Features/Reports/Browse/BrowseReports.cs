using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Reports.Rules;
using CauNoi.Ui.Marks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Browse;

/// <summary>All that a unit owes to all addressees on one calendar: what is written once for several, what overlaps, where each stands.</summary>
public static class BrowseReports
{
    private const int Back = 75, Ahead = 75;

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, ReportBook book, [FromServices] IEnumerable<ReportsTab> tabs, [FromQuery(Name = "don-vi")] string? unit = null, [FromQuery(Name = "xem")] string? see = null)
    {
        var tree = await visit.Tree();
        var reach = await visit.Reach(ReportsAccess.Read);
        var number = unit is { Length: > 0 } ? UnitAddress.Find(unit, tree, await maps.History(visit.Stop))
            : visit.Actor.Hat is { } hat ? Successors.Today(hat.Unit, tree, maps.Successions).Where(tree.Has).Cast<int?>().FirstOrDefault() : null;
        if (number is not { } here || tree.Find(here) is not { } node || !reach.Covers(here)) return visit.NotFound();
        var today = VietnamTime.DayOf(visit.Now);
        var year = see == "ca-nam";
        var (first, last) = year ? (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31)) : (today.AddDays(-Back), today.AddDays(Ahead));
        // What a unit that is gone still owed is its successor's to hand in.
        var former = maps.Successions.SelectMany(s => s).Where(s => s.After == here && !tree.Has(s.Before)).Select(s => s.Before).ToHashSet();
        var limited = (await visit.Reach(ReportsAccess.ReadLimited)).Covers(here);
        var owed = (await book.Owed(db, first, last, visit.Stop, n => n.Unit == here || former.Contains(n.Unit))).Where(o => limited || book.Template(o.Rule.Template) is { Limited: false }).ToList();
        var submissions = Overlaps.Gather(owed);
        var ids = submissions.Select(s => s.Key.Id).ToArray();
        var states = await db.Reports().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r, visit.Stop);
        var reminded = await db.Reminders().AsNoTracking().Where(r => r.Units.Contains(here) && r.At > visit.Now.AddDays(-30)).OrderByDescending(r => r.At).Take(5).ToListAsync(visit.Stop);
        return visit.Page<BrowsePage>(new BrowseModel(node, submissions, states, book, today, year)
        {
            Reminded = reminded, MayReceive = visit.Actor.May(ReportsAccess.Receive), MayFix = visit.Actor.May(ReportsAccess.FixDay),
            Tabs = [.. tabs.Where(t => visit.Actor.May(t.Needs))],
            UnitName = u => tree.Find(u)?.Name ?? "đơn vị đã sắp xếp",
        });
    }
}

public sealed record BrowseModel(UnitNode Unit, IReadOnlyList<OneSubmission> Submissions, IReadOnlyDictionary<Guid, Report> States, ReportBook Book, DateOnly Today, bool Year)
{
    public IReadOnlyList<Reminder> Reminded { get; init; } = [];

    public bool MayReceive { get; init; }

    public bool MayFix { get; init; }

    public IReadOnlyList<ReportsTab> Tabs { get; init; } = [];

    public Func<int, string> UnitName { get; init; } = _ => "";

    public IReadOnlyList<Overlap> Overlapping { get; } = Overlaps.Of(Submissions);

    public ReportTemplate Template(OneSubmission one) => Book.Template(one.Key.Template)!;

    public Report? Row(OneSubmission one) => States.GetValueOrDefault(one.Key.Id);

    /// <summary>How many hours of writing fall away because what several ask for is written once.</summary>
    public decimal Saved => Submissions.Sum(s => s.Saved(Template(s).Hours));

    public IEnumerable<OneSubmission> Waiting => Submissions.Where(s => Row(s) is null or { State: ReportState.Draft or ReportState.Proposed or ReportState.Returned });

    public IEnumerable<OneSubmission> Done => Submissions.Where(s => Row(s) is { State: ReportState.Sent or ReportState.Accepted }).Reverse();

    public Standing Mark(OneSubmission one) => Row(one)?.State switch
    {
        ReportState.Accepted => Standing.Done,
        ReportState.Sent => Standing.Waiting,
        _ when one.Due < Today => Standing.Late,
        _ when one.Due <= Today.AddDays(7) => Standing.Soon,
        _ => Standing.OnTime,
    };

    public string Clock(OneSubmission one) => Row(one) is { SignedAt: { } signed, State: ReportState.Sent or ReportState.Accepted } ? VietnamTime.DayOf(signed) <= one.Due ? "đúng hạn" : $"trễ {VietnamTime.DayOf(signed).DayNumber - one.Due.DayNumber} ngày"
        : one.Due < Today ? $"trễ {Today.DayNumber - one.Due.DayNumber} ngày" : one.Due == Today ? "hạn hôm nay" : $"còn {one.Due.DayNumber - Today.DayNumber} ngày";
}
