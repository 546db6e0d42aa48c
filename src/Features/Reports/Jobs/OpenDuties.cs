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

/// <summary>Opens the duties to hand in what falls due soon, and to fix days that no rule names. Running again opens nothing twice; what was handed in early is not opened.</summary>
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
        var asked = tree.Home is { } home ? await Asked(db, book, home.Unit, today, ahead, stop) : [];
        if (dry) return $"Sẽ mở {missing.Count + asked.Count} việc báo cáo.";
        foreach (var chunk in missing.Chunk(Chunk)) await Open(changes, book, tree, chunk, stop);
        if (asked.Count > 0) await Ask(changes, tree.Home!.Unit, asked, stop);
        return $"Đã mở {missing.Count + asked.Count} việc báo cáo.";
    }

    // What was fixed before anybody was asked needs no question.
    private static async Task<IReadOnlyList<AskedDay>> Asked(AppDb db, ReportBook book, int unit, DateOnly today, int ahead, CancellationToken stop)
    {
        var asked = book.Asked(today.AddDays(-LookBack), today.AddDays(ahead));
        if (asked.Count == 0) return [];
        var open = await db.Duties().AsNoTracking().Where(d => d.Kind == ReportsDuties.FixDay.Name && d.Unit == unit).Select(d => d.Record).ToListAsync(stop);
        var said = await db.FixedDays().AsNoTracking().Where(d => d.Unit == unit).Select(d => new { d.Rule, d.Period }).ToListAsync(stop);
        return [.. asked.Where(a => !open.Contains(AskedDay.Record(a.Rule.Id, unit, a.Period)) && !said.Exists(s => s.Rule == a.Rule.Id && s.Period == a.Period.Format()))];
    }

    private static async Task Ask(Changes changes, int unit, IReadOnlyList<AskedDay> asked, CancellationToken stop)
    {
        var change = changes.Begin(ReportsActs.OpenDuties, Actor.Program, unit, ReportsDuties.FixDay.Name);
        foreach (var one in asked) change.Open(ReportsDuties.FixDay, unit, AskedDay.Record(one.Rule.Id, unit, one.Period), one.Title, one.Href, VietnamTime.EndOf(one.By), one.Rule.Id);
        change.Note("duties", asked.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
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
