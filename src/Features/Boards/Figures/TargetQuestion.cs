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

    /// <summary>On which map a period is shown.</summary>
    public DateOnly MapOn(DayRange period) => Map ?? (period.Last < JudgedOn ? period.Last : JudgedOn);
}
