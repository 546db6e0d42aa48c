using CauNoi.Kernel.Facts;

namespace CauNoi.Kernel.Measures;

/// <summary>Which rows of a measure a part of a formula takes.</summary>
internal sealed class RowFilter
{
    private readonly bool[] marks = new bool[FactLine.AllMarks];
    private readonly bool[]? categories;
    private readonly int? organisation;
    private readonly Doers doers;
    private readonly long known;

    public RowFilter(TakeFormula take, FactStatus? status, FigureSight sight, DayRange days, FactStore store, Func<FactSource, bool> sources)
    {
        First = take.Taking is Taking.Stock or Taking.Latest ? int.MinValue : days.First.DayNumber;
        Last = days.Last.DayNumber;
        (organisation, doers, known) = (sight.Organisation, take.By, sight.Known?.UtcTicks ?? long.MaxValue);
        foreach (var source in Enum.GetValues<FactSource>())
            foreach (var of in Enum.GetValues<FactStatus>())
                foreach (var takesBack in new[] { false, true })
                    marks[FactLine.Mark(takesBack, of, source)] = sources(source) && (status is null || of == status);
        if (take.Categories.Length == 0) return;
        var named = take.Categories.Split('|').Select(store.Category).ToList();
        categories = new bool[named.Max() + 1];
        foreach (var category in named) categories[category] = true;
    }

    public int First { get; init; }

    public int Last { get; }

    /// <summary>The rows, in the order of the columns.</summary>
    public void Each(MeasureColumns rows, bool categorised, Action<int> take)
    {
        var (from, to) = rows.Between(First, Last);
        for (var row = from; row < to; row++)
            if (Passes(rows, row, categorised)) take(row);
        for (var row = rows.Settled; row < rows.Count; row++)
            if (Takes(rows, row, categorised)) take(row);
    }

    /// <summary>Whether a row is taken, its day included.</summary>
    public bool Takes(MeasureColumns rows, int row, bool categorised) => First <= rows.Days[row] && rows.Days[row] <= Last && Passes(rows, row, categorised);

    /// <summary>Whether a row of the right days is taken.</summary>
    public bool Passes(MeasureColumns rows, int row, bool categorised)
    {
        if (!marks[rows.Marks[row]] || rows.Since[row] > known) return false;
        if (categorised && !OfCategory(rows.Categories[row])) return false;
        return OfDoers(rows.Organisations.Length == 0 ? 0 : rows.Organisations[row]);
    }

    public bool OfCategory(ushort category) => categories is null || (category < categories.Length && categories[category]);

    private bool OfDoers(int who) => (organisation is null || who == organisation) && (doers == Doers.Any || (who == 0) == (doers == Doers.Front));
}
