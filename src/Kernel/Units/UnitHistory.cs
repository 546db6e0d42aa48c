namespace CauNoi.Kernel.Units;

/// <summary>All stretches of all units, by unit and by the unit above: what a change is planned against.</summary>
public sealed class UnitHistory
{
    private readonly Dictionary<int, List<UnitNode>> byUnit = [];
    private readonly Dictionary<int, List<UnitNode>> below = [];
    private readonly Dictionary<int, List<UnitNode>> inLine = [];
    private readonly Dictionary<string, HashSet<int>> byCode = new(StringComparer.Ordinal);

    private readonly ILookup<int, int> heirs;
    private readonly SortedSet<DateOnly> begins = [];

    /// <summary>Takes the stretches and successions in, in any order.</summary>
    public UnitHistory(IEnumerable<UnitNode> nodes, IEnumerable<Succession> successions)
    {
        heirs = successions.ToLookup(s => s.Before, s => s.After);
        foreach (var node in nodes)
        {
            Put(byUnit, node.Unit, node);
            begins.Add(node.From);
            if (node.Parent is { } parent) Put(below, parent, node);
            if (node.Line is { } line) Put(inLine, line, node);
            if (node.Code is not { } code) continue;
            if (!byCode.TryGetValue(code, out var holders)) byCode[code] = holders = [];
            holders.Add(node.Unit);
        }
    }

    /// <summary>The stretches of a unit; empty when the number was never used.</summary>
    public IReadOnlyList<UnitNode> Of(int unit) => byUnit.GetValueOrDefault(unit) ?? [];

    /// <summary>The unit as it stands on a day, or null.</summary>
    public UnitNode? On(int unit, DateOnly day) => Of(unit).FirstOrDefault(n => n.On(day));

    /// <summary>Every stretch in which some unit stood under this one.</summary>
    public IReadOnlyList<UnitNode> Below(int unit) => below.GetValueOrDefault(unit) ?? [];

    /// <summary>Every stretch in which some unit stood under this one in its organisation's line.</summary>
    public IReadOnlyList<UnitNode> InLine(int unit) => inLine.GetValueOrDefault(unit) ?? [];

    /// <summary>The units that have, or had, an official code.</summary>
    public IReadOnlyCollection<int> WithCode(string code) => byCode.GetValueOrDefault(code) ?? [];

    /// <summary>The units that went on from this one directly.</summary>
    public IEnumerable<int> Heirs(int unit) => heirs[unit];

    /// <summary>The days after this one on which some stretch begins: what is already decided for later.</summary>
    public IReadOnlyList<DateOnly> Later(DateOnly day) => [.. begins.Where(d => d > day)];

    private static void Put(Dictionary<int, List<UnitNode>> index, int key, UnitNode node)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(node);
    }
}
