using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation.Import;

/// <summary>Removes lists that nobody has taken in within their week; what was taken in stands in the tree.</summary>
internal static class ForgetLists
{
    private const int Chunk = 20;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var due = db.UnitLists().Where(l => l.ExpiresAt < now);
        if (dry) return $"Sẽ xoá {await due.CountAsync(stop)} danh sách.";
        var forgotten = 0;
        while (await due.OrderBy(l => l.ExpiresAt).Take(Chunk).ToListAsync(stop) is { Count: > 0 } lists)
        {
            var change = services.GetRequiredService<Changes>().Begin(OrganisationActs.Forget, Actor.Program, 0, "units");
            foreach (var list in lists) change.Remove(list);
            change.Note("lists", lists.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (await change.Save(stop) is { } refused) return refused.Sentence;
            forgotten += lists.Count;
        }

        return $"Đã xoá {forgotten} danh sách.";
    }
}
