using CauNoi.Kernel.Facts;

namespace CauNoi.Kernel.Measures;

/// <summary>A measure that is worked out from others; data, with the days on which it holds.</summary>
/// <param name="Name">Stable name: measures.festival-share.</param>
/// <param name="Title">What it says, in Vietnamese.</param>
/// <param name="Text">Its formula as written.</param>
/// <param name="Version">Raised with every change.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while it holds.</param>
/// <param name="Basis">Where it comes from.</param>
public sealed record DerivedMeasure(string Name, string Title, string Text, int Version, DateOnly From, DateOnly? Until, string Basis);

/// <summary>What a measure means: its formula down to base measures, its type, and the sentence that stands beside every figure.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Title">What it says.</param>
/// <param name="Formula">With every name replaced by what it stands for.</param>
/// <param name="Type">What it yields.</param>
/// <param name="Sentence">The formula in Vietnamese.</param>
/// <param name="Bases">The base measures it rests on.</param>
public sealed record Meaning(string Name, string Title, Formula Formula, FigureType Type, string Sentence, IReadOnlyList<Measure> Bases)
{
    /// <summary>Whether its figures may ever be public: one base measure that never is keeps the whole inside.</summary>
    public bool EverPublic => Bases.All(b => b.Public != Publication.Never);

    /// <summary>The kinds of unit that are expected to leave something.</summary>
    public IReadOnlyList<string> LeftBy => [.. Bases.SelectMany(b => b.LeftBy).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>All measures of an installation by name, base and derived.</summary>
public sealed class MeasureBook
{
    private const int Largest = 500;
    private readonly Dictionary<string, Measure> bases;
    private readonly Dictionary<string, DerivedMeasure> derived;
    private readonly Dictionary<string, Outcome<Meaning>> meanings = [];

    /// <summary>Takes the measures in; formulas are read at once.</summary>
    /// <param name="bases">What features declare.</param>
    /// <param name="derived">What files declare.</param>
    /// <param name="kinds">Kinds of unit and what people call them.</param>
    public MeasureBook(IEnumerable<Measure> bases, IEnumerable<DerivedMeasure> derived, IReadOnlyDictionary<string, string> kinds)
    {
        (this.bases, this.derived, Kinds) = (bases.ToDictionary(m => m.Name), derived.ToDictionary(m => m.Name), kinds);
        foreach (var name in this.bases.Keys.Concat(this.derived.Keys)) meanings[name] = Understood(name);
    }

    /// <summary>Kinds of unit and what people call them.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; }

    /// <summary>Every base measure.</summary>
    public IEnumerable<Measure> Bases => bases.Values;

    /// <summary>Every derived measure, sound or not.</summary>
    public IEnumerable<DerivedMeasure> Derived => derived.Values;

    /// <summary>Every measure that makes sense.</summary>
    public IEnumerable<Meaning> All => meanings.Values.Where(m => m.Ok).Select(m => m.Value!);

    /// <summary>The base measure of that name, or null.</summary>
    public Measure? Base(string name) => bases.GetValueOrDefault(name);

    /// <summary>The derived measure of that name, or null.</summary>
    public DerivedMeasure? DerivedNamed(string name) => derived.GetValueOrDefault(name);

    /// <summary>What a measure means, or the sentence why it means nothing.</summary>
    public Outcome<Meaning> Meaning(string name) => meanings.GetValueOrDefault(name) ?? new Refusal($"Không có chỉ số “{name}”.");

    /// <summary>What a formula that stands nowhere yet would mean: for trying one out.</summary>
    public Outcome<Meaning> Try(string title, string text) => Understood(title, title, text, []);

    /// <summary>What is taken of a base measure where a formula only names it.</summary>
    public static Taking Usual(Measure measure) => measure.Over switch
    {
        OverTime.StockAtEnd => Taking.Stock,
        OverTime.Latest => Taking.Latest,
        _ => measure.Subjects == OverSubjects.Distinct ? Taking.Distinct : Taking.Sum,
    };

    private Outcome<Meaning> Understood(string name)
    {
        if (meanings.TryGetValue(name, out var kept)) return kept;
        if (derived.TryGetValue(name, out var one)) return Understood(name, one.Title, one.Text, [name]);
        var measure = bases[name];
        return Meant(name, measure.Title, new TakeFormula(Usual(measure), name));
    }

    private Outcome<Meaning> Understood(string name, string title, string text, IReadOnlyList<string> path)
    {
        var read = FormulaReader.Read(text);
        if (!read.Ok) return read.Refusals.ToList();
        try
        {
            return Meant(name, title, Without(read.Value, path));
        }
        catch (FormulaMistake mistake)
        {
            return mistake.Refusal;
        }
    }

    private Outcome<Meaning> Meant(string name, string title, Formula formula)
    {
        try
        {
            var type = FormulaTypes.Of(formula, this);
            var used = FormulaParts.Of(formula).OfType<TakeFormula>().Select(t => bases[t.Measure]).Distinct().ToList();
            return new Meaning(name, title, formula, type, FormulaWords.Sentence(formula, this), used);
        }
        catch (FormulaMistake mistake)
        {
            return mistake.Refusal;
        }
    }

    // Every name replaced by what it stands for; a name that leads back to itself is a circle.
    private Formula Without(Formula formula, IReadOnlyList<string> path)
    {
        var whole = FormulaParts.Replace(formula, part => part is NameFormula name ? Named(name, path) : null);
        return FormulaParts.Of(whole).Take(Largest + 1).Count() <= Largest ? whole
            : throw new FormulaMistake(1, "công thức gộp lại quá dài. Xin bớt các chỉ số dựa vào nhau.");
    }

    private Formula Named(NameFormula name, IReadOnlyList<string> path)
    {
        var at = name.At.Position;
        if (bases.TryGetValue(name.Name, out var measure)) return new TakeFormula(Usual(measure), name.Name) { At = name.At };
        if (!derived.TryGetValue(name.Name, out var other)) throw new FormulaMistake(at, $"không có chỉ số “{name.Name}”. Xin xem lại tên, hoặc chỉ số này đã bị bỏ.");
        if (path.Contains(name.Name)) throw new FormulaMistake(at, $"các chỉ số dựa vòng quanh nhau: {string.Join(" → ", [.. path.SkipWhile(p => p != name.Name), name.Name])}.");
        var read = FormulaReader.Read(other.Text);
        if (!read.Ok) throw new FormulaMistake(at, $"chỉ số “{name.Name}” có lỗi. {read.Refusals[0].Sentence}");
        try
        {
            var inner = Without(read.Value, [.. path, name.Name]);
            FormulaTypes.Of(inner, this);
            return inner with { At = name.At };
        }
        catch (FormulaMistake mistake) when (path.Count > 0 && !mistake.Message.StartsWith("các chỉ số", StringComparison.Ordinal) && !mistake.Message.StartsWith("chỉ số “", StringComparison.Ordinal))
        {
            throw new FormulaMistake(at, $"chỉ số “{name.Name}” có lỗi. {mistake.Refusal.Sentence}");
        }
    }
}
