using System.Collections.Frozen;
using System.Text;

namespace CauNoi.Documents.Reading.Letters;

/// <summary>Says of a text how Vietnamese it looks, by the shape of its syllables: what a wrong code makes of a text hardly ever has that shape.</summary>
internal static class Syllables
{
    private const int MostWords = 20_000, MostTogether = 18;

    private static readonly string[] Onsets =
        ["ngh", "ng", "gh", "gi", "qu", "ph", "th", "tr", "ch", "nh", "kh", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];

    private static readonly FrozenSet<string> Rhymes = """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
        uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh ych yt
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Words with letters beyond ASCII, and how many of them are Vietnamese syllables.</summary>
    public static (int Marked, int Good) Count(string text)
    {
        var (marked, good) = (0, 0);
        for (var at = 0; at < text.Length && marked < MostWords;)
        {
            if (!InWord(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && InWord(text[at])) at++;
            var word = text.AsSpan(start, at - start);
            if (System.Text.Ascii.IsValid(word)) continue;
            marked++;
            if (word.Length <= 14 && IsOne(word.ToString())) good++;
        }

        return (marked, good);
    }

    /// <summary>Syllables that a scan ran together ("Dânchủ", "hỗtrợ"), each by itself; a word that is one, or that cannot be parted, stays whole.</summary>
    public static IReadOnlyList<string> Apart(string word)
    {
        if (word.Length is < 5 or > MostTogether || System.Text.Ascii.IsValid(word) || !word.All(char.IsLetter) || IsOne(word)) return [word];
        for (var cut = 2; cut <= word.Length - 2; cut++)
        {
            var (first, rest) = (word[..cut], word[cut..]);
            if (!IsOne(first) || !Marked(first) && !Marked(rest)) continue;
            if (IsOne(rest)) return [first, rest];
        }

        for (var cut = 2; cut <= word.Length - 4; cut++)
            if (IsOne(word[..cut]) && Apart(word[cut..]) is { Count: 2 } two)
                return [word[..cut], .. two];
        return [word];
    }

    private static bool Marked(string word) => !System.Text.Ascii.IsValid(word);

    public static bool IsOne(string word)
    {
        var bare = Toneless(word);
        return Onsets.Any(onset => bare.StartsWith(onset, StringComparison.Ordinal) && Rhymes.Contains(bare[onset.Length..]))
            && !MixedCase(word);
    }

    /// <summary>Wrong codes put small letters between capitals.</summary>
    private static bool MixedCase(string word) => word.Length > 2 && char.IsLower(word[^2]) && char.IsUpper(word[^1]);

    private static string Toneless(string word)
    {
        var apart = new StringBuilder(word.Length + 4);
        foreach (var letter in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
            if (letter is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')) apart.Append(letter);
        return apart.ToString().Normalize(NormalizationForm.FormC);
    }

    // Signs such as · and ¸ are letters of old codes.
    private static bool InWord(char letter) => char.IsAsciiLetter(letter) || letter is > '\u00A0' and < '\u2000' || letter is >= '\u1E00' and <= '\u1EFF';
}
