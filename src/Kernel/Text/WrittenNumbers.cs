namespace CauNoi.Kernel.Text;

/// <summary>Reads numbers written as Vietnamese words: the other way round of <see cref="NumberWords"/>.</summary>
public static class WrittenNumbers
{
    private const int MostWords = 24;

    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal)
    {
        ["không"] = 0, ["một"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["tư"] = 4,
        ["năm"] = 5, ["lăm"] = 5, ["sáu"] = 6, ["bảy"] = 7, ["bẩy"] = 7, ["tám"] = 8, ["chín"] = 9,
    };

    private static readonly Dictionary<string, long> Scales = new(StringComparer.Ordinal)
    {
        ["nghìn"] = 1_000, ["ngàn"] = 1_000, ["triệu"] = 1_000_000, ["tỷ"] = 1_000_000_000, ["tỉ"] = 1_000_000_000,
    };

    /// <summary>The number the words begin with and how many words it takes; no words where there is no number. Words are lower case.</summary>
    public static (long Number, int Words) Read(IReadOnlyList<string> words, int from = 0)
    {
        ArgumentNullException.ThrowIfNull(words);
        long whole = 0, best = 0;
        var (at, taken) = (from, 0);
        var end = Math.Min(words.Count, from + MostWords);
        long lastScale = long.MaxValue;
        while (at < end)
        {
            var (group, used) = Below1000(words, at, end, continued: at > from);
            if (used == 0) break;
            at += used;
            var scale = at < end && Scales.TryGetValue(words[at], out var found) ? found : 1;
            if (scale >= lastScale) break;
            whole += group * scale;
            if (scale > 1) at++;
            (best, taken, lastScale) = (whole, at - from, scale);
            if (scale == 1) break;
        }

        return (best, taken);
    }

    private static (int Number, int Words) Below1000(IReadOnlyList<string> words, int from, int end, bool continued)
    {
        if (Digit(words, from, end) is { } hundreds && from + 1 < end && words[from + 1] == "trăm")
        {
            var (rest, used) = Below100(words, from + 2, end, afterHundred: true);
            return ((hundreds * 100) + rest, used + 2);
        }

        return Below100(words, from, end, continued);
    }

    private static (int Number, int Words) Below100(IReadOnlyList<string> words, int from, int end, bool afterHundred)
    {
        if (from >= end) return default;
        if (words[from] == "mười")
            return Digit(words, from + 1, end) is > 0 and var teen ? (10 + teen, 2) : (10, 1);
        if (afterHundred && words[from] is "linh" or "lẻ")
            return Digit(words, from + 1, end) is > 0 and var one ? (one, 2) : default;
        if (Digit(words, from, end) is not { } first) return default;
        if (from + 1 < end && words[from + 1] is "mươi" && first > 1)
            return Digit(words, from + 2, end) is > 0 and var ones ? ((first * 10) + ones, 3) : (first * 10, 2);

        // "hai mốt" is 21 in speech only; "mốt", "lăm" and "tư" never begin a number of their own.
        return words[from] is "mốt" or "lăm" or "tư" ? default : (first, 1);
    }

    private static int? Digit(IReadOnlyList<string> words, int at, int end) =>
        at < end && Digits.TryGetValue(words[at], out var digit) ? digit : null;
}
