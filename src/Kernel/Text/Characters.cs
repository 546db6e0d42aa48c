using System.Globalization;
using System.Text;

namespace CauNoi.Kernel.Text;

/// <summary>What one character means to a reader who looks for words.</summary>
internal enum Part
{
    /// <summary>A letter or a digit.</summary>
    Letter,

    /// <summary>A mark on the letter before it.</summary>
    Mark,

    /// <summary>Invisible inside a word: soft hyphen, zero-width characters, byte order mark.</summary>
    Nothing,

    /// <summary>White space, punctuation, symbols, control characters: a word ends here.</summary>
    Gap,
}

/// <summary>The single place that says where words begin and end, shared by search keys, comparison and order.</summary>
internal static class Characters
{
    /// <summary>Fully decomposed (also m² → m2, full-width digits), lower case, every look-alike of đ made đ.</summary>
    public static IEnumerable<Rune> Of(string text)
    {
        foreach (var rune in Nfc.WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var lower = Lower(rune);
            if (!lower.IsAscii && lower.IsBmp && Vowels.Apart((char)lower.Value) is { } parts)
            {
                foreach (var part in parts)
                    yield return new Rune(part);
            }
            else
            {
                yield return lower;
            }
        }
    }

    public static Part PartOf(Rune rune) => rune.IsAscii
        ? Rune.IsLetterOrDigit(rune) ? Part.Letter : Part.Gap
        : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Part.Mark,
            UnicodeCategory.Format => Part.Nothing,
            _ => Rune.IsLetterOrDigit(rune) ? Part.Letter : Part.Gap,
        };

    private static Rune Lower(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);

        // Icelandic eth and African d look exactly like Đ in capitals and were typed for it by old keyboards.
        return lower.Value is 'ð' or 'ɖ' ? new Rune('đ') : lower;
    }
}
