using CauNoi.Kernel.Time;
using CauNoi.Petitions;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Matters.Count;

/// <summary>Open cases by unit, category and age, and how the last year's ended; of what exists for this person.</summary>
public static class Counting
{
    private const int Year = 365, MostUnits = 250;

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, CategoryList categories)
    {
        var (today, tree) = (VietnamTime.DayOf(visit.Now), await visit.Tree());
        var all = (await db.PetitionsFor(visit, HandlingAccess.Handle, maps)).AsNoTracking();
        var (week, month) = (today.AddDays(-7), today.AddDays(-30));
        var open = await all.Where(p => p.State <= PetitionState.Promised).GroupBy(p => new { p.Holder, p.Category }).Select(g => new
        {
            g.Key.Holder, g.Key.Category, Count = g.Count(), Late = g.Count(p => p.DueOn < today), Month = g.Count(p => p.ReceivedOn < month), Week = g.Count(p => p.ReceivedOn < week && p.ReceivedOn >= month),
        }).ToListAsync(visit.Stop);
        var since = today.AddDays(-Year);
        var ended = await all.Where(p => p.Outcome != null && p.State > PetitionState.Promised && p.ReceivedOn >= since).GroupBy(p => p.Outcome!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(visit.Stop);
        return visit.Page<CountingPage>(new CountingModel(
            [.. open.GroupBy(o => o.Holder).Select(g => new CountRow(UnitNames.Of(tree, g.Key), g.Sum(o => o.Count), g.Sum(o => o.Late), g.Sum(o => o.Week), g.Sum(o => o.Month))).OrderByDescending(r => r.Late).ThenByDescending(r => r.Open).Take(MostUnits)],
            [.. open.GroupBy(o => o.Category).Select(g => new CountRow(categories.Find(g.Key)?.Title ?? "Chưa rõ lĩnh vực", g.Sum(o => o.Count), g.Sum(o => o.Late), g.Sum(o => o.Week), g.Sum(o => o.Month))).OrderByDescending(r => r.Open)],
            [.. ended.OrderBy(e => e.Key).Select(e => (PetitionWords.Of(e.Key), e.Count))], visit.Now));
    }
}

/// <summary>How many wait at a unit, or in a category, by age.</summary>
/// <param name="Name">Unit or category.</param>
/// <param name="Open">How many wait.</param>
/// <param name="Late">Of these past their day.</param>
/// <param name="Week">Received eight to thirty days ago.</param>
/// <param name="Month">Received longer ago.</param>
public sealed record CountRow(string Name, int Open, int Late, int Week, int Month);

public sealed record CountingModel(IReadOnlyList<CountRow> Units, IReadOnlyList<CountRow> Categories, IReadOnlyList<(string Outcome, int Count)> Ended, DateTimeOffset Now);
