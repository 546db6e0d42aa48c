using CauNoi.Denunciations.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Count;

/// <summary>Counts for everybody: by year, of the whole installation, up to the last quarter that is over, small ones hidden.</summary>
public static class Count
{
    public static async Task<IResult> Show(Visit visit, AppDb db)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var until = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        var before = VietnamTime.StartOf(until).ToUniversalTime();
        var rows = await db.Denunciations().AsNoTracking().Where(d => d.ReceivedAt < before).Select(d => new { d.ReceivedAt, d.State }).ToListAsync(visit.Stop);
        var years = rows.GroupBy(r => VietnamTime.DayOf(r.ReceivedAt).Year).OrderByDescending(g => g.Key)
            .Select(g => new CountRow(g.Key, SmallCells.Of(
            [
                g.Count(r => r.State is DenunciationState.Waiting or DenunciationState.Registered), g.Count(r => r.State == DenunciationState.Transferred),
                g.Count(r => r.State == DenunciationState.Answered), g.Count(r => r.State == DenunciationState.Closed),
            ]))).ToList();
        return visit.Page<CountPage>(new CountModel(years, until.AddDays(-1)));
    }
}

public sealed record CountRow(int Year, ShownCounts Counts);

public sealed record CountModel(IReadOnlyList<CountRow> Rows, DateOnly Until);
