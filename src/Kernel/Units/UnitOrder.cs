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
        for (var i = 0; i < items.Length; i++) keys[i] = new Key(items[i].Code, VietnameseOrder.KeyOf(items[i].Name), items[i].Unit, items[i].From);
        Array.Sort(keys, items);
        Nodes = items;
    }

    /// <summary>The stretches, sorted.</summary>
    public IReadOnlyList<UnitNode> Nodes { get; }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(string? Code, string Name, int Unit, DateOnly From) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            if ((Code is null) != (other.Code is null)) return Code is null ? 1 : -1;
            var order = string.CompareOrdinal(Code, other.Code);
            if (order == 0) order = string.CompareOrdinal(Name, other.Name);
            if (order == 0) order = Unit.CompareTo(other.Unit);
            return order == 0 ? From.CompareTo(other.From) : order;
        }
    }
}
