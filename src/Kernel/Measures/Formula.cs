namespace CauNoi.Kernel.Measures;

/// <summary>What is taken of the facts of a measure.</summary>
public enum Taking
{
    /// <summary>The sum of the amounts in the period.</summary>
    Sum,

    /// <summary>How many facts stand in the period.</summary>
    Count,

    /// <summary>How many different things there are facts about in the period.</summary>
    Distinct,

    /// <summary>The sum of all amounts up to the last day: what is there.</summary>
    Stock,

    /// <summary>Of each thing its latest day up to the last day of the period.</summary>
    Latest,

    /// <summary>The least amount of a single fact of the period.</summary>
    Min,

    /// <summary>The greatest amount of a single fact of the period.</summary>
    Max,
}

/// <summary>Whose facts are meant.</summary>
internal enum Doers
{
    /// <summary>Everybody's.</summary>
    Any,

    /// <summary>Those of the Front itself.</summary>
    Front,

    /// <summary>Those of member organisations.</summary>
    Members,
}

/// <summary>Signs between two numbers, and between two conditions.</summary>
internal enum Sign
{
    /// <summary>a + b.</summary>
    Plus,

    /// <summary>a − b.</summary>
    Minus,

    /// <summary>a × b.</summary>
    Times,

    /// <summary>a ÷ b.</summary>
    Over,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>At most.</summary>
    AtMost,

    /// <summary>More than.</summary>
    More,

    /// <summary>Less than.</summary>
    Less,

    /// <summary>The same as.</summary>
    Same,

    /// <summary>Not the same as.</summary>
    Other,

    /// <summary>Both conditions.</summary>
    And,

    /// <summary>One of the conditions, or both.</summary>
    Or,
}

/// <summary>A formula, as read. Two formulas are the same when they say the same, wherever it is written.</summary>
public abstract record Formula
{
    /// <summary>Where it begins in the text, counted from 1; not a part of what it says.</summary>
    public Place At { get; init; }
}

/// <summary>A place in a text. All places are equal, so that formulas are compared by what they say.</summary>
/// <param name="Position">Counted from 1.</param>
public readonly record struct Place(int Position)
{
    /// <summary>Always: a place is no part of what is said.</summary>
    public bool Equals(Place other) => true;

    /// <summary>The same for all.</summary>
    public override int GetHashCode() => 0;
}

/// <summary>A number written down.</summary>
/// <param name="Value">The number; 80% is 0.8.</param>
/// <param name="Percent">Whether it was written with a percent sign.</param>
internal sealed record NumberFormula(decimal Value, bool Percent) : Formula;

/// <summary>Something taken of the facts of one measure.</summary>
/// <param name="Taking">What.</param>
/// <param name="Measure">The measure's name.</param>
internal sealed record TakeFormula(Taking Taking, string Measure) : Formula
{
    /// <summary>Only these categories, joined by |; empty for all.</summary>
    public string Categories { get; init; } = "";

    /// <summary>Only facts from this source; by default what was measured or came from outside, never what was declared.</summary>
    public Facts.FactSource? Source { get; init; }

    /// <summary>Only facts of this status.</summary>
    public Facts.FactStatus? Status { get; init; }

    /// <summary>Whose facts.</summary>
    public Doers By { get; init; }
}

/// <summary>Another measure by its name: its own figure, worked out at the same unit.</summary>
/// <param name="Name">A base or a derived measure.</param>
internal sealed record NameFormula(string Name) : Formula;

/// <summary>Two formulas with a sign between them.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Left">On its left.</param>
/// <param name="Right">On its right.</param>
internal sealed record PairFormula(Sign Sign, Formula Left, Formula Right) : Formula;

/// <summary>A condition that does not hold.</summary>
/// <param name="Condition">The condition.</param>
internal sealed record NotFormula(Formula Condition) : Formula;

/// <summary>The same formula over the days from the start of the term.</summary>
/// <param name="Inner">What is worked out.</param>
internal sealed record TermFormula(Formula Inner) : Formula;

/// <summary>For how many years on end, the present one last, a condition has held.</summary>
/// <param name="Condition">The condition, worked out over each year.</param>
internal sealed record YearsFormula(Formula Condition) : Formula;

/// <summary>The share of several conditions that hold; those that cannot be worked out leave the number of them.</summary>
/// <param name="Conditions">The conditions; equal lists are equal.</param>
internal sealed record MetFormula(Several Conditions) : Formula;

/// <summary>How many units of a kind satisfy a condition, or which share of them.</summary>
/// <param name="Kinds">Kinds of unit, joined by |.</param>
/// <param name="Share">A share of them rather than their number.</param>
/// <param name="Where">The condition; null where all are counted.</param>
/// <param name="Among">Only units for which this holds make up the whole; null for all.</param>
internal sealed record UnitsFormula(string Kinds, bool Share, Formula? Where, Formula? Among) : Formula;

/// <summary>A list of formulas that is compared by what is in it.</summary>
/// <param name="All">The formulas.</param>
internal sealed record Several(IReadOnlyList<Formula> All)
{
    /// <summary>The same formulas in the same order.</summary>
    public bool Equals(Several? other) => other is not null && All.SequenceEqual(other.All);

    /// <summary>By what is in it.</summary>
    public override int GetHashCode() => All.Aggregate(17, (hash, f) => HashCode.Combine(hash, f));
}
