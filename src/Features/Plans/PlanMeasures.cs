using CauNoi.Kernel.Facts;

namespace CauNoi.Plans;

/// <summary>What is counted of plans.</summary>
public static class PlanMeasures
{
    /// <summary>The share of units with a plan in force is a target itself; taken up again, a plan is in force no more.</summary>
    public static readonly Measure Issued = new("plans.issued", "Kế hoạch năm đã ban hành", "kế hoạch", Public: Publication.AtOnce) { LeftBy = ["commune"] };

    public static readonly Measure Approved = new("plans.budget-approved", "Kinh phí kế hoạch đã được duyệt", "đồng", Public: Publication.AfterPeriod)
    {
        Nature = MeasureNature.Amount, Categories = Rules.BudgetDecisions.Sources,
    };

    public static readonly Measure Spent = new("plans.budget-spent", "Kinh phí kế hoạch đã chi", "đồng", Public: Publication.AfterPeriod)
    {
        Nature = MeasureNature.Amount, Categories = Rules.BudgetDecisions.Sources,
    };

    public static IReadOnlyList<Measure> All { get; } = [Issued, Approved, Spent];
}
