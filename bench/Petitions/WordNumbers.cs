using CauNoi.OpenPetitions.Rules;

namespace CauNoi.Bench.Petitions;

/// <summary>The numbers of a text's words, remembered by pairs of words: a million texts out of a few thousand words. Equal to the program's own; the bench looks.</summary>
internal sealed class WordNumbers
{
    private static readonly char[] Between = [' ', '\n', '.', ',', ';', ':'];
    private readonly Dictionary<string, int[]> single = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int[]> both = [];

    public int[] Of(string text)
    {
        var words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new HashSet<int>();
        for (var at = 0; at < words.Length; at++)
        {
            if (!single.TryGetValue(words[at], out var own)) single[words[at]] = own = [.. FindWords.Syllables(words[at]), .. FindWords.Exact(words[at])];
            foreach (var number in own) numbers.Add(number);
            if (at == 0) continue;
            var key = (words[at - 1], words[at]);
            if (!both.TryGetValue(key, out var side)) both[key] = side = FindWords.Of($"{words[at - 1]} {words[at]}");
            foreach (var number in side) numbers.Add(number);
        }

        var sorted = numbers.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
