using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CauNoi.Notebook.Delta;

/// <summary>What a phone has: short hashes of what it was given, and the horizon below which it knows every record. Opaque to the phone.</summary>
/// <param name="Shape">Of what the rest is; another one is answered with everything.</param>
/// <param name="Base">Where the database's count of transactions began.</param>
/// <param name="Horizon">Every transaction below it was seen.</param>
/// <param name="Place">The hat and its units.</param>
/// <param name="Parts">The hash of each part.</param>
/// <param name="Forms">The version of each form and of its guidance.</param>
internal sealed record DeltaToken(int Shape, long Base, long Horizon, string Place, Dictionary<string, string> Parts, Dictionary<string, string> Forms)
{
    public const int ThisShape = 1;

    public static DeltaToken? Read(string? text)
    {
        if (text is not { Length: > 0 and < 8_000 }) return null;
        try
        {
            var token = JsonSerializer.Deserialize<DeltaToken>(Base64Url.DecodeFromChars(text), Wire.Json);
            return token is { Shape: ThisShape, Parts: not null, Forms: not null } ? token : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    public string Write() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, Wire.Json));

    /// <summary>Enough of a hash to notice a change; nothing is kept secret by it.</summary>
    public static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));

    public static string Hash(object part) => Hash(JsonSerializer.Serialize(part, Wire.Json));
}
