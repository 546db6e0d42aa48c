using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Kernel.Audit;

/// <summary>What an act says, whole: the input of its digest.</summary>
/// <param name="Id">The act.</param>
/// <param name="At">When, to the microsecond, which is what the database keeps.</param>
/// <param name="Actor">Who; empty for the public and the program.</param>
/// <param name="Hat">In which capacity.</param>
/// <param name="Unit">Where.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">To what.</param>
/// <param name="Reason">Why, where a reason was given.</param>
/// <param name="Fields">Recorded fields: plain values, or digests as hexadecimal text.</param>
public sealed record ActContent(
    Guid Id, DateTimeOffset At, Guid Actor, string Hat, int Unit, string Kind, string Subject, string? Reason,
    IReadOnlyDictionary<string, string> Fields);

/// <summary>Digests of acts and of the values they must not keep.</summary>
public static class ActDigest
{
    /// <summary>SHA-256 over all parts, each with its length before it, so that no two acts share an encoding.</summary>
    public static byte[] Of(ActContent act)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Text(hash, act.Id.ToString("D"));
        Number(hash, act.At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Text(hash, act.Actor.ToString("D"));
        Text(hash, act.Hat);
        Number(hash, act.Unit);
        Text(hash, act.Kind);
        Text(hash, act.Subject);
        Text(hash, act.Reason ?? "");
        Number(hash, act.Fields.Count);
        foreach (var (name, value) in act.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Text(hash, name);
            Text(hash, value);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The digest of a personal value under its own salt; without the salt it says nothing.</summary>
    public static string OfValue(string value, ReadOnlySpan<byte> salt) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(value)));

    private static void Text(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
