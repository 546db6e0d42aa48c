namespace CauNoi.Kernel.Units;

/// <summary>
/// What a change does to the stretches: some are withdrawn, others added. Nothing is changed in place, so that a change can
/// be taken back exactly and the tree be drawn as it was known before.
/// </summary>
/// <param name="Day">The day the change takes effect.</param>
/// <param name="Withdrawn">Stretches that no longer stand so.</param>
/// <param name="Added">Stretches that stand instead.</param>
/// <param name="Successions">Who goes on as whom.</param>
public sealed record UnitEdit(
    DateOnly Day, IReadOnlyList<UnitNode> Withdrawn, IReadOnlyList<UnitNode> Added, IReadOnlyList<Succession> Successions)
{
    /// <summary>The stretches after the change.</summary>
    public IEnumerable<UnitNode> Apply(IEnumerable<UnitNode> nodes)
    {
        var gone = Withdrawn.ToHashSet();
        return nodes.Where(n => !gone.Contains(n)).Concat(Added);
    }

    /// <summary>The change that takes this one back.</summary>
    /// <remarks>Its successions are the ones to withdraw.</remarks>
    public UnitEdit Back() => new(Day, Added, Withdrawn, Successions);

    /// <summary>The units whose stretches begin or end here, each once.</summary>
    public IEnumerable<int> Touched => Withdrawn.Concat(Added).Select(n => n.Unit).Distinct();
}
