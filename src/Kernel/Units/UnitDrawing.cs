namespace CauNoi.Kernel.Units;

/// <summary>Lays the units of a day out so that each stands directly before its own subtree. Plain arrays: a country has 104,000.</summary>
internal static class UnitDrawing
{
    private const int None = -1;

    public static (Dictionary<int, int> Positions, UnitNode[] Order, int[] Ends) Draw(DateOnly map, UnitOrder sorted)
    {
        var alive = sorted.Nodes.Where(n => n.On(map)).ToArray();
        var at = new Dictionary<int, int>(alive.Length);
        for (var i = 0; i < alive.Length; i++) at.Add(alive[i].Unit, i);

        // From the last to the first, so that each list of children comes out in order.
        var (first, next, top) = (new int[alive.Length], new int[alive.Length], None);
        Array.Fill(first, None);
        for (var i = alive.Length - 1; i >= 0; i--)
        {
            ref var head = ref top;
            if (alive[i].Parent is { } parent && at.TryGetValue(parent, out var above)) head = ref first[above];
            next[i] = head;
            head = i;
        }

        return Place(alive, at, first, next, top);
    }

    // No recursion: a broken import with a chain of 100,000 units must not end the program. The book of places is written over with the new ones.
    private static (Dictionary<int, int>, UnitNode[], int[]) Place(UnitNode[] alive, Dictionary<int, int> positions, int[] first, int[] next, int top)
    {
        var order = new List<UnitNode>(alive.Length);
        var ends = new int[alive.Length];
        var path = new Stack<(int Node, int Position)>();
        for (var here = top; here != None || path.Count > 0;)
        {
            if (here == None)
            {
                var (done, position) = path.Pop();
                ends[position] = order.Count - 1;
                here = next[done];
                continue;
            }

            positions[alive[here].Unit] = order.Count;
            path.Push((here, order.Count));
            order.Add(alive[here]);
            here = first[here];
        }

        // Units below each other in a circle hang from nothing and were not come by.
        if (order.Count < alive.Length) positions = order.Index().ToDictionary(n => n.Item.Unit, n => n.Index);
        return (positions, [.. order], ends);
    }
}
