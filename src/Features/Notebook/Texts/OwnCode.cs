using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Text;
using CauNoi.Platform.Data;

namespace CauNoi.Notebook.Texts;

/// <summary>A person's own code for text messages, as stored: a keyed hash, never the code.</summary>
public sealed class OwnCode
{
    public Guid Id { get; init; }

    public required byte[] Hash { get; init; }

    public Guid Account { get; init; }

    public Guid RoleGrant { get; init; }

    public int Unit { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>Draws codes and recognises them.</summary>
internal sealed class OwnCodes(InstallationFolder folder)
{
    public const int Signs = 7;

    private readonly Lazy<byte[]> key = new(() => KeyFile.Of(Path.Combine(folder.Keys, "text-codes.key"), () => RandomNumberGenerator.GetBytes(32)));

    public static string Draw() => RandomNumberGenerator.GetString(SlipCode.Alphabet, Signs);

    /// <summary>Whatever case and dashes it is typed with.</summary>
    public byte[] Hash(string typed) => HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])));
}
