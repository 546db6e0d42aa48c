using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Ratings.Rules;

/// <summary>
/// Who is rated while units merge and split. A unit that is gone before it was decided is rated no more: what it did stands
/// at whoever went on, and that unit is rated with the figures of all it took over.
/// </summary>
/// <param name="Come">Units to be rated that have no rating yet.</param>
/// <param name="Gone">Units with a rating that are on the map no more.</param>
public sealed record SeasonUnits(IReadOnlyList<UnitNode> Come, IReadOnlyList<int> Gone)
{
    public bool Same => Come.Count == 0 && Gone.Count == 0;

    /// <summary>The units of a season on a map: below whoever rates, and in the line of a member organisation that rates its branches. Where somebody outside rates, whoever writes it down.</summary>
    public static IEnumerable<UnitNode> Of(UnitTree tree, int owner, Rubric rubric)
    {
        var named = Fold.Key(rubric.Named ?? "");
        return tree.Subtree(owner).Concat(tree.InLine(owner).Select(tree.Find).OfType<UnitNode>())
            .Where(n => n.Unit == owner == rubric.Outside is not null && rubric.Units.Contains(n.Kind) && (named.Length == 0 || Fold.Key(n.Name).Contains(named, StringComparison.Ordinal))).DistinctBy(n => n.Unit);
    }

    /// <summary>What differs between the ratings of a season and the map of today.</summary>
    /// <param name="tree">Today's map.</param>
    /// <param name="owner">Who rates, as it stands on this map.</param>
    /// <param name="rubric">By which units are rated.</param>
    /// <param name="rated">The units with a rating that has not left.</param>
    public static SeasonUnits Between(UnitTree tree, int owner, Rubric rubric, IReadOnlySet<int> rated)
    {
        var now = Of(tree, owner, rubric).ToList();
        var there = now.Select(n => n.Unit).ToHashSet();
        return new SeasonUnits([.. now.Where(n => !rated.Contains(n.Unit))], [.. rated.Where(u => !there.Contains(u)).Order()]);
    }
}
