using CauNoi.Kernel.Measures;

namespace CauNoi.Kernel.Targets;

/// <summary>The formulas of a target's wording, ready to be read in a frame.</summary>
/// <param name="Own">What is counted at a unit that the target binds.</param>
/// <param name="Among">For which units it applies; null for all.</param>
/// <param name="Course">How its figure moves.</param>
public sealed record TargetFormula(Meaning Own, Meaning? Among, TargetCourse Course)
{
    /// <summary>The formulas of a wording, or the sentence why they mean nothing.</summary>
    public static Outcome<TargetFormula> Of(TargetWording wording, MeasureBook book)
    {
        if (!Meant(wording.Title, wording.Formula, book, out var own, out var wrong)) return wrong.ToList();
        if (wording.Among is null) return new TargetFormula(own!, null, TargetLine.CourseOf(own!.Formula));
        if (!Meant(wording.Title, wording.Among, book, out var among, out wrong)) return wrong.ToList();
        return among!.Type.Kind == FigureKind.State ? new TargetFormula(own!, among, TargetLine.CourseOf(own!.Formula))
            : new Refusal("Điều kiện áp dụng phải là một điều kiện, ví dụ stock(…) >= 1.");
    }

    /// <summary>The condition that a bound unit satisfies when it has reached the goal of a period.</summary>
    public Formula Reached(TargetWording wording, DayRange period)
    {
        if (Own.Type.Kind == FigureKind.State) return Own.Formula;
        var sign = wording.Comparator switch
        {
            Comparator.AtMost => Sign.AtMost, Comparator.Same => Sign.Same, Comparator.More => Sign.More, Comparator.Less => Sign.Less, _ => Sign.AtLeast,
        };
        return new PairFormula(sign, Own.Formula, new NumberFormula(wording.GoalIn(period), Own.Type.Kind == FigureKind.Share));
    }

    /// <summary>For a unit above: the share of the units bound below it that have reached the goal, of those for which it applies.</summary>
    public Formula Share(TargetWording wording, DayRange period) => new UnitsFormula(string.Join('|', wording.Kinds), Share: true, Reached(wording, period), Among?.Formula);

    /// <summary>For a unit above: how many of the units bound below it have reached the goal.</summary>
    public Formula Fulfilled(TargetWording wording, DayRange period) => new UnitsFormula(string.Join('|', wording.Kinds), Share: false, Reached(wording, period), Among?.Formula);

    /// <summary>For a unit above: for how many of the units bound below it the target applies.</summary>
    public Formula Bound(TargetWording wording) => new UnitsFormula(string.Join('|', wording.Kinds), Share: false, Where: null, Among?.Formula);

    /// <summary>How many years on end the goal was kept, the year of the period last.</summary>
    public Formula Kept(TargetWording wording, DayRange period) => new YearsFormula(Reached(wording, period));

    /// <summary>A formula of this target in Vietnamese.</summary>
    public static string Sentence(Formula formula, MeasureBook book) => FormulaWords.Sentence(formula, book);

    private static bool Meant(string title, string text, MeasureBook book, out Meaning? meaning, out IReadOnlyList<Refusal> wrong)
    {
        // A bare name is that measure, with its own title and sentence.
        var known = book.Meaning(text.Trim());
        var read = known.Ok ? known : book.Try(title, text);
        (meaning, wrong) = (read.Value, read.Refusals);
        return read.Ok;
    }
}
