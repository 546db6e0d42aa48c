using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Boards.Figures;

/// <summary>What a unit has to do with a target.</summary>
public enum TargetRole
{
    /// <summary>It is bound, or all are together and it is the issuer: its figure is held against the goal.</summary>
    Own,

    /// <summary>Bound units lie below it: the share of them that have reached the goal.</summary>
    Gathered,

    /// <summary>All are bound together and it is one of them: held against its share, where one was given.</summary>
    Part,
}

/// <summary>A target at a unit: the figure, how it stands, and what must stand beside it.</summary>
/// <param name="Target">The target.</param>
/// <param name="Wording">The wording that its period is judged by; for units above the bound ones, the same in shares.</param>
/// <param name="Period">Over which days.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Role">What the unit has to do with it.</param>
/// <param name="Type">What the figure is.</param>
/// <param name="Judged">How it stands.</param>
public sealed record TargetFigure(Target Target, TargetWording Wording, DayRange Period, int Unit, TargetRole Role, FigureType Type, Judgement Judged)
{
    /// <summary>Of bound units below: how many have reached it, out of how many.</summary>
    public (int Held, int Whole)? Units { get; init; }

    /// <summary>Of a unit above the bound ones: what each of them is held against.</summary>
    public (TargetWording Wording, FigureType Type)? Each { get; init; }

    /// <summary>With what units declared; null where nobody did.</summary>
    public Reading? Declared { get; init; }

    /// <summary>Whether something in it is not settled.</summary>
    public bool Provisional { get; init; }

    /// <summary>The share of what was counted that was measured.</summary>
    public decimal? MeasuredShare { get; init; }

    /// <summary>How many facts are behind it.</summary>
    public decimal Facts { get; init; }

    /// <summary>The formula in Vietnamese.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The first base measure that it is counted from.</summary>
    public string? Measure { get; init; }

    /// <summary>Why the formula means nothing, where it does not.</summary>
    public string? Mistake { get; init; }

    /// <summary>What the unit was given of a common goal; null where nobody shared it.</summary>
    public decimal? Share { get; init; }

    /// <summary>A part without a share: nothing is said of it but the number.</summary>
    public bool Bare => Role == TargetRole.Part && Share is null;

    public TargetStatus Status => Judged.Status;

    public Reading Value => Judged.Reading.Value;

    public decimal? Coverage => Judged.Reading.Coverage;

    public decimal? Evidence => Judged.Reading.Evidence;

    /// <summary>How much more was declared than measured.</summary>
    public decimal? Gap => Declared is { Known: true } declared && Value.Known ? declared.Value - Value.Value : null;

    /// <summary>The most urgent first: what stands worst, then what ends soonest.</summary>
    public static IOrderedEnumerable<T> ByUrgency<T>(IEnumerable<T> items, Func<T, TargetFigure> figure) =>
        items.OrderBy(i => figure(i).Status).ThenBy(i => figure(i).Period.Last).ThenBy(i => figure(i).Wording.Title, StringComparer.Ordinal);
}

/// <summary>Targets of several units, worked out together: equal watermark, equal figures.</summary>
public sealed record TargetBoard(IReadOnlyList<TargetFigure> Figures, long Watermark);
