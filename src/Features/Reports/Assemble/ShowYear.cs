using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Reports.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Assemble;

/// <summary>A year of reports of the lower level: of each unit and of each form what fell due, what came in time, what is missing; and how much writing was spared.</summary>
public static class ShowYear
{
    private static readonly DateOnly Beginning = new(2025, 7, 1);

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, ReportBook book, [FromQuery(Name = "nam")] int? wanted = null)
    {
        var (today, reach) = (VietnamTime.DayOf(visit.Now), await visit.Reach(ReportsAccess.Receive));
        var year = wanted ?? today.Year;
        if (year < Beginning.Year || year > today.Year) return visit.NotFound();
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31) is var end && end < today ? end : today.AddDays(-1));
        var limited = visit.Actor.May(ReportsAccess.ReadLimited);
        var owed = (await book.Owed(db, first, last, visit.Stop, n => reach.Covers(n.Unit) && n.Unit != visit.Actor.Hat?.Unit)).Where(o => limited || book.Template(o.Rule.Template) is { Limited: false }).ToList();
        var submissions = Overlaps.Gather(owed);
        var above = submissions.Where(s => s.Serves.Any(o => o.Rule.To == ReportTo.Above)).ToList();
        var units = above.Select(s => s.Key.Unit).Distinct().ToArray();
        var since = first.AddYears(-1);
        var rows = await db.Reports().AsNoTracking().Where(r => units.Contains(r.Unit) && r.Last >= since && r.SignedAt != null).Select(r => new { r.Id, r.State, r.SignedAt }).ToDictionaryAsync(r => r.Id, visit.Stop);
        var due = above.ConvertAll(s => rows.GetValueOrDefault(s.Key.Id) is { } row
            ? new DueReport(s.Key.Unit, s.Key.Template, Day(s), row.State == ReportState.Returned ? null : VietnamTime.DayOf(row.SignedAt!.Value), row.State) : new DueReport(s.Key.Unit, s.Key.Template, Day(s), null, null));
        var (tree, history) = (await visit.Tree(), await maps.History(visit.Stop));
        return visit.Page<YearPage>(new YearModel(year, [.. Enumerable.Range(Beginning.Year, today.Year - Beginning.Year + 1)], ReportTally.Of(due))
        {
            Units = [.. due.GroupBy(d => d.Unit).Select(g => new YearLine(tree.Find(g.Key)?.Name ?? history.Of(g.Key).MaxBy(n => n.From)?.Name ?? "", ReportTally.Of(g))).OrderBy(l => l.Tally.Rate).ThenByDescending(l => l.Tally.Missing).ThenBy(l => l.Name, StringComparer.Ordinal)],
            Forms = [.. due.GroupBy(d => d.Template).Select(g => new YearLine(book.Template(g.Key)?.Title ?? g.Key, ReportTally.Of(g))).OrderByDescending(l => l.Tally.Due)],
            Spared = submissions.Sum(s => s.Serves.Count - 1), Hours = submissions.Sum(s => s.Saved(book.Template(s.Key.Template)?.Hours ?? 0)),
        });
    }

    // It has to be there for the first of those above who ask for it.
    private static DateOnly Day(OneSubmission one) => one.Serves.Where(o => o.Rule.To == ReportTo.Above).Min(o => o.Due);
}

/// <summary>A unit or a form with its year.</summary>
public sealed record YearLine(string Name, ReportTally Tally);

public sealed record YearModel(int Year, IReadOnlyList<int> Years, ReportTally Whole)
{
    public IReadOnlyList<YearLine> Units { get; init; } = [];

    public IReadOnlyList<YearLine> Forms { get; init; } = [];

    /// <summary>How many papers were not written, because one served several.</summary>
    public int Spared { get; init; }

    public decimal Hours { get; init; }
}
