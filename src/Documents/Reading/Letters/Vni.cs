using System.Text;

namespace CauNoi.Documents.Reading.Letters;

/// <summary>VNI for Windows: a vowel, then one sign for all its marks ("Coäng hoøa xaõ hoäi"); ơ, ư, đ and the toned i have codes of their own.</summary>
internal static class Vni
{
    private const string Grave = "\u0300", Acute = "\u0301", Tilde = "\u0303", Hook = "\u0309", Dot = "\u0323", Circumflex = "\u0302", Breve = "\u0306";

    /// <summary>What a sign adds to the vowel before it, and the vowels it may stand after.</summary>
    private static readonly Dictionary<char, (string Marks, string After)> Signs = new()
    {
        ['ù'] = (Acute, Toned), ['ø'] = (Grave, Toned), ['û'] = (Hook, Toned), ['õ'] = (Tilde, Toned), ['ï'] = (Dot, Toned),
        ['â'] = (Circumflex, Round), ['á'] = (Circumflex + Acute, Round), ['à'] = (Circumflex + Grave, Round),
        ['å'] = (Circumflex + Hook, Round), ['ã'] = (Circumflex + Tilde, Round), ['ä'] = (Circumflex + Dot, Round),
        ['ê'] = (Breve, "a"), ['é'] = (Breve + Acute, "a"), ['è'] = (Breve + Grave, "a"),
        ['ú'] = (Breve + Hook, "a"), ['ü'] = (Breve + Tilde, "a"), ['ë'] = (Breve + Dot, "a"),
    };

    private const string Toned = "aeouyôö", Round = "aeo";

    private static readonly Dictionary<char, char> Alone = new()
    {
        ['ñ'] = 'đ', ['ô'] = 'ơ', ['ö'] = 'ư', ['í'] = 'í', ['ì'] = 'ì', ['æ'] = 'ỉ', ['ó'] = 'ĩ', ['ò'] = 'ị', ['î'] = 'ỵ',
    };

    /// <summary>True for a letter that this code writes with something else than ASCII.</summary>
    public static bool Writes(char code)
    {
        var small = char.ToLowerInvariant(code);
        return Signs.ContainsKey(small) || Alone.ContainsKey(small);
    }

    /// <summary>Vowels and their marks, not yet put together: <see cref="CleanText"/> does that safely.</summary>
    public static string Read(string coded)
    {
        var text = new StringBuilder(coded.Length);
        for (var i = 0; i < coded.Length; i++)
        {
            var small = char.ToLowerInvariant(coded[i]);
            if (i > 0 && Signs.TryGetValue(small, out var sign) && sign.After.Contains(char.ToLowerInvariant(coded[i - 1]), StringComparison.Ordinal))
                text.Append(sign.Marks);
            else if (Alone.TryGetValue(small, out var letter))
                text.Append(char.IsUpper(coded[i]) ? char.ToUpperInvariant(letter) : letter);
            else
                text.Append(coded[i]);
        }

        return text.ToString();
    }

    /// <summary>The other way, for samples in tests and benches.</summary>
    internal static string Write(string text)
    {
        var coded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize()) coded.Append(Of(letter));
        return coded.ToString();
    }

    private static string Of(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        if (Alone.FirstOrDefault(pair => pair.Value == small) is { Key: not '\0' } alone) return Cased(letter, $"{alone.Key}");
        foreach (var (sign, (marks, after)) in Signs)
            foreach (var vowel in after)
                if ((Alone.GetValueOrDefault(vowel, vowel) + marks).Normalize() == $"{small}") return Cased(letter, $"{vowel}{sign}");
        return $"{letter}";
    }

    private static string Cased(char like, string coded) => char.IsUpper(like) ? coded.ToUpperInvariant() : coded;
}
