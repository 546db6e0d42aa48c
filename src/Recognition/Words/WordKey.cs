using System.Globalization;
using System.Text;

namespace CauNoi.Recognition.Words;

/// <summary>Makes spellings of one word equal: case, the two tone styles (hoà, hòa), tỉ and tỷ.</summary>
internal static class WordKey
{
    private const string LateTones = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private const string EarlyTones = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

    private static readonly Dictionary<string, string> Alike = new(StringComparer.Ordinal)
    {
        ["tỉ"] = "tỷ", ["kì"] = "kỳ", ["kỉ"] = "kỷ", ["lí"] = "lý",
    };

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> key = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++) key[i] = char.ToLowerInvariant(word[i]);
        Seat(key);
        var whole = new string(key);
        return Alike.GetValueOrDefault(whole, whole);
    }

    /// <summary>Without marks; đ is d. One character stays one character.</summary>
    public static string Folded(string key)
    {
        var folded = new StringBuilder(key.Length);
        foreach (var letter in key.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter == 'đ' ? 'd' : letter);
        }

        return folded.ToString();
    }

    /// <summary>An open syllable carries its tone on the first vowel in the style of official names; after q the u is no vowel.</summary>
    private static void Seat(Span<char> key)
    {
        if (key.Length < 2 || (key.Length > 2 && key[^3] == 'q')) return;
        for (var i = 0; i < LateTones.Length; i += 2)
        {
            if (key[^2] != LateTones[i] || key[^1] != LateTones[i + 1]) continue;
            (key[^2], key[^1]) = (EarlyTones[i], EarlyTones[i + 1]);
            return;
        }
    }
}
