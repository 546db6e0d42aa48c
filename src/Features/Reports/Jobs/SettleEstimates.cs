using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Settings;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Jobs;

/// <summary>
/// What was sent as an estimate gets its final figures once the period is over: the whole period is counted, the result is
/// frozen beside what was sent, and nobody hands in a second report. Running again settles nothing twice.
/// </summary>
internal static class SettleEstimates
{
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var settled = today.AddDays(-(int)(await services.GetRequiredService<SettingValues>().Read(stop)).Number(ReportsSettings.SettleAfter));
        var ripe = await db.Reports().AsNoTracking().Where(r => (r.State == ReportState.Sent || r.State == ReportState.Accepted) && r.SettledAt == null && r.Last < settled).OrderBy(r => r.Last).ThenBy(r => r.Unit).ToListAsync(stop);
        if (dry) return $"Sẽ xem {ripe.Count} báo cáo có thể chốt số ước.";
        var changed = 0;
        foreach (var row in ripe)
            changed += await Settle(services, row.Id, stop);
        return $"Đã xem {ripe.Count} báo cáo, {changed} số ước có số chính thức khác.";
    }

    /// <summary>Settles one report. Returns how many figures came out otherwise.</summary>
    public static async Task<int> Settle(IServiceProvider services, Guid id, CancellationToken stop)
    {
        var (db, reader, shelf) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<MaterialReader>(), services.GetRequiredService<FigureShelf>());
        db.ChangeTracker.Clear();
        if (await db.Reports().SingleOrDefaultAsync(r => r.Id == id, stop) is not { } row || await reader.Scope(row.Key, row.CutOff, stop) is not { } scope) return 0;
        var frozen = await db.FrozenReports().AsNoTracking().Where(f => f.Report == id).OrderByDescending(f => f.No).FirstAsync(stop);
        var written = Frozen.Read(frozen.Content);
        // The estimate was counted up to the cut-off day; the final figure over the whole period.
        var whole = written.Figures.Select(f => !f.Target && f.First == row.First && f.Last == row.CutOff ? f with { Last = row.Last } : f).ToList();
        var (now, watermark) = await shelf.Again(scope, whole, stop);
        var finals = whole.ConvertAll(f => f.Provisional && now.TryGetValue(f.Key, out var value) ? f with { Value = value, Provisional = false, Text = FigureDifference.Said(f, value) } : f);
        var differences = FigureDifference.Of(written.Figures.Where(f => f.Provisional), now);
        var change = services.GetRequiredService<Changes>().Begin(ReportsActs.Settle, Actor.Program, row.Unit, id);
        if (row.Settle(change.Now) is not null) return 0;
        var final = Frozen.Row(id, frozen.No + 1, FrozenReport.Settled, written with { Figures = finals }, watermark, change.Now);
        change.Add(final);
        change.Note("watermark", watermark.ToString(CultureInfo.InvariantCulture));
        change.Note("hash", Convert.ToHexStringLower(final.Hash));
        change.Note("changed", differences.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(stop) is null ? differences.Count : throw new JobFailed("Không chốt được số ước vì có người vừa đổi báo cáo; lần sau làm tiếp.");
    }
}
