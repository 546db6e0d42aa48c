using System.Globalization;
using System.Text.RegularExpressions;

namespace CauNoi.Petitions.Rules;

/// <summary>Finds names of people: after a word by which people are addressed or a post, and by a family name with what follows.</summary>
internal static partial class NameFinder
{
    private const int LongestName = 5;

    private static readonly HashSet<string> Address = Set(
        "ông bà anh chị em cô chú bác cậu mợ dì dượng thím cháu cụ thầy đồng_chí đ/c gia_đình nhà_ông nhà_bà nhà_anh nhà_chị tên là con_ông con_bà vợ_ông chồng_bà");

    private static readonly HashSet<string> Posts = Set(
        "bí_thư phó_bí_thư chủ_tịch phó_chủ_tịch trưởng_thôn trưởng_xóm trưởng_bản tổ_trưởng trưởng_ban phó_ban công_an trưởng_công_an cán_bộ kế_toán thủ_quỹ giám_đốc phó_giám_đốc hiệu_trưởng bác_sĩ luật_sư chủ_nhà chủ_hộ chủ_quán chủ_thầu lái_xe");

    /// <summary>Family names that are hardly ever anything else.</summary>
    private static readonly HashSet<string> Sure = Set("nguyễn trần phạm lê vũ võ đặng bùi đỗ ngô huỳnh trịnh triệu nông đinh dương hoàng phan");

    /// <summary>Family names that are also ordinary or place words: only with two more words, and never alone.</summary>
    private static readonly HashSet<string> Doubtful = Set("hà hồ lý cao mai lương đoàn đào tô tạ lưu chu thái ma bàn la lò sùng giàng vàng vi hứa bế lộc mông âu quách tống trương từ kiều khúc lâm lục phùng tăng thân văn viên");

    /// <summary>What stands before the name of a place or a thing: "đường Lê Lợi" is no person.</summary>
    private static readonly HashSet<string> Places = Set(
        "xã phường thôn xóm bản làng ấp tổ phố đường huyện tỉnh quận thị_trấn thành_phố trường chợ cầu sông suối hồ núi đèo đồi đảo khu ga bến công_viên công_ty bệnh_viện ủy_ban ngõ chùa đền đình quốc_lộ cống đập kênh mương");

    public static IEnumerable<MaskSpan> Find(string text)
    {
        var words = Word().Matches(text);
        for (var n = 0; n < words.Count; n++)
        {
            if (Named(text, words, n) is not { } last) continue;
            var start = words[n].Index;
            yield return new MaskSpan(start, words[last].Index + words[last].Length - start, MaskKind.Name);
            n = last;
        }
    }

    // The last word of the name that begins at this one, or nothing.
    private static int? Named(string text, MatchCollection words, int at)
    {
        var word = Lower(words[at]);
        var (addressed, post, place) = (Before(text, words, at, Address), Before(text, words, at, Posts), Before(text, words, at, Places));
        // "Trưởng thôn Hoàng Văn Páo" is a person although "thôn" stands before the name.
        if ((place && !post) || Address.Contains(word) || At(text, words, at, Posts) is not null) return null;
        var last = Capitals(text, words, at);
        if (last is { } end)
        {
            // "Ông" at the beginning of a sentence is a capital too; what follows a full stop is no name because of it.
            if (addressed || post) return end;
            if (Sure.Contains(word) && end > at) return end;
            return Doubtful.Contains(word) && end > at + 1 ? end : null;
        }

        // Typed without capitals: "ông nguyễn văn hùng".
        return (addressed || post) && Sure.Contains(word) ? Small(text, words, at) : null;
    }

    private static int? Capitals(string text, MatchCollection words, int at)
    {
        if (!char.IsUpper(words[at].Value[0])) return null;
        var last = at;
        while (last + 1 < words.Count && last - at + 1 < LongestName && Adjacent(text, words, last) && char.IsUpper(words[last + 1].Value[0]) && !Places.Contains(Lower(words[last + 1]))) last++;
        return last;
    }

    private static int? Small(string text, MatchCollection words, int at)
    {
        if (at + 1 >= words.Count || !Adjacent(text, words, at)) return null;
        var middle = Lower(words[at + 1]) is "văn" or "thị" or "đình" or "đức" or "minh" or "quang" or "thanh" or "xuân" or "hữu" or "công";
        return middle && at + 2 < words.Count && Adjacent(text, words, at + 1) ? at + 2 : at + 1;
    }

    private static bool Before(string text, MatchCollection words, int at, HashSet<string> of)
    {
        if (at == 0 || !Adjacent(text, words, at - 1)) return false;
        if (of.Contains(Lower(words[at - 1]))) return true;
        if (at == 1 || !Adjacent(text, words, at - 2)) return false;
        var two = $"{Lower(words[at - 2])}_{Lower(words[at - 1])}";
        if (of.Contains(two)) return true;
        return at > 2 && Adjacent(text, words, at - 3) && of.Contains($"{Lower(words[at - 3])}_{two}");
    }

    private static int? At(string text, MatchCollection words, int at, HashSet<string> of)
    {
        var key = Lower(words[at]);
        if (of.Contains(key)) return at;
        for (var n = at; n < at + 2 && n + 1 < words.Count && Adjacent(text, words, n); n++)
        {
            key += "_" + Lower(words[n + 1]);
            if (of.Contains(key)) return n + 1;
        }

        return null;
    }

    // Only blanks between: a comma or a full stop ends a name.
    private static bool Adjacent(string text, MatchCollection words, int at)
    {
        var end = words[at].Index + words[at].Length;
        return text.AsSpan(end, words[at + 1].Index - end).IndexOfAnyExcept(' ', '\u00a0', ':') < 0;
    }

    private static string Lower(Match word) => word.Value.ToLower(CultureInfo.InvariantCulture);

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*(/\p{L}+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Word();
}
