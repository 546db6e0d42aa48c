using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CauNoi.Ratings.Rules;

/// <summary>Rubrics and results as the text that is frozen, hashed and published: what anybody reads back is what was counted with.</summary>
public static class RubricText
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    public static string Write<T>(T what) => JsonSerializer.Serialize(what, Plain);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Plain)!;

    /// <summary>The hash of a text, in small hexadecimal signs.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The rubric without these sub-criteria: what is still being got used to enters no rating. Their points are shared among the others.</summary>
    public static Rubric Without(Rubric rubric, IReadOnlyCollection<string> items) => items.Count == 0 ? rubric : rubric with
    {
        Groups = [.. rubric.Groups.Select(g => g with { Criteria = [.. g.Criteria.Select(c => c with { Items = [.. c.Items.Where(i => !items.Contains(i.Id))] }).Where(c => c.Items.Count > 0)] }).Where(g => g.Criteria.Count > 0)],
        Gates = [.. rubric.Gates.Where(g => g.Item is null || !items.Contains(g.Item))],
        TieBreak = [.. rubric.TieBreak.Where(t => !items.Contains(t))],
    };
}
