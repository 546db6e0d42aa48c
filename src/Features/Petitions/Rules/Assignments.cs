namespace CauNoi.Petitions.Rules;

/// <summary>Who is on which category and area, as a row of data. Nothing stands for all of them.</summary>
public sealed record AssignmentRow(string? Category, int? Area, Guid Account);

/// <summary>Which person a new case gets. It proposes who begins; anybody at the desk may take a case on.</summary>
public static class Assignments
{
    /// <summary>The row that says most: field before place, and of several places the nearest. Nobody where no row covers the case.</summary>
    /// <param name="rows">The desk's standing rows.</param>
    /// <param name="category">What the case is about.</param>
    /// <param name="path">The units of its place, from the top down.</param>
    public static AssignmentRow? Of(IEnumerable<AssignmentRow> rows, string? category, IReadOnlyList<int> path)
    {
        (AssignmentRow Row, int Category, int Area)? best = null;
        foreach (var row in rows)
        {
            if (row.Category is not null && row.Category != category) continue;
            var area = row.Area is { } unit ? Depth(path, unit) : 0;
            if (area < 0) continue;
            var field = row.Category is null ? 0 : 1;
            if (best is not { } known || (field, area).CompareTo((known.Category, known.Area)) > 0) best = (row, field, area);
        }

        return best?.Row;
    }

    // How far down the place lies, from 1; less than nothing where it does not lie there.
    private static int Depth(IReadOnlyList<int> path, int unit)
    {
        for (var n = 0; n < path.Count; n++)
            if (path[n] == unit) return n + 1;
        return -1;
    }
}
