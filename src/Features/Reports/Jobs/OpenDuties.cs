using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using CauNoi.Reports.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Jobs;

/// <summary>Opens the duties to hand in what falls due soon. Running again opens nothing twice; what was handed in early is not opened.</summary>
internal static class OpenDuties
{
    private const int Chunk = 1_000;

    // What was due a little while ago and never opened, because the program stood still, is owed all the same.
    private const int LookBack = 10;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, book, changes) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<ReportBook>(), services.GetRequiredService<Changes>());
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
        var ahead = (int)(await services.GetRequiredService<SettingValues>().Read(stop)).Number(ReportsSettings.OpenAhead);
        var owed = await book.Owed(db, today.AddDays(-LookBack), today.AddDays(ahead), stop);
        var ids = owed.Select(o => o.Id).ToArray();
        var known = (await db.Duties().AsNoTracking().Where(d => (d.Kind == ReportsDuties.HandIn.Name || d.Kind == ReportsDuties.HandInTop.Name) && ids.Contains(d.Record)).Select(d => d.Record).ToListAsync(stop)).ToHashSet();
        var reports = owed.Select(o => o.Key.Id).Distinct().ToArray();
        var sent = (await db.Reports().AsNoTracking().Where(r => reports.Contains(r.Id) && r.SignedAt != null && r.State != ReportState.Returned).Select(r => r.Id).ToListAsync(stop)).ToHashSet();
        var missing = owed.Where(o => !known.Contains(o.Id) && !sent.Contains(o.Key.Id)).ToList();
        if (dry) return $"Sẽ mở {missing.Count} việc báo cáo.";
        foreach (var chunk in missing.Chunk(Chunk)) await Open(changes, book, tree, chunk, stop);
        return $"Đã mở {missing.Count} việc báo cáo.";
    }

    private static async Task Open(Changes changes, ReportBook book, UnitTree tree, IReadOnlyList<OwedReport> owed, CancellationToken stop)
    {
        var change = changes.Begin(ReportsActs.OpenDuties, Actor.Program, 0, ReportsDuties.HandIn.Name);
        foreach (var one in owed)
            change.Open(ReportsDuties.Of(tree.Find(one.Unit)), one.Unit, one.Id, Title(one), one.Key.Href, VietnamTime.EndOf(one.Due), $"{one.Rule.Id}@{book.Template(one.Rule.Template)?.Version ?? 1}");
        change.Note("duties", owed.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
    }

    // The title says the period, the addressee stands on the page: four addressees are four lines that differ.
    private static string Title(OwedReport one) => $"{one.Rule.Title}, {Numbers.Small(one.Period.Words)}, gửi {one.Rule.Addressee}";
}
