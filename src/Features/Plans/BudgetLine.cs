using CauNoi.Kernel;
using CauNoi.Plans.Rules;

namespace CauNoi.Plans;

/// <summary>Money that one activity of a plan needs: estimated, approved by whom it takes, spent so far. No ledger.</summary>
public sealed class BudgetLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Unit { get; init; }

    public int Year { get; init; }

    /// <summary>For what.</summary>
    public required string Words { get; init; }

    /// <summary>One of <see cref="BudgetDecisions.Sources"/>.</summary>
    public required string Source { get; init; }

    public long Estimate { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public Guid AddedBy { get; init; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Number of the document by which the authority of the same level approved it.</summary>
    public string? ApprovedSign { get; private set; }

    public long? Approved { get; private set; }

    /// <summary>All that was spent so far.</summary>
    public long Spent { get; private set; }

    public DateOnly? SpentOn { get; private set; }

    public string? LeftOut { get; private set; }

    /// <summary>Guards against two people writing it at once.</summary>
    public uint Version { get; init; }

    public BudgetState State => LeftOut is not null ? BudgetState.Left : Approved is null ? BudgetState.Estimated : Spent > 0 ? BudgetState.Spent : BudgetState.Approved;

    public Refusal? Approve(long amount, string sign, DateOnly on, DateOnly today)
    {
        if (BudgetDecisions.Approve(State, amount, Spent, on, today) is { } refused) return refused;
        (Approved, ApprovedSign, ApprovedOn) = (amount, sign, on);
        return null;
    }

    public Refusal? Spend(long amount, DateOnly on, DateOnly today)
    {
        if (BudgetDecisions.Spend(State, amount, Approved ?? 0, on, today) is { } refused) return refused;
        (Spent, SpentOn) = (amount, on);
        return null;
    }

    public Refusal? Leave(string why)
    {
        if (BudgetDecisions.Leave(State) is { } refused) return refused;
        LeftOut = why;
        return null;
    }
}
