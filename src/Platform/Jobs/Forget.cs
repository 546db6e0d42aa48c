using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform.Jobs;

/// <summary>How jobs remove what is kept no longer: in chunks, so that nobody waits for a long transaction, one act a chunk.</summary>
public static class Forget
{
    private const int Chunk = 500;

    /// <summary>Removes all rows of a query; the act's one field counts them. Returns how many went.</summary>
    public static async Task<int> Rows(IServiceProvider services, ActKind kind, string subject, IQueryable<object> due, CancellationToken stop)
    {
        var gone = 0;
        while (await due.Take(Chunk).ToListAsync(stop) is { Count: > 0 } rows)
        {
            var change = services.GetRequiredService<Changes>().Begin(kind, Actor.Program, 0, subject);
            foreach (var row in rows) change.Remove(row);
            change.Note(kind.Fields.Single().Name, rows.Count.ToString(CultureInfo.InvariantCulture));
            if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
            gone += rows.Count;
        }

        return gone;
    }
}
