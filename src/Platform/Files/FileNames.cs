using System.Globalization;
using System.Text;

namespace CauNoi.Platform.Files;

/// <summary>Makes the name a sender gave a file harmless to show, to log and to offer for download.
/// It is only ever a label: on disk a file is called by its <see cref="FileHash"/>.</summary>
internal static class FileNames
{
    private const int MaxLength = 120;
    private const int MaxExtension = 10;
    private const string Nameless = "tệp";

    /// <summary>The last part of the path, in NFC, without anything that steers a terminal, a header, a file
    /// system or the reading direction. Vietnamese letters stay as they are.</summary>
    public static string Safe(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            if (IsSpace(rune)) kept.Append(' ');
            else if (IsHarmless(rune)) kept.Append(rune.ToString());
        var words = kept.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var clean = string.Join(' ', words).Trim('.', ' ', '-');
        if (clean.Length == 0) return Nameless;
        var dot = clean.LastIndexOf('.');
        var extension = dot > 0 && clean.Length - dot <= MaxExtension ? clean[dot..] : "";
        return Shorten(clean[..^extension.Length], MaxLength - extension.Length) + extension;
    }

    /// <summary>The safe name with the extension of what the file really is.</summary>
    public static string Safe(string? name, FileKind kind)
    {
        var safe = Safe(name);
        var dot = safe.LastIndexOf('.');
        return (dot > 0 && safe.Length - dot <= MaxExtension ? safe[..dot] : safe) + FileKinds.Extension(kind);
    }

    private static bool IsSpace(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator || rune.Value is '\t' or '\n' or '\r';

    /// <summary>Format characters include the bidirectional overrides with which a program poses as a
    /// picture, and the invisible ones with which two names look alike.</summary>
    private static bool IsHarmless(Rune rune) =>
        rune != Rune.ReplacementChar
        && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or ';' or '%')
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Cuts between letters as a reader sees them, so that no tone mark is left without its vowel.</summary>
    private static string Shorten(string text, int most)
    {
        if (text.Length <= most) return text;
        var letters = StringInfo.GetTextElementEnumerator(text);
        var end = 0;
        while (letters.MoveNext() && letters.ElementIndex + letters.GetTextElement().Length <= most)
            end = letters.ElementIndex + letters.GetTextElement().Length;
        return text[..end].TrimEnd('.', ' ');
    }
}
