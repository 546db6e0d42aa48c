using CauNoi.Kernel.Facts;

namespace CauNoi.Kernel.Measures;

/// <summary>A fact as figures see it. One that takes another back has the opposite amount and is equal to it in all else.</summary>
/// <param name="Measure">The measure's name.</param>
/// <param name="Unit">Where.</param>
/// <param name="Organisation">Who; 0 is the Front itself.</param>
/// <param name="Day">When it happened.</param>
/// <param name="Amount">How much.</param>
/// <param name="Subject">Of what; 0 where nothing is distinct.</param>
/// <param name="Category">Which category.</param>
/// <param name="Status">Provisional or final.</param>
/// <param name="Source">Measured, declared or external.</param>
/// <param name="TakesBack">Whether it takes another fact back.</param>
/// <param name="Since">From when it counts: when it was recorded, or when its batch began to stand.</param>
public sealed record PlainFact(
    string Measure, int Unit, int Organisation, DateOnly Day, long Amount, long Subject, string Category,
    FactStatus Status, FactSource Source, bool TakesBack, DateTimeOffset Since)
{
    /// <summary>One fact more, or one fact less.</summary>
    internal int Weight => TakesBack ? -1 : 1;

    /// <summary>The amount of the fact that it is, or that it takes back.</summary>
    internal long Told => TakesBack ? -Amount : Amount;
}
