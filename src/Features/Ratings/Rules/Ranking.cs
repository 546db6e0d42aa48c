namespace CauNoi.Ratings.Rules;

/// <summary>Who stands before whom: the word, the total, the sub-criteria named by the rubric, what was measured. Who is equal in all of it shares a place.</summary>
public static class Ranking
{
    /// <summary>Below zero where the first stands before the second.</summary>
    public static int Compare(Rubric rubric, Score one, Score other)
    {
        var grade = Place(rubric, one).CompareTo(Place(rubric, other));
        if (grade != 0) return grade;
        var total = other.Total.CompareTo(one.Total);
        if (total != 0) return total;
        foreach (var item in rubric.TieBreak)
            if (other.Of(item).CompareTo(one.Of(item)) is var tie and not 0) return tie;
        return other.Measured.CompareTo(one.Measured);
    }

    /// <summary>The units in order with their places: 1, 2, 2, 4.</summary>
    public static IReadOnlyList<(T Unit, int Place)> Places<T>(Rubric rubric, IEnumerable<T> units, Func<T, Score> score)
    {
        var order = units.Order(Comparer<T>.Create((a, b) => Compare(rubric, score(a), score(b)))).ToList();
        var placed = new List<(T, int)>();
        for (var at = 0; at < order.Count; at++)
            placed.Add((order[at], at > 0 && Compare(rubric, score(order[at - 1]), score(order[at])) == 0 ? placed[at - 1].Item2 : at + 1));
        return placed;
    }

    private static int Place(Rubric rubric, Score score) => rubric.Scale.TakeWhile(g => g.Id != score.Grade).Count();
}
