using CauNoi.Kernel.Time;
using CauNoi.Organisation.Differences;
using CauNoi.Organisation.Rules;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Change;

/// <summary>The units of two map days side by side: only what differs.</summary>
public static class CompareDays
{
    private const int Shown = 500;

    public static async Task<IResult> Show(Visit visit, UnitMaps maps, string? truoc = null, string? sau = null)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var (first, last) = (Visit.DayOf(truoc) ?? visit.Map, Visit.DayOf(sau) ?? today);
        var (before, after) = (await visit.TreeOn(first), await visit.TreeOn(last));
        var reach = await visit.Reach(ChangeAccess.Read);
        var rows = UnitDifferences.Between(before, after, maps.Successions).Where(d => reach.Covers(d.Unit))
            .Select(d => new PreviewRow(DifferenceWords.Before(d, before), DifferenceWords.After(d, before, after))).ToList();
        return visit.Page<CompareDaysPage>(new CompareDaysModel(first, last, [.. rows.Take(Shown)], Math.Max(0, rows.Count - Shown)));
    }
}

public sealed record CompareDaysModel(DateOnly Before, DateOnly After, IReadOnlyList<PreviewRow> Rows, int More);
