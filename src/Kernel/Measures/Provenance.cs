using CauNoi.Kernel.Facts;

namespace CauNoi.Kernel.Measures;

/// <summary>What must stand beside a figure, as formulas over the same facts: how much was recorded, by whom, and who is missing.</summary>
public static class Provenance
{
    /// <summary>Below this share of expected units a figure is being got used to.</summary>
    public const decimal UsualCoverage = 0.8m;

    /// <summary>How many facts stand behind a measure in the period.</summary>
    public static Formula Counted(Meaning meaning, FactSource? source = null, FactStatus? status = null) => meaning.Bases
        .Select(Formula (b) => new TakeFormula(Taking.Count, b.Name) { Source = source, Status = status })
        .Aggregate((all, one) => new PairFormula(Sign.Plus, all, one));

    /// <summary>Whether a unit left anything: in the period, or before it where the measure says what is there.</summary>
    public static Formula Present(Meaning meaning) => meaning.Bases.Where(b => b.LeftBy.Count > 0).Select(Left).Aggregate((any, one) => new PairFormula(Sign.Or, any, one));

    /// <summary>The share of units expected to leave something that did; null where nobody is expected to.</summary>
    public static Formula? Coverage(Meaning meaning) => meaning.LeftBy.Count == 0 ? null
        : new UnitsFormula(string.Join('|', meaning.LeftBy), Share: true, Present(meaning), Among: null);

    /// <summary>Everything at once, at one unit.</summary>
    public static FigureFacts Of(FigureFrame frame, Meaning meaning, int unit)
    {
        var value = frame.Read(meaning.Formula, unit);
        var (measured, said, all) = (Count(FactSource.Measured), Count(FactSource.Declared), Count(null) + Count(FactSource.Declared));
        return new FigureFacts(
            value, said > 0 ? frame.Read(meaning.Formula, unit, declared: true) : null,
            Provisional: frame.Read(Counted(meaning, status: FactStatus.Provisional), unit) is { Known: true, Value: > 0 },
            MeasuredShare: all > 0 ? measured / all : null,
            Coverage: Coverage(meaning) is { } coverage && frame.Read(coverage, unit) is { Known: true } share ? share.Value : null,
            Facts: all);

        decimal Count(FactSource? source) => frame.Read(Counted(meaning, source), unit).Value;
    }

    private static Formula Left(Measure measure)
    {
        var some = new PairFormula(Sign.AtLeast, new TakeFormula(Taking.Count, measure.Name), new NumberFormula(1, Percent: false));
        return measure.Over != OverTime.StockAtEnd ? some
            : new PairFormula(Sign.Or, some, new PairFormula(Sign.Other, new TakeFormula(Taking.Stock, measure.Name), new NumberFormula(0, Percent: false)));
    }
}

/// <summary>A figure with what stands beside it.</summary>
/// <param name="Value">What was measured came to.</param>
/// <param name="Declared">What it comes to with what units declared; null where nobody declared anything.</param>
/// <param name="Provisional">Whether something in it is not settled.</param>
/// <param name="MeasuredShare">The share of facts that were measured; null where there are none.</param>
/// <param name="Coverage">The share of expected units that left something; null where nobody is expected to.</param>
/// <param name="Facts">How many facts are behind it.</param>
public sealed record FigureFacts(Reading Value, Reading? Declared, bool Provisional, decimal? MeasuredShare, decimal? Coverage, decimal Facts)
{
    /// <summary>How much more was declared than measured.</summary>
    public decimal? Gap => Declared is { Known: true } declared && Value.Known ? declared.Value - Value.Value : null;

    /// <summary>Whether too few of those expected left anything.</summary>
    public bool Thin => Coverage < Provenance.UsualCoverage;
}
