using CauNoi.Kernel.Measures;

namespace CauNoi.Boards.Figures;

/// <summary>How targets are looked at.</summary>
/// <param name="Day">A day of the periods that are meant: each target has a period around it.</param>
/// <param name="JudgedOn">As of which day they are judged: what is not over by then can still be reached.</param>
/// <param name="Known">What had been recorded by then; null for now.</param>
/// <param name="Public">Only what everybody may see.</param>
public sealed record TargetQuestion(DateOnly Day, DateOnly JudgedOn, DateTimeOffset? Known, bool Public)
{
    /// <summary>On which map; without a wish that of the last day of each period, as far as it has come.</summary>
    public DateOnly? Map { get; init; }

    /// <summary>Whether what stands beside a figure is worked out too: provenance, what was declared, the year before.</summary>
    public bool Beside { get; init; }

    /// <summary>The last day that is counted, as a report has one; null for all of each period.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Over which days of a period is counted.</summary>
    public DayRange Counted(DayRange period) => Until is { } until && until < period.Last ? period with { Last = until < period.First ? period.First : until } : period;

    /// <summary>As of which day a period is judged: one that is cut off, as of the cut; one that was over by then is over.</summary>
    public DateOnly Judged(DayRange period) => Until is { } until && until < period.Last && until < JudgedOn ? until : JudgedOn;

    /// <summary>On which map a period is shown.</summary>
    public DateOnly MapOn(DayRange period) => Map ?? (period.Last < Judged(period) ? period.Last : Judged(period));
}
