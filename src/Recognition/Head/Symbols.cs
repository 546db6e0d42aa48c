using System.Text;

namespace CauNoi.Recognition.Head;

/// <summary>The parts that symbols of documents are made of. A scan doubles or changes a letter of them ("MTTTQ", "UBTVQHI14"); what is one letter away from exactly one of them is that one.</summary>
internal static class Symbols
{
    private const int FewestLetters = 3;

    private static readonly string[] Known =
    [
        "MTTQ", "MTTW", "UBMT", "UBMTTQ", "MTTQVN", "ĐCTUBTWMTTQVN", "BTT", "BTV", "BCH", "UBND", "HĐND", "UBTVQH11", "UBTVQH12", "UBTVQH13", "UBTVQH14", "UBTVQH15", "UBTVQH16", "TTg", "NĐ", "CP", "QĐ", "KH", "CTr", "CTHĐ",
        "CTPH", "NQLT", "TTLT", "HNDTW", "HNDT", "HND", "LĐLĐ", "TLĐ", "ĐTN", "TWĐTN", "TĐTN", "CCB", "CTĐ", "TWHCTĐ", "LHPN", "PHPN", "ĐCT", "TTr", "BTC", "BNV", "BXD", "LĐTBXH", "TWMTTQ",
    ];

    public static string Mended(string symbol)
    {
        var mended = new StringBuilder(symbol.Length + 1);
        for (var at = 0; at < symbol.Length;)
        {
            var end = at;
            while (end < symbol.Length && char.IsLetterOrDigit(symbol[end])) end++;
            if (end == at)
            {
                mended.Append(symbol[at++]);
                continue;
            }

            mended.Append(Part(symbol[at..end], mended.Length == 0));
            at = end;
        }

        return mended.ToString();
    }

    private static string Part(string part, bool first)
    {
        if (first && char.IsAsciiDigit(part[0]))
        {
            var letters = 0;
            while (letters < part.Length && char.IsAsciiDigit(part[letters])) letters++;
            return letters == part.Length ? part : $"{part[..letters]}/{Part(part[letters..], false)}";
        }

        if (part.All(char.IsAsciiDigit) || Known.Contains(part)) return part;
        var wide = part.Replace("VW", "W", StringComparison.Ordinal);
        if (wide != part && Known.Contains(wide)) return wide;
        var near = Array.FindAll(Known, k => k.Length >= FewestLetters && Math.Abs(k.Length - part.Length) <= 1 && OneAway(k, part));
        return near.Length == 1 ? near[0] : part;
    }

    /// <summary>One letter more, less or other.</summary>
    private static bool OneAway(string one, string other)
    {
        if (one.Length > other.Length) (one, other) = (other, one);
        var at = 0;
        while (at < one.Length && one[at] == other[at]) at++;
        return one.Length == other.Length ? one.AsSpan(at + 1).SequenceEqual(other.AsSpan(at + 1)) : one.AsSpan(at).SequenceEqual(other.AsSpan(at + 1));
    }
}
