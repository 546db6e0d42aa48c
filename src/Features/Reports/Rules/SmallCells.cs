namespace CauNoi.Reports.Rules;

/// <summary>Counts by topic in which nobody can be found again: cells below a limit are hidden, and never a single one alone.</summary>
public static class SmallCells
{
    public const decimal Least = 5;

    /// <summary>The cells as they may be shown; null where one is hidden.</summary>
    public static IReadOnlyList<(string Topic, decimal? Count)> Hide(IReadOnlyList<(string Topic, decimal Count)> cells)
    {
        var hidden = cells.Where(c => c.Count is > 0 and < Least).Select(c => c.Topic).ToHashSet();
        // One hidden cell is the sum less the others: the next smallest is hidden with it.
        if (hidden.Count == 1 && cells.Where(c => c.Count >= Least).OrderBy(c => c.Count).Select(c => c.Topic).FirstOrDefault() is { } next) hidden.Add(next);
        return [.. cells.Select(c => (c.Topic, hidden.Contains(c.Topic) ? (decimal?)null : c.Count))];
    }
}
