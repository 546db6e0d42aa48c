using System.Collections.Frozen;
using System.Text;

namespace CauNoi.Documents.Reading.Letters;

/// <summary>TCVN 5712:1993 (VN3, "ABC"): one code a letter, drawn by fonts called .Vn…. Word keeps the codes as Western European letters,
/// so a text reads "Céng hßa x· héi". Capitals with a tone have no code: fonts whose name ends in H draw capitals for small letters.</summary>
internal static class Tcvn3
{
    /// <summary>From code A1 on; a gap stands where the standard gives none.</summary>
    private const string FromA1 =
        "ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0ặầẩẫấậè\0ẻẽéẹềểễếệìỉ\0\0\0ĩíịò\0ỏõóọồổỗốộờởỡớợù\0ủũúụừửữứựỳỷỹýỵ";

    private const int First = 0xA1;

    private static readonly FrozenDictionary<char, char> Letters = FromA1
        .Select((letter, i) => (Code: (char)(First + i), Letter: letter)).Where(pair => pair.Letter != '\0')
        .ToFrozenDictionary(pair => pair.Code, pair => pair.Letter);

    /// <summary>True for a letter that this code writes with something else than ASCII.</summary>
    public static bool Writes(char code) => Letters.ContainsKey(code);

    public static string Read(string coded, bool capitals = false)
    {
        var text = new StringBuilder(coded.Length);
        foreach (var code in coded) text.Append(Letters.GetValueOrDefault(code, code));
        return capitals ? text.ToString().ToUpperInvariant() : text.ToString();
    }

    /// <summary>The other way, for samples in tests and benches.</summary>
    internal static string Write(string text)
    {
        var codes = Letters.ToDictionary(pair => pair.Value, pair => pair.Key);
        return string.Concat(text.Normalize().Select(letter =>
            codes.TryGetValue(letter, out var code) || codes.TryGetValue(char.ToLowerInvariant(letter), out code) ? code : letter));
    }
}
