using System.Text;

namespace CauNoi.Kernel.Text;

/// <summary>
/// The order of a Vietnamese dictionary: a ă â b c d đ e ê …, word by word; within one word the letters decide first,
/// then the tone (ngang, huyền, hỏi, ngã, sắc, nặng). So "ba má" stands before "bà". Numbers stand before words and by
/// their value: Tổ 2 before Tổ 10. Collations of the system order tones over the whole name and change with its
/// version; this order does neither.
/// </summary>
internal sealed class VietnameseOrder : IComparer<string>
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const char EndOfWord = '\u0001', EndOfLetters = '\u0002';
    private const int LongestNumber = 9999;

    private VietnameseOrder()
    {
    }

    /// <summary>The order; it has no state.</summary>
    public static VietnameseOrder Instance { get; } = new();

    /// <summary>Compares two names. Only names that differ in nothing but Unicode form are equal, so that sorting is repeatable.</summary>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byWords = string.CompareOrdinal(KeyOf(x), KeyOf(y));
        return byWords != 0 ? byWords : string.CompareOrdinal(Nfc.Of(x), Nfc.Of(y));
    }

    /// <summary>A key whose byte order is this order: to sort a long list (each name is read once, not at every comparison) and for columns sorted by the database.</summary>
    public static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length * 2);
        foreach (var word in Words.Of(text))
        {
            for (var i = 0; i < word.Count;)
            {
                var number = Rune.IsDigit(word[i].Base);
                var end = word.FindIndex(i, l => Rune.IsDigit(l.Base) != number);
                var run = word[i..(end < 0 ? word.Count : end)];
                if (number)
                    AppendNumber(key, run);
                else
                    AppendWord(key, run);
                key.Append(EndOfWord);
                i += run.Count;
            }
        }

        return key.ToString();
    }

    /// <summary>How many digits, then the digits: the longer number is the larger one.</summary>
    private static void AppendNumber(StringBuilder key, List<Letter> digits)
    {
        var values = string.Concat(digits.Select(d => (char)('0' + (int)Rune.GetNumericValue(d.Base)))).TrimStart('0');
        key.Append('0').Append((char)('!' + Math.Min(values.Length, LongestNumber))).Append(values);
    }

    private static void AppendWord(StringBuilder key, List<Letter> letters)
    {
        foreach (var letter in letters)
            AppendLetter(key, letter);
        key.Append(EndOfLetters);
        var lastToned = letters.FindLastIndex(l => l.Tone != Letter.None);
        foreach (var letter in letters.Take(lastToned + 1))
            key.Append((char)('1' + Letter.Tones.IndexOf(letter.Tone)));
    }

    private static void AppendLetter(StringBuilder key, Letter letter)
    {
        var bare = (letter with { Tone = Letter.None }).Whole;
        var rank = bare.IsBmp ? Alphabet.IndexOf((char)bare.Value, StringComparison.Ordinal) : -1;
        if (rank >= 0)
            key.Append((char)('A' + rank));
        else
            key.Append(bare);
    }
}
