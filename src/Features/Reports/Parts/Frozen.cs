using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Parts;

/// <summary>A written report as the text that is kept and hashed.</summary>
internal static class Frozen
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault };

    public static string Write(WrittenReport report) => JsonSerializer.Serialize(report, Plain);

    public static WrittenReport Read(string content) => JsonSerializer.Deserialize<WrittenReport>(content, Plain)!;

    public static byte[] HashOf(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));

    /// <summary>The hash as it is printed under a paper.</summary>
    public static string Spoken(byte[] hash) => Convert.ToHexStringLower(hash)[..16];

    public static FrozenReport Row(Guid report, int no, string kind, WrittenReport written, long watermark, DateTimeOffset now)
    {
        var content = Write(written);
        return new FrozenReport { Report = report, No = no, Kind = kind, Content = content, Hash = HashOf(content), Watermark = watermark, At = now };
    }
}
