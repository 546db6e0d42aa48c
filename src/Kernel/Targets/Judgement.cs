using CauNoi.Kernel.Measures;

namespace CauNoi.Kernel.Targets;

/// <summary>What is known of a target at a unit on a day.</summary>
/// <param name="Value">What its formula came to.</param>
public sealed record TargetReading(Reading Value)
{
    /// <summary>Whether the target's condition holds here.</summary>
    public bool Applies { get; init; } = true;

    /// <summary>The share of units expected to leave something that did; null where nobody is expected to.</summary>
    public decimal? Coverage { get; init; }

    /// <summary>The share of what was counted whose record has evidence; null where nothing was counted.</summary>
    public decimal? Evidence { get; init; }

    /// <summary>Of a target that is kept without a break: the first year in which it was not.</summary>
    public int? BrokenIn { get; init; }

    /// <summary>What stood a year ago on this day, and at the end of that period; null where nobody knows.</summary>
    public (decimal ThisDay, decimal End)? YearBefore { get; init; }
}

/// <summary>A target judged: figure against goal, time elapsed and evidence.</summary>
/// <param name="Status">The word of it.</param>
/// <param name="Reading">What was judged.</param>
/// <param name="Goal">The goal of the period.</param>
/// <param name="Due">What should stand today.</param>
/// <param name="Forecast">Where it leads, as long as that is open.</param>
public sealed record Judgement(TargetStatus Status, TargetReading Reading, decimal Goal, decimal Due, Forecast? Forecast)
{
    // Whoever has done half of what should be done can still catch up by working twice as fast.
    private const decimal Half = 0.5m;

    /// <summary>Whether too few units left anything for the figure to be trusted.</summary>
    public bool Weak => Reading.Coverage < Provenance.UsualCoverage;

    /// <summary>Judges a target over a period, as of a day.</summary>
    public static Judgement Of(TargetWording wording, TargetCourse course, DayRange period, DateOnly day, TargetReading reading)
    {
        var (goal, due) = (wording.GoalIn(period), TargetLine.Due(wording, course, period, day));
        var status = Said(new Case(wording, course, period, day, goal, due), reading);
        var open = status is TargetStatus.Late or TargetStatus.Slow or TargetStatus.OnTrack && day <= period.Last;
        return new Judgement(status, reading, goal, due, open ? Forecast.Of(wording, course, period, day, reading) : null);
    }

    /// <summary>Whether a value satisfies a goal.</summary>
    public static bool Holds(Comparator comparator, decimal value, decimal goal) => comparator switch
    {
        Comparator.AtMost => value <= goal,
        Comparator.Same => value == goal,
        Comparator.More => value > goal,
        Comparator.Less => value < goal,
        _ => value >= goal,
    };

    private static TargetStatus Said(Case of, TargetReading reading)
    {
        var over = of.Day > of.Period.Last;
        if (!reading.Applies || reading.Value.Why is Why.NoUnits or Why.NotThere) return TargetStatus.NotApplicable;
        if (of.Day < of.Period.First) return TargetStatus.NotStarted;
        if (reading.BrokenIn is not null) return TargetStatus.Missed;
        if (reading.Value.Why == Why.NoFacts && !over) return TargetStatus.NotStarted;
        if (!reading.Value.Known) return TargetStatus.Unknown;
        var holds = Holds(of.Wording.Comparator, reading.Value.Value, of.Goal);
        if (over && !holds) return TargetStatus.Missed;
        // A limit that holds today can still be broken tomorrow: before the end of the period nobody has kept it.
        if (holds && (over || of.Wording.Comparator is Comparator.AtLeast or Comparator.More or Comparator.Yes))
            return Proven(of.Wording, reading) ? TargetStatus.Reached : TargetStatus.Unproven;
        return TargetLine.Upward(of.Wording.Comparator) ? Rising(of, reading.Value.Value, holds) : Limited(of, reading.Value.Value);
    }

    private static TargetStatus Rising(Case of, decimal value, bool holds)
    {
        if (holds) return TargetStatus.OnTrack;
        // More than exactly so many: what was done is not undone.
        if (of.Wording.Comparator == Comparator.Same && value > of.Goal) return TargetStatus.Late;
        var passed = TargetLine.Passed(of.Wording, of.Period, of.Day);
        if (passed is not null && value < passed.Value) return TargetStatus.Late;
        var begun = value > 0 || of.Goal <= 0;
        // Between nothing and done there is no half of a yes.
        if (!begun && (of.Wording.Comparator == Comparator.Yes || of.Due <= 0 || TargetLine.Elapsed(of.Period, of.Day) < Half)) return TargetStatus.NotStarted;
        if (of.Wording.Comparator == Comparator.Yes || value >= of.Due) return TargetStatus.OnTrack;
        return value >= of.Due * Half ? TargetStatus.Slow : TargetStatus.Late;
    }

    private static TargetStatus Limited(Case of, decimal value)
    {
        if (Holds(of.Wording.Comparator, value, of.Due)) return TargetStatus.OnTrack;
        var passed = TargetLine.Passed(of.Wording, of.Period, of.Day);
        var unreached = passed is not null && !Holds(of.Wording.Comparator, value, passed.Value);
        // A number of things that went beyond its limit stays beyond it; a level can come down again.
        var lost = of.Course == TargetCourse.Growing && !Holds(of.Wording.Comparator, value, of.Goal);
        return unreached || lost || value * Half > of.Due ? TargetStatus.Late : TargetStatus.Slow;
    }

    // A yes wants some evidence. Where records carry none because the program itself wrote them, they are the evidence.
    private static bool Proven(TargetWording wording, TargetReading reading) => wording.Evidence is { } least
        ? reading.Evidence >= least
        : wording.Comparator != Comparator.Yes || reading.Evidence is null or > 0;

    private sealed record Case(TargetWording Wording, TargetCourse Course, DayRange Period, DateOnly Day, decimal Goal, decimal Due);
}
