namespace CauNoi.Kernel.Measures;

/// <summary>A part of a formula within a frame: what it comes to at each position of the map.</summary>
internal abstract class FrameNode
{
    public abstract Reading At(int position);
}

internal sealed class FixedNode(Reading reading) : FrameNode
{
    public override Reading At(int position) => reading;
}

internal sealed class TakeNode(Totals totals) : FrameNode
{
    public override Reading At(int position) => totals.At(position);
}

internal sealed class PairNode(Sign sign, FrameNode left, FrameNode right) : FrameNode
{
    public override Reading At(int position) => Reading.Pair(sign, left.At(position), right.At(position));
}

internal sealed class NotNode(FrameNode condition) : FrameNode
{
    public override Reading At(int position) => condition.At(position) is { Known: true } known ? Reading.Of(!known.Holds) : condition.At(position);
}

internal sealed class YearsNode(IReadOnlyList<FrameNode> years) : FrameNode
{
    public override Reading At(int position)
    {
        var kept = 0;
        while (kept < years.Count && years[kept].At(position).Holds) kept++;
        return Reading.Of(kept);
    }
}

internal sealed class MetNode(IReadOnlyList<FrameNode> conditions) : FrameNode
{
    public override Reading At(int position)
    {
        var (known, held) = (0, 0);
        foreach (var condition in conditions)
        {
            var reading = condition.At(position);
            if (reading.Known) known++;
            if (reading.Holds) held++;
        }

        return known == 0 ? Reading.Not(Why.NoUnits) : Reading.Of((decimal)held / known);
    }
}

/// <summary>How many units of a kind satisfy a condition, for every unit above them at once.</summary>
internal sealed class UnitsNode(TreeShape shape, string kinds, bool share, FrameNode? where, FrameNode? among) : FrameNode
{
    private const byte Whole = 1, Held = 2;
    private readonly HashSet<string> kinds = [.. kinds.Split('|')];
    private int[] whole = [];
    private int[] held = [];
    private byte[] own = [];

    public bool Built => own.Length > 0;

    public override Reading At(int position) => !share ? Reading.Of(held[position])
        : whole[position] == 0 ? Reading.Not(Why.NoUnits) : Reading.Of((decimal)held[position] / whole[position]);

    public void Build()
    {
        var units = shape.Parents.Length;
        (whole, held, own) = (new int[units], new int[units], new byte[units]);
        for (var at = units - 1; at >= 0; at--)
        {
            own[at] = Own(at);
            whole[at] += own[at] & Whole;
            held[at] += own[at] >> 1;
            if (shape.Parents[at] is not (var parent and not TreeShape.None)) continue;
            whole[parent] += whole[at];
            held[parent] += held[at];
        }
    }

    /// <summary>Something has changed at a unit: whether it satisfies is asked again.</summary>
    public void Ask(int position)
    {
        var now = Own(position);
        if (now == own[position]) return;
        var (more, fulfilled) = ((now & Whole) - (own[position] & Whole), (now >> 1) - (own[position] >> 1));
        own[position] = now;
        for (var at = position; at != TreeShape.None; at = shape.Parents[at])
        {
            whole[at] += more;
            held[at] += fulfilled;
        }
    }

    private byte Own(int position)
    {
        if (!kinds.Contains(shape.Kinds[position]) || (among is not null && !among.At(position).Holds)) return 0;
        var reading = where?.At(position) ?? Reading.Of(holds: true);
        return !reading.Known ? (byte)0 : reading.Holds ? (byte)(Whole | Held) : Whole;
    }
}
