namespace CauNoi.Kernel.Measures;

/// <summary>
/// What a part of a formula takes of the facts, for every unit of a map at once. Worked out from the facts, and kept
/// right as facts come.
/// </summary>
internal abstract class Totals(MeasureColumns rows, TreeShape shape, bool overUnits)
{
    private long[] values = [];

    /// <summary>Whether it must be worked out anew before it is read.</summary>
    public bool Stale { get; private set; } = true;

    public MeasureColumns Rows => rows;

    protected TreeShape Shape => shape;

    /// <summary>Whether amounts go up to the units above.</summary>
    protected bool OverUnits => overUnits;

    protected long[] Values => values;

    public virtual Reading At(int position) => Reading.Of(values[position]);

    public void Build()
    {
        values = new long[shape.Parents.Length];
        Fill();
        Stale = false;
    }

    /// <summary>A fact came. Yields false where it is none of its own.</summary>
    public bool Came(int row, int position) => Stale || Touch(row, position);

    /// <summary>Works it out anew at the next look: rows have changed their places, or one row changes more than a sum.</summary>
    public void Spoil() => Stale = true;

    protected abstract void Fill();

    /// <summary>Takes one row more into account.</summary>
    protected abstract bool Touch(int row, int position);

    /// <summary>Adds an amount at a unit and, where amounts go up, at all above it.</summary>
    protected void Raise(int position, long by)
    {
        for (var at = position; at != TreeShape.None; at = overUnits ? shape.Parents[at] : TreeShape.None) values[at] += by;
    }

    /// <summary>Every unit's own amount is there: those above get the sum. A unit stands before what is below it.</summary>
    protected void RollUp(long[] own)
    {
        if (!overUnits) return;
        var parents = shape.Parents;
        for (var at = own.Length - 1; at >= 0; at--)
            if (parents[at] is var parent && parent != TreeShape.None) own[parent] += own[at];
    }
}

/// <summary>Sums and numbers of facts.</summary>
internal sealed class AdditiveTotals(MeasureColumns rows, TreeShape shape, bool overUnits, RowFilter filter, bool count) : Totals(rows, shape, overUnits)
{
    protected override void Fill()
    {
        var (places, own, columns) = (Shape.Places(), Values, Rows);
        var (units, amounts, marks) = (columns.Units, columns.Amounts, columns.Marks);
        var (from, to) = columns.Between(filter.First, filter.Last);
        for (var row = from; row < to; row++)
            if (filter.Passes(columns, row, categorised: true) && places[units[row]] is var at and not TreeShape.None)
                own[at] += count ? 1 - (2 * (marks[row] & FactLine.TakesBack)) : amounts[row];
        for (var row = columns.Settled; row < columns.Count; row++)
            if (filter.Takes(columns, row, categorised: true) && places[units[row]] is var at and not TreeShape.None)
                own[at] += count ? 1 - (2 * (marks[row] & FactLine.TakesBack)) : amounts[row];
        RollUp(own);
    }

    protected override bool Touch(int row, int position)
    {
        if (!filter.Takes(Rows, row, categorised: true)) return false;
        Raise(position, count ? 1 - (2 * (Rows.Marks[row] & FactLine.TakesBack)) : Rows.Amounts[row]);
        return true;
    }
}

/// <summary>Sums in which a unit that declared a number stands with it for everything below.</summary>
internal sealed class DeclaredTotals(MeasureColumns rows, TreeShape shape, bool overUnits, RowFilter measured, RowFilter declared, bool lastWord) : Totals(rows, shape, overUnits)
{
    protected override void Fill()
    {
        var (places, own) = (Shape.Places(), Values);
        measured.Each(Rows, categorised: true, row =>
        {
            if (places[Rows.Units[row]] is var at and not TreeShape.None) own[at] += Rows.Amounts[row];
        });
        var said = new Dictionary<(int At, int Day), (int Standing, long Sum)>();
        declared.Each(Rows, categorised: true, row =>
        {
            if (places[Rows.Units[row]] is not (var at and not TreeShape.None)) return;
            var (standing, sum) = said.GetValueOrDefault((at, Rows.Days[row]));
            said[(at, Rows.Days[row])] = (standing + 1 - (2 * (Rows.Marks[row] & FactLine.TakesBack)), sum + Rows.Amounts[row]);
        });
        var words = new Dictionary<int, (int Day, long Sum)>();
        foreach (var ((at, day), (standing, sum)) in said.OrderBy(s => s.Key.Day))
            if (standing > 0) words[at] = (day, lastWord || !words.TryGetValue(at, out var before) ? sum : before.Sum + sum);
        // From the last to the first: what is below has its number before it is asked for.
        for (var at = own.Length - 1; at >= 0; at--)
        {
            if (words.TryGetValue(at, out var word)) own[at] = word.Sum;
            if (OverUnits && Shape.Parents[at] is var parent and not TreeShape.None) own[parent] += own[at];
        }
    }

    protected override bool Touch(int row, int position)
    {
        if (!measured.Takes(Rows, row, categorised: true) && !declared.Takes(Rows, row, categorised: true)) return false;
        Spoil();
        return true;
    }
}

/// <summary>The least or the greatest amount of a single fact.</summary>
internal sealed class ExtremeTotals(MeasureColumns rows, TreeShape shape, bool overUnits, RowFilter filter, bool greatest) : Totals(rows, shape, overUnits)
{
    private bool[] said = [];

    public override Reading At(int position) => said[position] ? base.At(position) : Reading.Not(Why.NoFacts);

    protected override void Fill()
    {
        var places = Shape.Places();
        said = new bool[Values.Length];
        var standing = new Dictionary<(int At, long Told), int>();
        filter.Each(Rows, categorised: true, row =>
        {
            if (places[Rows.Units[row]] is not (var at and not TreeShape.None)) return;
            var back = Rows.Marks[row] & FactLine.TakesBack;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(standing, (at, back == 0 ? Rows.Amounts[row] : -Rows.Amounts[row]), out _) += 1 - (2 * back);
        });
        foreach (var ((at, told), count) in standing)
            if (count > 0) Take(at, told);
        if (!OverUnits) return;
        for (var at = Values.Length - 1; at >= 0; at--)
            if (said[at] && Shape.Parents[at] is var parent and not TreeShape.None) Take(parent, Values[at]);
    }

    protected override bool Touch(int row, int position)
    {
        if (!filter.Takes(Rows, row, categorised: true)) return false;
        Spoil();
        return true;
    }

    private void Take(int at, long amount)
    {
        Values[at] = !said[at] ? amount : greatest ? Math.Max(Values[at], amount) : Math.Min(Values[at], amount);
        said[at] = true;
    }
}
