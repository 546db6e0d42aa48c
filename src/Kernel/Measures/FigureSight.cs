using System.Runtime.InteropServices;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Measures;

/// <summary>The first and the last day of what is counted.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>How many years back a condition is followed.</summary>
    public const int MostYears = 10;

    /// <summary>The days of a period.</summary>
    public static DayRange Of(Period period) => new(period.First, period.Last);

    /// <summary>The year of the last day, as far as the last day; then the whole years before it.</summary>
    public DayRange Year(int back) => back == 0 ? this with { First = new DateOnly(Last.Year, 1, 1) } : new(new DateOnly(Last.Year - back, 1, 1), new DateOnly(Last.Year - back, 12, 31));
}

/// <summary>A term of office: figures are added up from its first day.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
public sealed record FigureTerm(string Name, DateOnly First, DateOnly Last)
{
    /// <summary>The days from the start of the term up to the last day of what is asked; null where no term covers it.</summary>
    public static DayRange? Since(IEnumerable<FigureTerm> terms, DayRange days) =>
        terms.FirstOrDefault(t => t.First <= days.Last && days.Last <= t.Last) is { } term ? new DayRange(term.First, days.Last) : null;
}

/// <summary>With whose eyes figures are read.</summary>
/// <param name="Known">Only what was recorded by then; null for all.</param>
/// <param name="Organisation">Only what this organisation did; null for everybody.</param>
/// <param name="Public">Only what everybody may see.</param>
/// <param name="Declared">Where a unit declared a number, that number instead of what was measured below it.</param>
/// <param name="Today">Which periods are over.</param>
public sealed record FigureSight(DateTimeOffset? Known, int? Organisation, bool Public, bool Declared, DateOnly Today)
{
    /// <summary>Which status of fact counts for a measure: the public sees what was confirmed.</summary>
    internal FactStatus? Status(TakeFormula take, Measure measure) =>
        take.Status ?? (Public && measure.Public == Publication.AfterConfirmation ? FactStatus.Final : null);

    /// <summary>Whether a fact of the other status is asked for that this sight never shows.</summary>
    internal bool Hidden(TakeFormula take, Measure measure, DayRange days) => Public
        && (measure.Public == Publication.Never
            || (measure.Public == Publication.AfterPeriod && days.Last >= Today)
            || (measure.Public == Publication.AfterConfirmation && take.Status == FactStatus.Provisional));
}
