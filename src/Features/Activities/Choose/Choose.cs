using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Choose;

/// <summary>What kind of thing was done? The four this unit wrote most come first, then all by group.</summary>
public static class Choose
{
    private const int Usual = 4;

    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var (reach, tree, own) = (await visit.Reach(ActivitiesAccess.Write), await visit.Tree(), visit.Actor.Hat?.Unit ?? 0);
        var mine = kinds.All.Where(k => k.On(today) && KindCall.Places(k, reach, tree, own).Count > 0).ToList();
        var since = today.AddYears(-1);
        var often = await db.Activities().AsNoTracking().Where(a => a.Unit == own && a.Day >= since)
            .GroupBy(a => a.Kind).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(Usual).ToListAsync(visit.Stop);
        return visit.Page<ChoosePage>(new ChooseModel(
            [.. often.Select(n => mine.Find(k => k.Name == n)).OfType<Kind>()], [.. mine.GroupBy(k => k.Group)]));
    }
}

public sealed record ChooseModel(IReadOnlyList<Kind> Usual, IReadOnlyList<IGrouping<string, Kind>> Groups);
