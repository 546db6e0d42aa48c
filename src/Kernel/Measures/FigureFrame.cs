using CauNoi.Kernel.Facts;

namespace CauNoi.Kernel.Measures;

/// <summary>
/// Figures of one period on one map, as known at one moment, with one pair of eyes: worked out for all units at once and
/// kept right as facts come. Whoever uses it keeps others out meanwhile.
/// </summary>
public sealed class FigureFrame
{
    private const int TooMany = 5_000;

    private readonly FactStore store;
    private readonly TreeShape shape;
    private readonly MeasureBook book;
    private readonly IReadOnlyList<FigureTerm> terms;
    private readonly FigureSight sight;
    private readonly DayRange days;
    private readonly Dictionary<(Formula, DayRange, bool), FrameNode> nodes = [];
    private readonly Dictionary<(Formula, bool), FrameFigure> figures = [];
    private readonly Dictionary<MeasureColumns, Followed> followed = [];
    private readonly List<UnitsNode> asked = [];

    /// <summary>Begins a frame; nothing is worked out before it is asked for.</summary>
    public FigureFrame(FactStore store, TreeShape shape, MeasureBook book, IReadOnlyList<FigureTerm> terms, FigureSight sight, DayRange days) =>
        (this.store, this.shape, this.book, this.terms, this.sight, this.days) = (store, shape, book, terms, sight, days);

    /// <summary>What a formula comes to at a unit.</summary>
    public Reading Read(Formula formula, int unit, bool declared = false) => Open(formula, declared).At(unit);

    /// <summary>A formula made ready to be read at many units.</summary>
    public FrameFigure Open(Formula formula, bool declared = false)
    {
        if (!figures.TryGetValue((formula, declared), out var figure))
            figures[(formula, declared)] = figure = new FrameFigure(Node(formula, days, declared), shape);
        Settle();
        return figure;
    }

    /// <summary>Several formulas made ready, with the facts gone through by all processors.</summary>
    public IReadOnlyList<FrameFigure> OpenAll(IReadOnlyList<Formula> formulas)
    {
        foreach (var formula in formulas)
            if (!figures.ContainsKey((formula, sight.Declared))) figures[(formula, sight.Declared)] = new FrameFigure(Node(formula, days, sight.Declared), shape);
        Settle();
        return [.. formulas.Select(f => figures[(f, sight.Declared)])];
    }

    /// <summary>
    /// Of a sum: what stands at a unit itself and at no unit below it, by the unit that left it. Those that are not on the
    /// map are the lines "trước sắp xếp". Empty for whatever is not a sum.
    /// </summary>
    public IReadOnlyList<(int Unit, long Sum)> Elsewhere(Formula formula, int unit)
    {
        if (formula is not TakeFormula { Taking: Taking.Sum or Taking.Stock } take || shape.Tree.Range(unit) is not { First: var position }) return [];
        var (measure, places, sums) = (book.Base(take.Measure)!, shape.Places(), new SortedDictionary<int, long>());
        if (sight.Hidden(take, measure, days)) return [];
        var rows = store.Columns(take.Measure);
        new RowFilter(take, sight.Status(take, measure), sight, days, store, s => take.Source is { } only ? s == only : s != FactSource.Declared).Each(rows, categorised: true, row =>
        {
            if (places[rows.Units[row]] == position) sums[store.Unit(rows.Units[row])] = sums.GetValueOrDefault(store.Unit(rows.Units[row])) + rows.Amounts[row];
        });
        return [.. sums.Where(s => s.Value != 0).Select(s => (s.Key, s.Value))];
    }

    /// <summary>Takes into account what came since the last look.</summary>
    public void CatchUp()
    {
        var came = followed.Values.Sum(f => f.Behind);
        if (came == 0) return;
        var touched = new SortedSet<int>(Comparer<int>.Create((a, b) => b.CompareTo(a)));
        var places = shape.Places();
        foreach (var one in followed.Values) one.Follow(places, came > TooMany, at => Above(at, touched));
        var all = came > TooMany || followed.Values.Any(f => f.Anew);
        foreach (var one in followed.Values) one.Anew = false;
        Rebuild();
        // In the order in which they came to be: what a condition asks is right before the condition is asked.
        foreach (var units in asked)
            if (all) units.Build();
            else
                foreach (var at in touched) units.Ask(at);
        foreach (var figure in figures.Values) figure.Forget(all ? null : touched);
    }

    private void Above(int position, SortedSet<int> touched)
    {
        for (var at = position; at != TreeShape.None && touched.Add(at); at = shape.Parents[at])
        {
        }
    }

    private void Settle()
    {
        CatchUp();
        Rebuild();
        foreach (var units in asked)
            if (!units.Built) units.Build();
    }

    private void Rebuild()
    {
        var stale = followed.Values.SelectMany(f => f.Totals).Where(t => t.Stale).ToList();
        if (stale.Count == 1) stale[0].Build();
        else if (stale.Count > 1) Parallel.ForEach(stale, totals => totals.Build());
    }

    private FrameNode Node(Formula formula, DayRange over, bool declared)
    {
        if (nodes.TryGetValue((formula, over, declared), out var kept)) return kept;
        FrameNode node = formula switch
        {
            NumberFormula number => new FixedNode(Reading.Of(number.Value)),
            TakeFormula take => Take(take, over, declared),
            PairFormula pair => new PairNode(pair.Sign, Node(pair.Left, over, declared), Node(pair.Right, over, declared)),
            NotFormula not => new NotNode(Node(not.Condition, over, declared)),
            TermFormula term => FigureTerm.Since(terms, over) is { } since ? Node(term.Inner, since, declared) : new FixedNode(Reading.Not(Why.NoTerm)),
            YearsFormula years => new YearsNode([.. Enumerable.Range(0, DayRange.MostYears).Select(back => Node(years.Condition, over.Year(back), declared))]),
            MetFormula met => new MetNode([.. met.Conditions.All.Select(c => Node(c, over, declared))]),
            UnitsFormula units => Units(units, over, declared),
            _ => throw new ArgumentException($"{formula} stands for something else.", nameof(formula)),
        };
        return nodes[(formula, over, declared)] = node;
    }

    private UnitsNode Units(UnitsFormula units, DayRange over, bool declared)
    {
        var (where, among) = (units.Where is null ? null : Node(units.Where, over, declared), units.Among is null ? null : Node(units.Among, over, declared));
        var node = new UnitsNode(shape, units.Kinds, units.Share, where, among);
        asked.Add(node);
        return node;
    }

    private FrameNode Take(TakeFormula take, DayRange over, bool declared)
    {
        var measure = book.Base(take.Measure)!;
        if (sight.Hidden(take, measure, over)) return new FixedNode(Reading.Not(Why.NotPublicYet));
        var (columns, up) = (store.Columns(take.Measure), measure.Units != OverUnits.None);
        var filter = Filter(source => take.Source is { } only ? source == only : source != FactSource.Declared);
        Totals totals = take.Taking switch
        {
            Taking.Sum or Taking.Stock when declared && take.Source is null =>
                new DeclaredTotals(columns, shape, up, filter, Filter(s => s == FactSource.Declared, over.First), take.Taking == Taking.Stock),
            Taking.Sum or Taking.Stock => new AdditiveTotals(columns, shape, up, filter, count: false),
            Taking.Count => new AdditiveTotals(columns, shape, up, filter, count: true),
            Taking.Distinct => new DistinctTotals(columns, shape, up, filter),
            Taking.Latest => new LatestTotals(columns, shape, up, filter),
            _ => new ExtremeTotals(columns, shape, up, filter, take.Taking == Taking.Max),
        };
        if (!followed.TryGetValue(columns, out var one)) followed[columns] = one = new Followed(columns);
        one.Totals.Add(totals);
        return new TakeNode(totals);

        RowFilter Filter(Func<FactSource, bool> sources, DateOnly? first = null) => first is { } since
            ? new(take, sight.Status(take, measure), sight, over, store, sources) { First = since.DayNumber }
            : new(take, sight.Status(take, measure), sight, over, store, sources);
    }

    /// <summary>The columns of a measure, and how far this frame has read them.</summary>
    private sealed class Followed(MeasureColumns columns)
    {
        private int read = columns.Count;
        private int epoch = columns.Epoch;

        public List<Totals> Totals { get; } = [];

        public bool Anew { get; set; }

        public int Behind => columns.Count - read;

        public void Follow(int[] places, bool whole, Action<int> touched)
        {
            if (Behind == 0) return;
            // Rows that changed their places cannot be told from those that came.
            Anew = whole || epoch != columns.Epoch;
            if (Anew) Totals.ForEach(t => t.Spoil());
            else
                for (var row = read; row < columns.Count; row++)
                    if (places[columns.Units[row]] is var at and not TreeShape.None && Totals.Count(t => t.Came(row, at)) > 0) touched(at);
            (read, epoch) = (columns.Count, columns.Epoch);
        }
    }
}
