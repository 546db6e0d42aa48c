using System.Globalization;
using System.Text;

namespace CauNoi.Documents.Reading.Letters;

/// <summary>Text as everything after the readers wants it: NFC, one kind of space, nothing invisible, nothing that is no character.</summary>
internal static class CleanText
{
    /// <summary>Marks that pile up on one letter are an attack on whoever composes them: sorting them takes the square of their number.</summary>
    private const int MostMarks = 4;

    /// <summary>Line ends and tabs stay.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text)) return text;
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            marks = kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks) continue;
            if (rune.Value is '\n' or '\t') clean.Append((char)rune.Value);
            else if (rune.Value is '\u00AD' or '\uFFFE' or '\uFFFF') continue;
            else if (kind == UnicodeCategory.Format) continue;
            else if (kind is UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) clean.Append(' ');
            else if (kind is UnicodeCategory.PrivateUse) clean.Append('-');
            else clean.Append(rune.ToString());
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>One line: every run of white space becomes one space, none at the ends.</summary>
    public static string Line(string text)
    {
        var clean = Of(text);
        var line = new StringBuilder(clean.Length);
        foreach (var letter in clean)
        {
            if (!char.IsWhiteSpace(letter)) line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
            if (letter is not ((>= ' ' and <= '~') or '\n')) return false;
        return true;
    }
}
