using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CauNoi.SpotChecks.Rules;

/// <summary>Which records a seed draws: those whose number, mixed with the seed, comes first. Anybody can work it out again.</summary>
public static class SpotSample
{
    public const string Right = "right";
    public const string Wrong = "wrong";

    /// <summary>Fewer looked at than this say nothing about the rest.</summary>
    public const int EnoughForRate = 20;

    /// <summary>The order of the draw; the database mixes in the same way.</summary>
    public static byte[] Rank(long seed, Guid record) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{record}")));

    /// <summary>The sample out of a population, in the order of the draw.</summary>
    public static IReadOnlyList<Guid> Draw(long seed, IEnumerable<Guid> population, int size) =>
        [.. population.Select(id => (Id: id, Rank: Convert.ToHexString(Rank(seed, id)))).OrderBy(r => r.Rank, StringComparer.Ordinal).Take(size).Select(r => r.Id)];

    /// <summary>The share that was wrong, in tenths of a percent; null while too few were looked at.</summary>
    public static int? WrongPerThousand(long wrong, long seen) => seen < EnoughForRate ? null : (int)Math.Round(wrong * 1000m / seen, MidpointRounding.AwayFromZero);
}
