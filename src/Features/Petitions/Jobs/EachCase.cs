using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Jobs;

/// <summary>What a job does to many cases, a few hundred ids at a time.</summary>
internal static class EachCase
{
    private const int Chunk = 200;

    /// <summary>How many of these cases it was done to.</summary>
    public static async Task<int> Of(IServiceProvider services, IQueryable<Guid> due, Func<IServiceProvider, Guid, Task<bool>> one, CancellationToken stop)
    {
        var (done, seen) = (0, Guid.Empty);
        while (await due.Where(id => id > seen).OrderBy(id => id).Take(Chunk).ToListAsync(stop) is { Count: > 0 } ids)
        {
            foreach (var id in ids)
            {
                // Each in a scope of its own: one case that somebody holds back does not hold the others.
                await using var scope = services.CreateAsyncScope();
                if (await one(scope.ServiceProvider, id)) done++;
            }

            seen = ids[^1];
        }

        return done;
    }
}
