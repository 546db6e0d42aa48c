using System.Text;

namespace CauNoi.Kernel.Text;

/// <summary>The one Unicode form in which text is stored. Names keep their spelling: only the form changes, never i/y or the place of a tone.</summary>
public static class Nfc
{
    /// <summary>The text in form C. Halves of broken surrogate pairs become U+FFFD, so that no input can make normalisation throw.</summary>
    public static string Of(string text) => WellFormed(text).Normalize(NormalizationForm.FormC);

    internal static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsSurrogatePair(text, i))
                return Repaired(text);
            i++;
        }

        return text;
    }

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            repaired.Append(rune);
        return repaired.ToString();
    }
}
