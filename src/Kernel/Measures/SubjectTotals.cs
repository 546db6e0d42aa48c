using System.Runtime.InteropServices;

namespace CauNoi.Kernel.Measures;

/// <summary>Totals that follow things rather than facts: the rows are gathered thing by thing, and each thing decides what it adds where.</summary>
internal abstract class SubjectTotals(MeasureColumns rows, TreeShape shape, bool overUnits, RowFilter filter) : Totals(rows, shape, overUnits)
{
    private const int None = -1;
    private bool rolled;

    protected RowFilter Filter => filter;

    /// <summary>Whether rows without a subject are things of their unit, rather than nothing.</summary>
    protected abstract bool UnitsAreThings { get; }

    protected override void Fill()
    {
        Begin();
        var (places, subjects) = (Shape.Places(), Rows.Subjects.Count);
        var chosen = new List<(int Thing, int Row)>();
        filter.Each(Rows, categorised: !UnitsAreThings, row =>
        {
            if (places[Rows.Units[row]] == TreeShape.None) return;
            var thing = Rows.Things.Length == 0 ? -1 : Rows.Things[row];
            if (thing >= 0 || UnitsAreThings) chosen.Add((thing >= 0 ? thing : subjects + Rows.Units[row], row));
        });
        var (order, starts) = Grouped(chosen, subjects + places.Length);
        rolled = false;
        for (var thing = 0; thing + 1 < starts.Length; thing++)
            if (starts[thing + 1] > starts[thing]) Thing(order.AsSpan(starts[thing], starts[thing + 1] - starts[thing]), places, 1);
        End();
        rolled = true;
    }

    protected override bool Touch(int row, int position)
    {
        if (!filter.Takes(Rows, row, categorised: !UnitsAreThings)) return false;
        var thing = Rows.Things.Length == 0 ? None : Rows.Things[row];
        if (thing == None && !UnitsAreThings) return false;
        // What the thing added before goes, what it adds with the new row comes.
        var rows = Before(thing, row);
        var places = Shape.Places();
        if (rows.Count > 1) Thing(CollectionsMarshal.AsSpan(rows)[..^1], places, -1);
        Thing(CollectionsMarshal.AsSpan(rows), places, 1);
        return true;
    }

    /// <summary>Adds at a unit; once all is added up, also at those above it.</summary>
    protected void Put(long[] into, int position, long by)
    {
        into[position] += by;
        if (!rolled || !OverUnits) return;
        for (var at = Shape.Parents[position]; at != TreeShape.None; at = Shape.Parents[at]) into[at] += by;
    }

    // The rows of a thing up to this one. A column of numbers is searched faster than any index would be kept.
    private List<int> Before(int thing, int last)
    {
        var (found, places) = (new List<int>(), Shape.Places());
        var column = (thing == None ? Rows.Units : Rows.Things).AsSpan(0, last + 1);
        var sought = thing == None ? Rows.Units[last] : thing;
        for (var at = 0; column[at..].IndexOf(sought) is var next and >= 0; at += next + 1)
        {
            var row = at + next;
            if ((thing != None || Rows.Things.Length == 0 || Rows.Things[row] == None) && places[Rows.Units[row]] != TreeShape.None && filter.Takes(Rows, row, categorised: !UnitsAreThings)) found.Add(row);
            if (row == last) break;
        }

        return found;
    }

    protected virtual void Begin()
    {
    }

    protected virtual void End() => RollUp(Values);

    /// <summary>What the rows of one thing add, to every unit's own amount.</summary>
    protected abstract void Thing(Span<int> rows, int[] places, int sign);

    private static (int[] Order, int[] Starts) Grouped(List<(int Thing, int Row)> chosen, int things)
    {
        var (order, starts) = (new int[chosen.Count], new int[things + 2]);
        foreach (var (thing, _) in chosen) starts[thing + 2]++;
        for (var n = 2; n < starts.Length; n++) starts[n] += starts[n - 1];
        foreach (var (thing, row) in chosen) order[starts[thing + 1]++] = row;
        return (order, starts[..(things + 1)]);
    }
}

/// <summary>How many different things there are facts about.</summary>
internal sealed class DistinctTotals(MeasureColumns rows, TreeShape shape, bool overUnits, RowFilter filter) : SubjectTotals(rows, shape, overUnits, filter)
{
    protected override bool UnitsAreThings => false;

    protected override void Thing(Span<int> rows, int[] places, int sign)
    {
        if (rows.Length == 1)
        {
            if (Weight(rows[0]) > 0) Put(Values, places[Rows.Units[rows[0]]], sign);
            return;
        }

        // Taking back happens where the fact stood: what stands is decided unit by unit.
        var units = new Dictionary<int, int>(rows.Length);
        foreach (var row in rows) units[Rows.Units[row]] = units.GetValueOrDefault(Rows.Units[row]) + Weight(row);
        var at = units.Where(u => u.Value > 0).Select(u => places[u.Key]).Distinct().Order().ToArray();
        for (var n = 0; n < at.Length; n++)
        {
            Put(Values, at[n], sign);
            // Where the ways of two neighbours up the tree meet, the thing would count twice.
            if (n > 0 && OverUnits && Meeting(at[n - 1], at[n]) is var above and not TreeShape.None) Put(Values, above, -sign);
        }
    }

    private int Weight(int row)
    {
        var back = Rows.Marks[row] & FactLine.TakesBack;
        return (back == 0 ? Rows.Amounts[row] : -Rows.Amounts[row]) > 0 ? 1 - (2 * back) : 0;
    }

    // A unit stands before all that is below it: climbing from the later one, the first at or before the earlier holds both.
    private int Meeting(int before, int after)
    {
        while (after > before) after = Shape.Parents[after];
        return after;
    }
}

/// <summary>Of each thing what stood on its last day.</summary>
internal sealed class LatestTotals(MeasureColumns rows, TreeShape shape, bool overUnits, RowFilter filter) : SubjectTotals(rows, shape, overUnits, filter)
{
    private long[] things = [];

    protected override bool UnitsAreThings => true;

    public override Reading At(int position) => things[position] > 0 ? base.At(position) : Reading.Not(Why.NoFacts);

    protected override void Begin() => things = new long[Values.Length];

    protected override void End()
    {
        RollUp(Values);
        RollUp(things);
    }

    protected override void Thing(Span<int> rows, int[] places, int sign)
    {
        var first = places[Rows.Units[rows[0]]];
        var together = true;
        foreach (var row in rows) together &= places[Rows.Units[row]] == first;
        if (together)
        {
            if (Last(rows, row => true) is { } sum) Add(first, sum, 1, sign);
            return;
        }

        // Facts of one thing in several units: each unit above sees its own last day, which is not the sum of those below.
        var all = rows.ToArray();
        var here = all.Select(row => places[Rows.Units[row]]).Distinct();
        foreach (var at in (OverUnits ? here.SelectMany(Up) : here).Distinct().OrderDescending())
            if (Last(all, row => OverUnits ? Up(places[Rows.Units[row]]).Contains(at) : places[Rows.Units[row]] == at) is { } sum)
            {
                Add(at, sum, 1, sign);
                if (OverUnits && Shape.Parents[at] is var parent and not TreeShape.None) Add(parent, sum, 1, -sign);
            }
    }

    private void Add(int at, long sum, int count, int sign)
    {
        Put(Values, at, sign * sum);
        Put(things, at, sign * count);
    }

    // The sum of what stands on the last day on which something does.
    private long? Last(ReadOnlySpan<int> rows, Func<int, bool> counts)
    {
        var before = int.MaxValue;
        while (true)
        {
            var day = int.MinValue;
            foreach (var row in rows)
                if (Rows.Days[row] < before && Rows.Days[row] > day && counts(row)) day = Rows.Days[row];
            if (day == int.MinValue) return null;
            var (standing, sum) = (0, 0L);
            foreach (var row in rows)
            {
                if (Rows.Days[row] != day || !counts(row)) continue;
                standing += 1 - (2 * (Rows.Marks[row] & FactLine.TakesBack));
                if (Filter.OfCategory(Rows.Categories[row])) sum += Rows.Amounts[row];
            }

            if (standing > 0) return sum;
            before = day;
        }
    }

    private IEnumerable<int> Up(int position)
    {
        for (var at = position; at != TreeShape.None; at = Shape.Parents[at]) yield return at;
    }
}
