using CauNoi.Kernel.Facts;

namespace CauNoi.Plans;

/// <summary>What is counted of plans.</summary>
public static class PlanMeasures
{
    /// <summary>The share of units with a plan in force is a target itself; taken up again, a plan is in force no more.</summary>
    public static readonly Measure Issued = new("plans.issued", "Kế hoạch năm đã ban hành", "kế hoạch", Public: Publication.AtOnce) { LeftBy = ["commune"] };

    public static IReadOnlyList<Measure> All { get; } = [Issued];
}
