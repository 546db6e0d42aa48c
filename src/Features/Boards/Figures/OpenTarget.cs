using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Boards.Figures;

/// <summary>
/// The formulas of one wording, opened in one frame: read at as many units as one likes. What stands beside a figure is
/// opened when it is first asked for, because every part of a formula costs a number for every unit of the map.
/// </summary>
internal sealed class OpenTarget
{
    // Records of other rooms carry no pictures: of their figures nobody can say how much is proven.
    private const string Pictured = "activities.";

    private readonly FigureFrame frame;
    private readonly MeasureBook book;
    private readonly TargetFormula? formula;
    private readonly DayRange period;
    private FrameFigure? own, among, share, held, bound, kept;
    private Beside? beside;
    private FrameFigure? proven, counted;
    private bool evidenceOpened;

    public OpenTarget(FigureFrame frame, MeasureBook book, TargetWording wording, DayRange period)
    {
        (this.frame, this.book, this.period, Wording, Above) = (frame, book, period, wording, wording.Gathered() with { Evidence = null });
        var read = TargetFormula.Of(wording, book);
        if (read.Ok) formula = read.Value;
        else Mistake = read.Refusals[0].Sentence;
    }

    public TargetWording Wording { get; }

    /// <summary>The wording as units above the bound ones are held against it.</summary>
    public TargetWording Above { get; }

    /// <summary>Whether it was opened for this question: the same days may be a whole period of one and a part of another.</summary>
    public bool Of(AskedTarget asked) => ReferenceEquals(Wording, asked.Wording) && period == asked.Period;

    public string? Mistake { get; }

    public Meaning? Meaning => formula?.Own;

    /// <summary>Whether the figures of units add up to that of all together: of a rate or a state nobody has a part.</summary>
    public bool Adds => Meaning?.Type.Kind is FigureKind.Count or FigureKind.Amount;

    public TargetCourse Course => formula?.Course ?? TargetCourse.Growing;

    public string Sentence => formula?.Own.Sentence ?? "";

    public string AboveSentence => formula is null ? "" : TargetFormula.Sentence(formula.Share(Wording, period), book);

    public Reading Own(int unit) => (own ??= frame.Open(formula!.Own.Formula)).At(unit);

    public bool Applies(int unit) => formula!.Among is null || (among ??= frame.Open(formula.Among.Formula)).At(unit).Holds;

    /// <summary>The share of bound units below that have reached the goal, and their numbers.</summary>
    public (Reading Share, int Held, int Whole) Below(int unit)
    {
        var reading = (share ??= frame.Open(formula!.Share(Wording, period))).At(unit);
        var reached = (int)(held ??= frame.Open(formula!.Fulfilled(Wording, period))).At(unit).Value;
        // Units whose figure cannot be worked out are in neither number.
        var whole = reading is { Known: true, Value: > 0 } ? (int)Math.Round(reached / reading.Value) : reading.Known ? Bound(unit) : 0;
        return (reading, reached, whole);
    }

    /// <summary>How many units it binds at or below a unit, where its condition holds.</summary>
    public int Bound(int unit) => (int)(bound ??= frame.Open(formula!.Bound(Wording))).At(unit).Value;

    /// <summary>For how many years on end the goal has been kept.</summary>
    public int YearsKept(int unit) => (int)(kept ??= frame.Open(formula!.Kept(Wording, period))).At(unit).Value;

    /// <summary>The share of what was counted whose record has a picture; null where nothing was, or nobody can say.</summary>
    public decimal? Evidence(int unit)
    {
        if (!evidenceOpened) OpenEvidence();
        if (proven?.At(unit) is not { Known: true } pictured || counted?.At(unit) is not { Known: true, Value: > 0 } all) return null;
        return Math.Clamp(pictured.Value / all.Value, 0, 1);
    }

    public Beside Provenance => beside ??= new Beside(frame, formula!.Own);

    private void OpenEvidence()
    {
        evidenceOpened = true;
        var names = formula!.Own.Bases.Where(b => b.Name.StartsWith(Pictured, StringComparison.Ordinal)).ToList();
        if (names.Count == 0 || book.Base(BoardMeasures.Proven.Name) is null) return;
        // What is there was recorded at any time of the term, what happened within the period.
        var (before, after) = names.TrueForAll(b => b.Over == OverTime.Flow) ? ("", "") : ("since-term(", ")");
        counted = Opened($"{before}{string.Join(" + ", names.Select(b => $"count({b.Name})"))}{after}");
        proven = Opened($"{before}sum({BoardMeasures.Proven.Name}, category: {string.Join(" | ", names.Select(b => b.Name))}){after}");
    }

    private FrameFigure? Opened(string text) => book.Try(text, text) is { Ok: true, Value: { } meaning } ? frame.Open(meaning.Formula) : null;

    /// <summary>What stands beside a figure.</summary>
    internal sealed class Beside(FigureFrame frame, Meaning meaning)
    {
        private readonly FrameFigure provisional = frame.Open(Kernel.Measures.Provenance.Counted(meaning, status: FactStatus.Provisional));
        private readonly FrameFigure measured = frame.Open(Kernel.Measures.Provenance.Counted(meaning, FactSource.Measured));
        private readonly FrameFigure said = frame.Open(Kernel.Measures.Provenance.Counted(meaning, FactSource.Declared));
        private readonly FrameFigure all = frame.Open(Kernel.Measures.Provenance.Counted(meaning));
        private readonly FrameFigure declared = frame.Open(meaning.Formula, declared: true);
        private readonly FrameFigure? coverage = Kernel.Measures.Provenance.Coverage(meaning) is { } covered ? frame.Open(covered) : null;

        public bool Provisional(int unit) => provisional.At(unit) is { Known: true, Value: > 0 };

        public decimal Facts(int unit) => all.At(unit).Value + said.At(unit).Value;

        public decimal? MeasuredShare(int unit) => Facts(unit) is var facts and > 0 ? measured.At(unit).Value / facts : null;

        public Reading? Declared(int unit) => said.At(unit).Value > 0 ? declared.At(unit) : null;

        public decimal? Coverage(int unit) => coverage?.At(unit) is { Known: true } share ? share.Value : null;
    }
}
