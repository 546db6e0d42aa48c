using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules;

/// <summary>One unit that is not the same on two map days.</summary>
/// <param name="Unit">Which.</param>
/// <param name="Was">How it stood on the earlier day; null when it was not there yet.</param>
/// <param name="Is">How it stands on the later day; null when it is there no more.</param>
/// <param name="CameFrom">For one that is new: which units went on as it.</param>
/// <param name="WentOnAs">For one that is gone: which units it goes on as.</param>
public sealed record UnitDifference(int Unit, UnitNode? Was, UnitNode? Is, IReadOnlyList<UnitNode> CameFrom, IReadOnlyList<UnitNode> WentOnAs)
{
    /// <summary>From when it is so; a unit that changed several times in between has the last of those days.</summary>
    public DateOnly? Day => Is?.From ?? Was?.Until?.AddDays(1);

    /// <summary>The stored word for what happened, for other programs.</summary>
    public string Kind => (Was, Is) switch
    {
        (null, _) => "begun",
        (_, null) => "ended",
        var (was, now) when was.Parent != now.Parent => was.Name == now.Name && was.Code == now.Code && was.Kind == now.Kind ? "moved" : "renamed-and-moved",
        _ => "renamed",
    };
}

/// <summary>What became of what between two map days. Pure: two trees and the successions tell it.</summary>
public static class UnitDifferences
{
    /// <summary>Every unit that differs: upper ones before lower ones, then in the order of the trees, new ones last.</summary>
    public static IReadOnlyList<UnitDifference> Between(UnitTree before, UnitTree after, ILookup<int, Succession> successions)
    {
        var gone = before.Order.Where(n => !after.Has(n.Unit)).ToDictionary(n => n.Unit, n => Heirs(n.Unit, after, successions));
        var origins = gone.SelectMany(g => g.Value.Select(heir => (Heir: heir.Unit, From: before.Find(g.Key)!))).ToLookup(o => o.Heir, o => o.From);
        UnitDifference[] found =
        [
            .. before.Order.Where(n => after.Find(n.Unit) is var now && (now is null || !Same(n, now)))
                .Select(n => new UnitDifference(n.Unit, n, after.Find(n.Unit), [], gone.GetValueOrDefault(n.Unit, []))),
            .. after.Order.Where(n => !before.Has(n.Unit)).Select(n => new UnitDifference(n.Unit, null, n, [.. origins[n.Unit]], [])),
        ];
        return [.. found.OrderBy(d => (d.Was is null ? after : before).Path(d.Unit).Count)];
    }

    private static IReadOnlyList<UnitNode> Heirs(int unit, UnitTree after, ILookup<int, Succession> successions) =>
        [.. Successors.Of(unit, after.Map, successions).Where(u => u != unit).Select(after.Find).OfType<UnitNode>()];

    private static bool Same(UnitNode was, UnitNode now) => was.Name == now.Name && was.Parent == now.Parent && was.Code == now.Code && was.Kind == now.Kind;
}
