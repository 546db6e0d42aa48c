using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Denunciations.Jobs;

/// <summary>Removes first shares for which no second came in time: while one lies there, one phrase less is needed.</summary>
internal static class ForgetHandings
{
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var late = await db.Handings().Where(h => h.EndsAt <= now).ToListAsync(stop);
        if (dry) return $"Sẽ xoá {late.Count} lần mở dở.";
        if (late.Count == 0) return "Không có lần mở dở nào quá giờ.";
        var ids = late.Select(h => h.Id).ToList();
        var shares = await db.HandedShares().Where(s => ids.Contains(s.Handing)).ToListAsync(stop);
        var change = services.GetRequiredService<Changes>().Begin(DenunciationActs.Forget, Actor.Program, 0, "sealed-store");
        foreach (var share in shares) change.Remove(share);
        foreach (var handing in late) change.Remove(handing);
        change.Note("shares", shares.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
        return $"Đã xoá {late.Count} lần mở dở.";
    }
}
