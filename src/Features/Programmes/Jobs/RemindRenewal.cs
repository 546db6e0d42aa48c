using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Jobs;
using CauNoi.Programmes.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Jobs;

/// <summary>Opens the duty to review and renew a document that was agreed with others, once, and closes it when its next one is issued or it was ended.</summary>
internal static class RemindRenewal
{
    private const int Chunk = 1_000;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var kinds = ProgrammeKind.All.Where(k => k.Renewed).Select(k => k.Id).ToArray();
        var candidates = await db.Programmes().AsNoTracking().Where(p => kinds.Contains(p.Kind) && (p.State == ProgrammeState.Issued || p.State == ProgrammeState.Ended)).ToListAsync(stop);
        var renewed = (await db.Programmes().Where(p => p.Earlier != null && p.IssuedAt != null).Select(p => p.Earlier!.Value).ToListAsync(stop)).ToHashSet();
        var known = await db.Duties().AsNoTracking().Where(d => d.Kind == ProgrammesDuties.Renew.Name).ToDictionaryAsync(d => d.Record, d => d.ClosedAt is null, stop);
        var opened = candidates.Where(p => p.State == ProgrammeState.Issued && !renewed.Contains(p.Id) && Renewal.Near(p.Last, today) && !known.ContainsKey(p.Id)).ToList();
        var done = candidates.Where(p => (p.State == ProgrammeState.Ended || renewed.Contains(p.Id)) && known.GetValueOrDefault(p.Id)).ToList();
        if (dry) return $"Sẽ mở {opened.Count} việc ký tiếp, khép {done.Count} việc.";
        foreach (var chunk in opened.Chunk(Chunk)) await Save(services, chunk, [], stop);
        foreach (var chunk in done.Chunk(Chunk)) await Save(services, [], chunk, stop);
        return $"Đã mở {opened.Count} việc ký tiếp, khép {done.Count} việc.";
    }

    private static async Task Save(IServiceProvider services, IReadOnlyList<Programme> opened, IReadOnlyList<Programme> done, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(ProgrammesActs.RemindRenewal, Actor.Program, 0, ProgrammesDuties.Renew.Name);
        foreach (var one in opened) change.Open(ProgrammesDuties.Renew, one.Unit, one.Id, one.Title, "/ban/chuong-trinh/sap-het-han", VietnamTime.EndOf(one.Last), ProgrammesDuties.Renew.Name);
        foreach (var one in done) await change.Close(ProgrammesDuties.Renew, one.Id, stop);
        change.Note("opened", opened.Count.ToString(CultureInfo.InvariantCulture));
        change.Note("closed", done.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
    }
}
