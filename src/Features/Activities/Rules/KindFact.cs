using CauNoi.Kernel.Facts;

namespace CauNoi.Activities.Rules;

/// <summary>What makes things distinct in a figure.</summary>
public enum KindSubject
{
    /// <summary>Nothing: amounts add up.</summary>
    None,

    /// <summary>The record itself.</summary>
    Record,

    /// <summary>The unit at which it counts.</summary>
    Unit,
}

/// <summary>One thing that can be counted about a record.</summary>
/// <param name="Measure">What is counted; declared at the front door with the kinds.</param>
public sealed record KindFact(Measure Measure)
{
    /// <summary>The number field that says how much; none counts one.</summary>
    public string? AmountOf { get; init; }

    /// <summary>The units field at whose units it counts; none counts where the record lies.</summary>
    public string? AtUnitsOf { get; init; }

    /// <summary>Whether it counts where the record lies too, beside the units of that field: a joint festival is there for all its areas.</summary>
    public bool AndHere { get; init; }

    /// <summary>The choice field that says which category.</summary>
    public string? CategoryOf { get; init; }

    public KindSubject Subject { get; init; }

    /// <summary>Counts only when a field has a value.</summary>
    public KindCondition? When { get; init; }

    /// <summary>States in which it counts. A stock is +1 when the record enters them and −1 when it leaves.</summary>
    public required IReadOnlySet<string> States { get; init; }

    /// <summary>States in which the amount is an estimate (ước), whatever was confirmed.</summary>
    public IReadOnlySet<string> Estimates { get; init; } = new HashSet<string>();
}
