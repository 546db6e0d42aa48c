using CauNoi.Kernel.Text;

namespace CauNoi.Documents.Writing.Word;

/// <summary>How long a line of bold Times is: the lines below headings are as long as the words above them, or a part of it.</summary>
internal static class LetterWidth
{
    private const int Other = 500;

    // Thousandths of the size, for the letters without their marks, which do not widen them.
    private static readonly Dictionary<char, int> Bold = Widths(
        (722, "ACDNRUK"), (667, "BELTZ"), (611, "FPS"), (778, "GHOQ"), (389, "I"), (500, "J"), (944, "M"), (722, "VXY"), (1_000, "W"),
        (500, "agoxyv0123456789"), (556, "bdhnpqku"), (444, "cerz"), (333, "ft-()"), (278, "ijl"), (833, "m"), (389, "s"), (722, "w"), (250, " .,"), (278, "/"), (333, ":;"));

    /// <summary>In twentieths of a point.</summary>
    public static int Of(string words, decimal size) =>
        (int)(words.Sum(letter => Bold.GetValueOrDefault(Plain(letter), Other)) * size * 20 / 1_000);

    private static char Plain(char letter) =>
        Fold.Key(letter.ToString()) is [var plain] ? char.IsUpper(letter) ? char.ToUpperInvariant(plain) : plain : letter;

    private static Dictionary<char, int> Widths(params (int Width, string Letters)[] groups) =>
        groups.SelectMany(g => g.Letters.Select(l => (l, g.Width))).DistinctBy(p => p.l).ToDictionary(p => p.l, p => p.Width);
}
