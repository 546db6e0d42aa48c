using System.Text;
using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Letters;

namespace CauNoi.Documents.Reading;

/// <summary>Plain text in whatever code it was saved: Unicode, Windows 1258, TCVN3 or VNI.</summary>
internal static class PlainTextReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static List<DraftParagraph> Read(string written, ReadLimits limits, out LetterCode code)
    {
        code = OldLetters.OfText(written);
        var parts = new List<DraftParagraph>();
        var page = 1;

        // A form feed begins a page, so the usual way of finding line ends, which counts it as one, will not do.
        foreach (var line in OldLetters.Read(written, code).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u2028', '\u2029', '\u0085'))
        {
            page += line.Count(c => c == '\f');
            parts.Add(new DraftParagraph(line, page));
        }

        return page > limits.MostPages ? throw new NotReadException(RefusedFor.TooManyPages) : parts;
    }

    /// <summary>The letters as the file means them; an old code stays as it is, because only words tell it.</summary>
    public static string Decode(byte[] file, ReadLimits limits)
    {
        if (file.Length > 4 * (long)limits.MostCharacters) throw new NotReadException(RefusedFor.TooLarge);
        if (Unicode(file) is { } unicode) return Refused(unicode);

        // Three ways to read the same bytes; the one that makes Vietnamese is right.
        var western = Encoding.Latin1.GetString(file);
        return Refused(OldLetters.OfText(western) == LetterCode.Unicode ? Windows1258(file) : western);
    }

    /// <summary>Null when it is no Unicode.</summary>
    public static string? Unicode(byte[] file)
    {
        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(file, 2, file.Length - 2);
        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2);
        if (HalfZero(file) is { } which) return (which == 1 ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file);
        try
        {
            return Strict.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static string Windows1258(byte[] file) => CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(file);

    /// <summary>Text has no control characters; what has them is something else with a wrong name.</summary>
    private static string Refused(string text) =>
        text.Count(c => c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\v')) > text.Length / 200 ? throw new NotReadException(RefusedFor.Unknown) : text;

    /// <summary>UTF-16 without its mark: every other byte of the spaces and plain letters is zero.</summary>
    private static int? HalfZero(byte[] file)
    {
        if (file.Length < 4 || file.Length % 2 != 0) return null;
        var zeros = new int[2];
        var seen = Math.Min(file.Length, 4096);
        for (var i = 0; i < seen; i++)
            if (file[i] == 0) zeros[i % 2]++;
        for (var which = 0; which < 2; which++)
            if (zeros[which] > seen / 4 && zeros[1 - which] == 0) return which;
        return null;
    }
}
