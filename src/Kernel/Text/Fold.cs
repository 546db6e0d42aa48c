using System.Text;

namespace CauNoi.Kernel.Text;

/// <summary>
/// The one way in which Vietnamese text is made comparable. Search, duplicate finding and slugs use it,
/// so that "phan bien", "Phản biện" and their decomposed form are the same words everywhere.
/// i and y stay different: Lý and Lí are two names.
/// </summary>
public static class Fold
{
    /// <summary>The search key: lower case, no tones, no diacritics, đ as d, everything between words one space.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in Characters.Of(text))
        {
            var part = Characters.PartOf(rune);
            if (part == Part.Gap)
                gap = key.Length > 0;
            if (part != Part.Letter)
                continue;
            if (gap)
                key.Append(' ');
            gap = false;
            key.Append(rune.Value == 'đ' ? new Rune('d') : rune);
        }

        return key.ToString();
    }

    /// <summary>
    /// The comparison key that keeps every mark but not its style: hoà = hòa, uỷ = ủy, any Unicode form, any case,
    /// any spacing. Equal keys mean "exact with marks".
    /// </summary>
    public static string Toned(string text)
    {
        var toned = new StringBuilder(text.Length);
        foreach (var word in Words.Of(text))
        {
            if (toned.Length > 0)
                toned.Append(' ');
            foreach (var letter in word)
                toned.Append(letter.Whole).Append(letter.Foreign);
        }

        return toned.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The folded syllables in their order, repeated ones too.</summary>
    public static IReadOnlyList<string> Syllables(string text) =>
        Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Adjacent folded syllables as one word each, "phan_bien": most Vietnamese words have two syllables, and the pair finds far fewer rows than its parts.</summary>
    public static IReadOnlyList<string> Pairs(string text)
    {
        var syllables = Syllables(text);
        return [.. syllables.Zip(syllables.Skip(1), (left, right) => $"{left}_{right}")];
    }
}
