namespace CauNoi.Documents.Reading.Letters;

/// <summary>Which code the letters of a text are written in.</summary>
internal enum LetterCode
{
    Unicode,
    Tcvn3,
    TcvnCapitals,
    Vni,
}

/// <summary>Knows the two old Vietnamese codes by the name of the font, or by what the letters would say, and reads them.</summary>
internal static class OldLetters
{
    /// <summary>By the font: ".VnTime", ".VnTimeH" (capitals), "VNI-Times".</summary>
    public static LetterCode OfFont(string? font) => font?.TrimStart('"', '\'', ' ') switch
    {
        { } name when name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) => name.TrimEnd('"', '\'', ' ').EndsWith('H') ? LetterCode.TcvnCapitals : LetterCode.Tcvn3,
        { } name when name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase) => LetterCode.Vni,
        _ => LetterCode.Unicode,
    };

    /// <summary>By statistics: an old code is believed only where reading it makes syllables of words that were none.</summary>
    public static LetterCode OfText(string text)
    {
        var (marked, good) = Syllables.Count(text);
        if (marked < 3 || good > marked * 0.7) return LetterCode.Unicode;
        var best = (Code: LetterCode.Unicode, Share: Share(marked, good) + 0.25);
        foreach (var code in (LetterCode[])[LetterCode.Tcvn3, LetterCode.Vni])
        {
            var read = Syllables.Count(Read(text, code));
            if (Share(read.Marked, read.Good) is var share && share > best.Share) best = (code, share);
        }

        return best.Code;
    }

    /// <summary>What is written; a text that already holds Vietnamese Unicode letters was typed with another keyboard and is left alone.</summary>
    public static string Read(string text, LetterCode code) => code switch
    {
        LetterCode.Unicode => text,
        _ when text.Any(IsVietnameseUnicode) => text,
        LetterCode.Vni => Vni.Read(text),
        _ => Tcvn3.Read(text, capitals: code == LetterCode.TcvnCapitals),
    };

    /// <summary>How the code is called where facts about the file are told.</summary>
    public static string? NameOf(LetterCode code) => code switch
    {
        LetterCode.Unicode => null,
        LetterCode.Vni => "VNI",
        _ => "TCVN3",
    };

    private static double Share(int marked, int good) => marked == 0 ? 0 : (double)good / marked;

    private static bool IsVietnameseUnicode(char letter) =>
        letter is >= '\u1EA0' and <= '\u1EF9' or 'ă' or 'Ă' or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư' or 'ĩ' or 'ũ';
}
