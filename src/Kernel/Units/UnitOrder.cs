using System.Runtime.InteropServices;
using CauNoi.Kernel.Text;

namespace CauNoi.Kernel.Units;

/// <summary>
/// Stretches in the order in which siblings stand: by official code, those without by name, at last by number. The order
/// belongs to the stretch and to no day, so that it is worked out once for the trees of all days.
/// </summary>
public sealed class UnitOrder
{
    /// <summary>Sorts the stretches.</summary>
    public UnitOrder(IEnumerable<UnitNode> nodes)
    {
        var items = nodes.ToArray();
        var keys = new Key[items.Length];
        // The same name stands in many stretches; its key is by far the dearest part.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            if (!names.TryGetValue(items[i].Name, out var key)) names[items[i].Name] = key = VietnameseOrder.KeyOf(items[i].Name);
            keys[i] = new Key(items[i].Code, key, items[i].Unit, items[i].From);
        }

        Array.Sort(keys, items, Comparer<Key>.Create(Compare));
        Nodes = items;
    }

    /// <summary>The stretches, sorted.</summary>
    public IReadOnlyList<UnitNode> Nodes { get; }

    private static int Compare(Key one, Key other)
    {
        if ((one.Code is null) != (other.Code is null)) return one.Code is null ? 1 : -1;
        var order = string.CompareOrdinal(one.Code, other.Code);
        if (order == 0) order = string.CompareOrdinal(one.Name, other.Name);
        if (order == 0) order = one.Unit.CompareTo(other.Unit);
        return order == 0 ? one.From.CompareTo(other.From) : order;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(string? Code, string Name, int Unit, DateOnly From);
}
