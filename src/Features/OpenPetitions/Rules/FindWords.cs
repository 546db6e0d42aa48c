using CauNoi.Kernel.Text;

namespace CauNoi.OpenPetitions.Rules;

/// <summary>
/// What a text is found by, as numbers: folded syllables, folded pairs that stand side by side, and pairs with their marks.
/// A number takes four bytes where the word itself takes ten, so that the numbers of a case lie in its row and ten
/// thousand candidates are looked through in a few milliseconds. Two words of one number are one in four thousand million.
/// </summary>
public static class FindWords
{
    private const uint Basis = 2166136261, Prime = 16777619;

    /// <summary>All that a text is found by.</summary>
    public static int[] Of(string text) => [.. Syllables(text).Concat(Pairs(text)).Concat(Exact(text)).Distinct().Order()];

    /// <summary>Every word must be there, whatever its marks.</summary>
    public static int[] Syllables(string text) => [.. Fold.Syllables(text).Select(s => Number('f', s)).Distinct()];

    /// <summary>The words side by side, whatever their marks; none for a single word.</summary>
    public static int[] Pairs(string text) => [.. Fold.Pairs(text).Select(p => Number('p', p)).Distinct()];

    /// <summary>The words as typed, marks and all: side by side, or the one word.</summary>
    public static int[] Exact(string text) =>
        [.. Fold.Toned(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Number('w', w)).Concat(ExactPairs(text)).Distinct()];

    /// <summary>The words as typed, side by side; none for a single word.</summary>
    public static int[] ExactPairs(string text)
    {
        var words = Fold.Toned(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Zip(words.Skip(1), (left, right) => Number('t', $"{left}_{right}")).Distinct()];
    }

    private static int Number(char kind, string word)
    {
        var number = (Basis ^ kind) * Prime;
        foreach (var letter in word) number = (number ^ letter) * Prime;
        return unchecked((int)number);
    }
}
