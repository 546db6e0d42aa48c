using System.Text;
using System.Text.RegularExpressions;

namespace CauNoi.Petitions.Rules;

/// <summary>What a stretch of text gives away.</summary>
public enum MaskKind
{
    Name = 1,
    Phone,
    Plate,
    Identity,
    Address,
    Mail,
    Account,
}

/// <summary>A stretch that should be covered before the text becomes public.</summary>
public sealed record MaskSpan(int Start, int Length, MaskKind Kind)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds what points at a person in a text that is to become public. It proposes, rather too much than too little, and a
/// person has the last word.
/// </summary>
public static partial class Masks
{
    /// <summary>The longest text that is looked at; the forms take less.</summary>
    public const int MostCharacters = 20_000;

    /// <summary>The stretches in their order, none over another.</summary>
    public static IReadOnlyList<MaskSpan> Find(string text)
    {
        if (text.Length > MostCharacters) throw new ArgumentException("Too long to look through.", nameof(text));
        var found = new List<MaskSpan>();
        // The surer a pattern is, the earlier it takes its stretch.
        Take(found, Mail().Matches(text), MaskKind.Mail);
        Take(found, Plate().Matches(text), MaskKind.Plate);
        Take(found, Account().Matches(text), MaskKind.Account);
        Take(found, Identity().Matches(text), MaskKind.Identity);
        Take(found, Phone().Matches(text), MaskKind.Phone);
        Take(found, House().Matches(text), MaskKind.Address);
        foreach (var name in NameFinder.Find(text)) Add(found, name);
        return [.. found.OrderBy(s => s.Start)];
    }

    /// <summary>The text with every found stretch covered.</summary>
    public static string Cover(string text)
    {
        var covered = new StringBuilder();
        var from = 0;
        foreach (var span in Find(text))
        {
            covered.Append(text, from, span.Start - from).Append(Word(span.Kind));
            from = span.End;
        }

        return covered.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>What stands where something was covered.</summary>
    public static string Word(MaskKind kind) => kind switch
    {
        MaskKind.Name => "[tên đã che]",
        MaskKind.Phone => "[số điện thoại đã che]",
        MaskKind.Plate => "[biển số đã che]",
        MaskKind.Identity => "[số giấy tờ đã che]",
        MaskKind.Address => "[địa chỉ nhà đã che]",
        MaskKind.Mail => "[thư điện tử đã che]",
        MaskKind.Account => "[số tài khoản đã che]",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static void Take(List<MaskSpan> found, MatchCollection matches, MaskKind kind)
    {
        foreach (Match match in matches) Add(found, new MaskSpan(match.Index, match.Length, kind));
    }

    private static void Add(List<MaskSpan> found, MaskSpan span)
    {
        if (span.Length > 0 && found.TrueForAll(s => s.End <= span.Start || span.End <= s.Start)) found.Add(span);
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(\.[A-Za-z0-9\-]{1,63}){1,4}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Mail();

    // 20A-123.45, 20B1 234.56, 20-C1 12345, and the old ones of four digits.
    [GeneratedRegex(@"(?<![\p{L}\d])\d{2}[ \-]?[A-ZĐ]{1,2}\d?[ \-.]{0,3}\d{3}[ .]?\d{1,2}(?![\p{L}\d])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Plate();

    [GeneratedRegex(@"(?<=(số tài khoản|tài khoản|stk)[^\d\n]{0,20})\d([ .]?\d){5,18}(?![\d])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Account();

    // Căn cước (12), the old identity card (9), a passport, a health insurance card (2 letters and 13 digits).
    [GeneratedRegex(@"(?<![\p{L}\d])(\d{12}|\d{3}([ .]\d{3}){3}|(?<=(cmnd|cmt|chứng minh|căn cước|cccd)[^\d\n]{0,20})\d{9}|[A-Z]\d{7,8}|[A-Z]{2}\d{13})(?![ .]?\d)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<![\p{L}\d])(\+84|84|0)([ .\-]?\d){8,10}(?![ .\-]?\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Phone();

    // "số 12 ngõ 5" is a house, "văn bản số 12" is none: a bare number needs its lane or street beside it.
    [GeneratedRegex(@"(?<![\p{L}])((số nhà|nhà số|căn hộ|phòng số)\s{0,2}[\dA-Z][\dA-Za-z./\-]{0,9}|số\s{0,2}\d{1,4}[A-Za-z]?(/\d{1,4}[A-Za-z]?){0,3}(?=,?\s{0,2}(ngõ|ngách|hẻm|kiệt|đường|phố)\b)|(ngõ|ngách|hẻm|kiệt)\s{0,2}(số\s{0,2})?\d{1,4}[A-Za-z]?(/\d{1,4}[A-Za-z]?){0,3})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex House();
}
