using System.Text;

namespace CauNoi.Kernel.Text;

/// <summary>The one Unicode form in which text is stored. Names keep their spelling: only the form changes, never i/y or the place of a tone.</summary>
internal static class Nfc
{
    // Not a character, and the one non-character on which the runtime refuses to normalise.
    private const char ByteOrderTurned = '\uFFFE';

    /// <summary>The text in form C. What is no character (half a surrogate pair, U+FFFE) becomes U+FFFD, so that no input makes normalisation throw.</summary>
    public static string Of(string text) => WellFormed(text).Normalize(NormalizationForm.FormC);

    internal static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] == ByteOrderTurned)
                return Repaired(text);
        }

        return text;
    }

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            repaired.Append(rune.Value == ByteOrderTurned ? Rune.ReplacementChar : rune);
        return repaired.ToString();
    }
}
