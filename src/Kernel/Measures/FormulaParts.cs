namespace CauNoi.Kernel.Measures;

/// <summary>Walks through formulas.</summary>
internal static class FormulaParts
{
    /// <summary>The formula and everything in it.</summary>
    public static IEnumerable<Formula> Of(Formula formula) => Inner(formula).SelectMany(Of).Prepend(formula);

    /// <summary>The same formula with parts replaced; null keeps a part and looks into it.</summary>
    public static Formula Replace(Formula formula, Func<Formula, Formula?> by) => by(formula) ?? formula switch
    {
        PairFormula pair => pair with { Left = Replace(pair.Left, by), Right = Replace(pair.Right, by) },
        NotFormula not => not with { Condition = Replace(not.Condition, by) },
        TermFormula term => term with { Inner = Replace(term.Inner, by) },
        YearsFormula years => years with { Condition = Replace(years.Condition, by) },
        MetFormula met => met with { Conditions = new Several([.. met.Conditions.All.Select(c => Replace(c, by))]) },
        UnitsFormula units => units with { Where = units.Where is null ? null : Replace(units.Where, by), Among = units.Among is null ? null : Replace(units.Among, by) },
        _ => formula,
    };

    private static IEnumerable<Formula> Inner(Formula formula) => formula switch
    {
        PairFormula pair => [pair.Left, pair.Right],
        NotFormula not => [not.Condition],
        TermFormula term => [term.Inner],
        YearsFormula years => [years.Condition],
        MetFormula met => met.Conditions.All,
        UnitsFormula units => new[] { units.Where, units.Among }.OfType<Formula>(),
        _ => [],
    };
}
