using System.Runtime.InteropServices;
using CauNoi.Kernel.Facts;

namespace CauNoi.Kernel.Measures;

/// <summary>
/// All facts of an installation in memory, measure by measure and column by column. One writer adds; who reads meanwhile
/// keeps the writer out.
/// </summary>
public sealed class FactStore
{
    // Names come while others read: these two books alone are guarded here, the columns by whoever lets readers in.
    private readonly Lock names = new();
    private readonly Dictionary<string, MeasureColumns> measures = [];
    private readonly Dictionary<int, int> dense = [];
    private readonly List<int> units = [];
    private readonly Dictionary<string, ushort> categories = new() { [""] = 0 };

    /// <summary>How many facts it holds.</summary>
    public long Count => All().Sum(c => (long)c.Count);

    /// <summary>How many units have left a fact.</summary>
    internal int Units => units.Count;

    /// <summary>Takes a fact in.</summary>
    public void Add(PlainFact fact) => Of(fact.Measure).Add(new FactRowIn(
        fact.Unit, fact.Organisation, fact.Day.DayNumber, fact.Amount, fact.Subject, Category(fact.Category), fact.Status, fact.Source, fact.TakesBack, fact.Since.UtcTicks));

    /// <summary>Where the facts of a measure go: for taking in many.</summary>
    public MeasureIntake Of(string measure) => new(this, Columns(measure));

    /// <summary>The small number of a category.</summary>
    public ushort Category(string category)
    {
        lock (names)
            return categories.TryGetValue(category, out var number) ? number : categories[category] = checked((ushort)categories.Count);
    }

    /// <summary>Puts in order whatever came; with <paramref name="all"/> also where it would not be worth it yet.</summary>
    public void Settle(bool all)
    {
        var unsettled = All().Where(c => all || c.Unsettled).ToList();
        if (unsettled.Count == 1) unsettled[0].Settle();
        // Measures have nothing in common: as many at once as there are processors.
        else if (unsettled.Count > 1) Parallel.ForEach(unsettled, columns => columns.Settle());
    }

    internal MeasureColumns Columns(string measure)
    {
        lock (names)
            return measures.TryGetValue(measure, out var columns) ? columns : measures[measure] = new MeasureColumns();
    }

    private List<MeasureColumns> All()
    {
        lock (names) return [.. measures.Values];
    }

    internal int Unit(int small) => units[small];

    internal int Small(int unit)
    {
        if (dense.TryGetValue(unit, out var small)) return small;
        units.Add(unit);
        return dense[unit] = units.Count - 1;
    }
}

/// <summary>A fact as it is read from a table.</summary>
/// <param name="Unit">Where.</param>
/// <param name="Organisation">Who.</param>
/// <param name="Day">The number of its day.</param>
/// <param name="Amount">How much.</param>
/// <param name="Subject">Of what; 0 for nothing distinct.</param>
/// <param name="Category">The small number of its category.</param>
/// <param name="Status">Provisional or final.</param>
/// <param name="Source">Measured, declared or external.</param>
/// <param name="TakesBack">Whether it takes another back.</param>
/// <param name="Since">From when it counts, in ticks.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FactRowIn(
    int Unit, int Organisation, int Day, long Amount, long Subject, ushort Category, FactStatus Status, FactSource Source, bool TakesBack, long Since);

/// <summary>Where the facts of one measure go.</summary>
public sealed class MeasureIntake
{
    private readonly FactStore store;
    private readonly MeasureColumns columns;

    internal MeasureIntake(FactStore store, MeasureColumns columns) => (this.store, this.columns) = (store, columns);

    /// <summary>Takes a fact in.</summary>
    public void Add(in FactRowIn row) => columns.Add(new FactLine(
        store.Small(row.Unit), row.Organisation, row.Day, row.Amount, row.Subject == 0 ? -1 : columns.Subjects.Of(row.Subject), row.Category,
        FactLine.Mark(row.TakesBack, row.Status, row.Source), row.Since));
}
