using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Programmes.Rules;

/// <summary>The periods in which a target is due, in order.</summary>
public static class DuePeriods
{
    public static IReadOnlyList<DayRange> Of(TargetTime time) => time.Cadence switch
    {
        Cadence.Once => [new DayRange(time.First, time.Last)],
        Cadence.Quarterly => [.. Steps(time, 3)],
        _ => [.. Steps(time, 12)],
    };

    // The period in which a target begins counts whole; one that is not over when it ends is not due.
    private static IEnumerable<DayRange> Steps(TargetTime time, int months)
    {
        var first = new DateOnly(time.First.Year, ((time.First.Month - 1) / months * months) + 1, 1);
        for (; first <= time.Last; first = first.AddMonths(months))
            if (first.AddMonths(months).AddDays(-1) is var last && last <= time.Last) yield return new DayRange(first, last);
    }
}
