using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Platform.Pages;

/// <summary>
/// How often the same came lately, on this node, in memory and nowhere else: what is counted is hashed with a key that is drawn at
/// the start and dies with the process. With two nodes a flood counts half on each; whoever asks must lose nothing when a count
/// begins anew after a restart.
/// </summary>
public sealed class SeenCounts(TimeProvider clock)
{
    private const int MostKept = 200_000;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<(string Kind, long Hash, TimeSpan Span, long Window), int> counts = [];

    /// <summary>Counts it, and says how often it came within the hour or the day that is running, this time included.</summary>
    public int Count(string kind, string what, TimeSpan span)
    {
        var now = clock.GetUtcNow();
        if (counts.Count > MostKept) Forget(now);
        var hash = BitConverter.ToInt64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(what)));
        return counts.AddOrUpdate((kind, hash, span, Window(now, span)), 1, (_, before) => before + 1);
    }

    private static long Window(DateTimeOffset now, TimeSpan span) => now.UtcTicks / span.Ticks;

    private void Forget(DateTimeOffset now)
    {
        foreach (var entry in counts.Keys)
            if (entry.Window != Window(now, entry.Span)) counts.TryRemove(entry, out _);
        // A flood of things that are all different: the counts of today go too, and everything is counted anew.
        if (counts.Count > MostKept) counts.Clear();
    }
}
