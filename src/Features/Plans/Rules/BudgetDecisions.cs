using CauNoi.Kernel;

namespace CauNoi.Plans.Rules;

/// <summary>How far a budget line has come.</summary>
public enum BudgetState
{
    /// <summary>Dự toán.</summary>
    Estimated,

    /// <summary>Đã duyệt.</summary>
    Approved,

    /// <summary>Đang chi, đã chi.</summary>
    Spent,

    /// <summary>Đã bỏ.</summary>
    Left,
}

/// <summary>What may become of a budget line. Pure: everything needed is handed in.</summary>
public static class BudgetDecisions
{
    /// <summary>Where the money comes from, and what people call it.</summary>
    public static IReadOnlyDictionary<string, string> Sources { get; } = new Dictionary<string, string>
    {
        ["state"] = "Ngân sách cùng cấp", ["fund"] = "Quỹ của Mặt trận", ["donation"] = "Ủng hộ, đóng góp", ["programme"] = "Chương trình, dự án, đề án", ["other"] = "Nguồn khác",
    };

    /// <summary>The word people read.</summary>
    public static string Word(BudgetState state) => state switch
    {
        BudgetState.Estimated => "chưa duyệt",
        BudgetState.Approved => "đã duyệt, chưa chi",
        BudgetState.Spent => "đã chi",
        _ => "đã bỏ",
    };

    /// <summary>What stands against noting an approval; a later one takes the place of the first.</summary>
    public static Refusal? Approve(BudgetState state, long amount, long spent, DateOnly on, DateOnly today)
    {
        if (state == BudgetState.Left) return PlanRefusals.LeftAlready;
        if (amount < spent) return PlanRefusals.BelowSpent;
        return on > today ? PlanRefusals.BudgetAhead : null;
    }

    /// <summary>What stands against noting how much was spent in all.</summary>
    public static Refusal? Spend(BudgetState state, long amount, long approved, DateOnly on, DateOnly today)
    {
        if (state == BudgetState.Left) return PlanRefusals.LeftAlready;
        if (state == BudgetState.Estimated) return PlanRefusals.NotApprovedYet;
        if (amount > approved) return PlanRefusals.BeyondApproved;
        return on > today ? PlanRefusals.BudgetAhead : null;
    }

    /// <summary>What stands against leaving it out.</summary>
    public static Refusal? Leave(BudgetState state) => state switch
    {
        BudgetState.Left => PlanRefusals.LeftAlready,
        BudgetState.Spent => PlanRefusals.SpentAlready,
        _ => null,
    };
}
