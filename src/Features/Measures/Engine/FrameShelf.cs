using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Units;

namespace CauNoi.Measures.Engine;

/// <summary>The frames and map shapes that were asked for last. A map is known by its list of units: days between which nothing differs share one.</summary>
internal sealed class FrameShelf
{
    private const int KeptShapes = 8, KeptFrames = 24;

    // What frames may take together, counted in units of their maps: a country keeps a few, a province all of them.
    private const long MostUnits = 600_000;

    private readonly Lock gate = new();
    private readonly List<(object Map, UnitLineage Lineage, TreeShape Shape)> shapes = [];
    private readonly List<Slot> slots = [];

    public Slot Of(FigureQuestion question, DateOnly today, UnitTree tree, UnitLineage lineage, MeasureBook book, Func<TreeShape> draw, Func<TreeShape, FigureFrame> begin)
    {
        lock (gate)
        {
            var key = (question with { Map = default }, question.Public ? today : default, book);
            var at = slots.FindIndex(s => s.Key == key && ReferenceEquals(s.Map, tree.Order) && ReferenceEquals(s.Lineage, lineage));
            var slot = at >= 0 ? slots[at] : null;
            if (slot is null)
            {
                var shape = Shape(tree, lineage, draw);
                slot = new Slot(key, tree.Order, lineage, shape, begin(shape));
                Make(room: shape.Tree.Order.Count);
            }
            else
            {
                slots.RemoveAt(at);
            }

            slots.Add(slot);
            return slot;
        }
    }

    private TreeShape Shape(UnitTree tree, UnitLineage lineage, Func<TreeShape> draw)
    {
        var at = shapes.FindIndex(s => ReferenceEquals(s.Map, tree.Order) && ReferenceEquals(s.Lineage, lineage));
        var shape = at >= 0 ? shapes[at] : (Map: (object)tree.Order, Lineage: lineage, Shape: draw());
        if (at >= 0) shapes.RemoveAt(at);
        else if (shapes.Count >= KeptShapes) shapes.RemoveAt(0);
        shapes.Add(shape);
        return shape.Shape;
    }

    private void Make(int room)
    {
        while (slots.Count > 0 && (slots.Count >= KeptFrames || slots.Sum(s => (long)s.Shape.Tree.Order.Count) + room > MostUnits)) slots.RemoveAt(0);
    }

    /// <summary>A frame with what it was asked by.</summary>
    internal sealed record Slot((FigureQuestion, DateOnly, MeasureBook) Key, object Map, UnitLineage Lineage, TreeShape Shape, FigureFrame Frame);
}
