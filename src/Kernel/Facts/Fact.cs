namespace CauNoi.Kernel.Facts;

/// <summary>Whether an amount is settled.</summary>
public enum FactStatus : short
{
    /// <summary>Ước: to be settled later.</summary>
    Provisional = 0,

    /// <summary>Chính thức.</summary>
    Final = 1,
}

/// <summary>Where an amount comes from.</summary>
public enum FactSource : short
{
    /// <summary>Đo: worked out from a record.</summary>
    Measured = 0,

    /// <summary>Khai báo: declared by a unit; never counts as measured.</summary>
    Declared = 1,

    /// <summary>From outside, with source and date.</summary>
    External = 2,
}

/// <summary>
/// One counted thing. Append-only: a correction retracts a fact and leaves a new one, and both stay visible.
/// </summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Unit">Where.</param>
/// <param name="Day">When it happened.</param>
/// <param name="Amount">How much, in the measure's smallest unit; a stock is +1 or −1 on the day it changes.</param>
/// <param name="Record">The record that left it.</param>
public sealed record Fact(Measure Measure, int Unit, DateOnly Day, long Amount, Guid Record)
{
    /// <summary>Who, where a member organisation did it; 0 is the Front itself.</summary>
    public int Organisation { get; init; }

    /// <summary>A number of the thing counted; 0 where nothing is distinct. It is stored as a keyed hash only, and never shown.</summary>
    public long Subject { get; init; }

    /// <summary>One of the measure's categories; empty where it has none.</summary>
    public string Category { get; init; } = "";

    /// <summary>Provisional or final.</summary>
    public FactStatus Status { get; init; } = FactStatus.Final;

    /// <summary>Measured, declared or external.</summary>
    public FactSource Source { get; init; } = FactSource.Measured;
}
