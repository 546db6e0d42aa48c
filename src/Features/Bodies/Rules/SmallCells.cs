using System.Globalization;

namespace CauNoi.Bodies.Rules;

/// <summary>One line of a structure table with its count.</summary>
public sealed record StructureCell(string Line, int Count, string? Group = null);

/// <summary>
/// How counts of a body are shown so that nobody can be picked out: a number under five reads "dưới 5"; a number that
/// leaves fewer than five others does too in its own way; in a small body nothing is told. Where the lines of a group add
/// up to the whole, a second line is hidden whenever subtraction would reveal the first.
/// </summary>
public static class SmallCells
{
    public const int Least = 5;

    public const string Hidden = "không nêu";

    /// <summary>What stands in the table for each line.</summary>
    public static IReadOnlyDictionary<string, string> Shown(int members, IReadOnlyList<StructureCell> cells)
    {
        var shown = cells.ToDictionary(c => c.Line, c => Word(members, c.Count));
        foreach (var group in cells.Where(c => c.Group is not null).GroupBy(c => c.Group))
            while (group.Count(c => !IsNumber(shown[c.Line])) == 1 && group.Where(c => IsNumber(shown[c.Line])).MinBy(c => c.Count) is { } next)
                shown[next.Line] = Hidden;
        return shown;
    }

    private static string Word(int members, int count) => members switch
    {
        // Of nine, either part is under five: any word would tell which.
        < 2 * Least => Hidden,
        _ when count < Least => $"dưới {Least}",
        _ when members - count < Least => string.Create(CultureInfo.InvariantCulture, $"trên {members - Least}"),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);
}
