namespace CauNoi.Kernel.Measures;

/// <summary>One formula within a frame. Readings of units that have others below them are kept until something changes there.</summary>
public sealed class FrameFigure
{
    private readonly FrameNode node;
    private readonly TreeShape shape;
    private readonly Reading[] readings;
    private readonly bool[] kept;

    internal FrameFigure(FrameNode node, TreeShape shape) =>
        (this.node, this.shape, readings, kept) = (node, shape, new Reading[shape.UpperCount], new bool[shape.UpperCount]);

    /// <summary>What it comes to at a unit.</summary>
    public Reading At(int unit)
    {
        if (shape.Tree.Range(unit) is not { First: var position }) return Reading.Not(Why.NotThere);
        var upper = shape.Uppers[position];
        if (upper == TreeShape.None) return node.At(position);
        if (kept[upper]) return readings[upper];
        kept[upper] = true;
        return readings[upper] = node.At(position);
    }

    internal void Forget(IEnumerable<int>? positions)
    {
        if (positions is null) Array.Clear(kept);
        else
            foreach (var position in positions)
                if (shape.Uppers[position] is var upper and not TreeShape.None) kept[upper] = false;
    }
}
