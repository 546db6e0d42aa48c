namespace CauNoi.Denunciations.Rules;

/// <summary>A row of counts as the public sees it: null stands for "fewer than five", and no total where it would give one away.</summary>
public sealed record ShownCounts(IReadOnlyList<int?> Cells, int? Total);

/// <summary>
/// Hides small counts: in a small place "one denunciation this year" is almost a name. A total beside hidden cells is shown
/// only where each hidden one could still be several numbers.
/// </summary>
public static class SmallCells
{
    /// <summary>The first count that is said.</summary>
    public const int Least = 5;

    public static ShownCounts Of(IReadOnlyList<int> cells)
    {
        int?[] shown = [.. cells.Select(c => c < Least ? (int?)null : c)];
        var hidden = cells.Where(c => c < Least).ToList();
        var total = cells.Sum();
        // Known from total and shown cells: how much the hidden ones come to together. All none, or all at their most, tells each.
        var tells = hidden.Count == 1 || (hidden.Count > 1 && (hidden.Sum() == 0 || hidden.Sum() == hidden.Count * (Least - 1)));
        return new ShownCounts(shown, tells || total < Least ? null : total);
    }
}
