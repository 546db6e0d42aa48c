using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Text;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Take;

/// <summary>
/// How often the same came lately, on this node, in memory and nowhere else: words, contacts and addresses are hashed with a key
/// that is drawn at the start and dies with the process. With two nodes a flood counts half on each; what is over is held for a
/// look and never dropped, so a count that begins anew after a restart loses nothing.
/// </summary>
public sealed class IntakeCounts(TimeProvider clock)
{
    private const int MostKept = 200_000;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<(char Kind, long Hash, long Window), int> counts = [];

    /// <summary>Counts a submission and says how often the same came.</summary>
    public IntakeLook Look(Submission submission, bool trapped)
    {
        var now = clock.GetUtcNow();
        if (counts.Count > MostKept) Forget(now);
        var contact = IntakeDecisions.PhoneDigits(submission.Phone) is { Length: > 0 } phone ? phone : submission.Email.ToLowerInvariant();
        return new IntakeLook(
            submission.Text.Length == 0 ? 0 : Count('w', Fold.Key(submission.Text), now, Day),
            contact.Length == 0 ? 0 : Count('c', contact, now, Day),
            submission.From.Length == 0 ? 0 : Count('a', submission.From, now, Hour),
            submission.Filling, trapped);
    }

    private int Count(char kind, string what, DateTimeOffset now, TimeSpan window)
    {
        var hash = BitConverter.ToInt64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(what)));
        return counts.AddOrUpdate((kind, hash, now.UtcTicks / window.Ticks), 1, (_, before) => before + 1);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var entry in counts.Keys)
            if (entry.Window != now.UtcTicks / (entry.Kind == 'a' ? Hour : Day).Ticks) counts.TryRemove(entry, out _);
        // A flood of things that are all different: the counts of today go too, and everything is counted anew.
        if (counts.Count > MostKept) counts.Clear();
    }
}
