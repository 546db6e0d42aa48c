using CauNoi.AddressBook.Dispatches;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.AddressBook.Jobs;

/// <summary>Delivers what a program that was stopped in the middle of a long list left undelivered.</summary>
internal static class FinishDispatches
{
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        // What is being sent this minute is its sender's; only what was left is taken up.
        var left = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(-2);
        var open = await services.GetRequiredService<AppDb>().Dispatches().Where(d => !d.Complete && d.SentAt < left).Select(d => d.Id).ToListAsync(stop);
        if (dry) return $"Sẽ gửi nốt {open.Count} văn bản.";
        var delivered = 0;
        foreach (var id in open) delivered += await services.GetRequiredService<DeliverRest>().Run(Actor.Program, id, stop);
        return $"Đã gửi nốt {open.Count} văn bản tới {delivered} đơn vị.";
    }
}
