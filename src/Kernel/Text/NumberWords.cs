namespace CauNoi.Kernel.Text;

/// <summary>Numbers as they are read aloud and written on receipts and in minutes.</summary>
public static class NumberWords
{
    private const ulong Billion = 1_000_000_000;

    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>The number in words: 1234567 → "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy".</summary>
    public static string Of(long number)
    {
        if (number == 0)
            return Digits[0];
        var words = new List<string>();
        if (number < 0)
            words.Add("âm");

        // The smallest long has no positive counterpart; unsigned arithmetic has room for it.
        Read(number < 0 ? 0UL - (ulong)number : (ulong)number, leading: true, words);
        return string.Join(' ', words);
    }

    /// <summary>An amount of đồng for a receipt, with a capital: "Một triệu hai trăm nghìn đồng".</summary>
    public static string Money(long amount)
    {
        var words = Of(amount);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]} đồng";
    }

    /// <summary>Above a billion the billions are read as a number of their own: "hai nghìn tỷ", "chín tỷ tỷ".</summary>
    private static void Read(ulong number, bool leading, List<string> words)
    {
        if (number >= Billion)
        {
            Read(number / Billion, leading, words);
            words.Add("tỷ");
            leading = false;
        }

        var rest = (int)(number % Billion);
        leading = ReadGroup(rest / 1_000_000, "triệu", leading, words);
        leading = ReadGroup(rest / 1_000 % 1_000, "nghìn", leading, words);
        ReadGroup(rest % 1_000, "", leading, words);
    }

    /// <summary>Three digits and their unit. A group after another one is read in full ("không trăm linh năm"); an empty group is not read.</summary>
    private static bool ReadGroup(int group, string unit, bool leading, List<string> words)
    {
        if (group == 0)
            return leading;
        if (group >= 100 || !leading)
            words.AddRange([Digits[group / 100], "trăm"]);
        ReadTens(group / 10 % 10, group % 10, afterHundred: group >= 100 || !leading, words);
        if (unit.Length > 0)
            words.Add(unit);
        return false;
    }

    private static void ReadTens(int tens, int ones, bool afterHundred, List<string> words)
    {
        if (tens == 0 && ones > 0 && afterHundred)
            words.Add("linh");
        if (tens == 1)
            words.Add("mười");
        if (tens > 1)
            words.AddRange([Digits[tens], "mươi"]);
        if (ones == 0)
            return;
        words.Add((tens, ones) switch
        {
            ( > 1, 1) => "mốt",
            ( > 1, 4) => "tư",
            ( > 0, 5) => "lăm",
            _ => Digits[ones],
        });
    }
}
