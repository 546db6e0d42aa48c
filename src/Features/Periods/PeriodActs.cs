using CauNoi.Kernel.Audit;

namespace CauNoi.Periods;

/// <summary>What is written down about periods. The names are older than the room: acts that carry them are sealed.</summary>
public static class PeriodActs
{
    public static readonly ActKind ClosePeriod = new("activities.close-period", "Chốt kỳ", new ActField("period"), new ActField("rule"));

    public static readonly ActKind ReopenPeriod = new("activities.reopen-period", "Mở lại kỳ đã chốt", new ActField("period"));

    public static IReadOnlyList<ActKind> All { get; } = [ClosePeriod, ReopenPeriod];
}
