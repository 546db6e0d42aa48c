using CauNoi.Kernel.Measures;

namespace CauNoi.Kernel.Targets;

/// <summary>By which rule a forecast is made; always said beside it.</summary>
public enum ForecastRule
{
    /// <summary>The rest of the time brings as much a day as the time so far.</summary>
    Even,

    /// <summary>The rest of the period goes as it went a year ago.</summary>
    YearBefore,

    /// <summary>A level stays where it is.</summary>
    Stays,
}

/// <summary>Where a figure leads by the end of its period.</summary>
/// <param name="Value">What will stand then.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="Reaches">Whether that satisfies the goal.</param>
public sealed record Forecast(decimal Value, ForecastRule Rule, bool Reaches)
{
    // In the first tenth of a period a single record would foretell a year.
    private const decimal Least = 0.1m;

    /// <summary>The forecast of what is known; null where it is too early to say.</summary>
    public static Forecast? Of(TargetWording wording, TargetCourse course, DayRange period, DateOnly day, TargetReading reading)
    {
        if (!reading.Value.Known || wording.Comparator == Comparator.Yes) return null;
        var value = reading.Value.Value;
        if (course == TargetCourse.Level) return Made(value, ForecastRule.Stays);
        if (reading.YearBefore is { ThisDay: > 0 } before) return Made(value / before.ThisDay * before.End, ForecastRule.YearBefore);
        var elapsed = TargetLine.Elapsed(period, day);
        return elapsed < Least ? null : Made(value / elapsed, ForecastRule.Even);

        // A share cannot pass the whole.
        Forecast Made(decimal end, ForecastRule rule)
        {
            var bound = wording.Unit == "%" && value <= 1 ? Math.Min(end, 1) : end;
            return new Forecast(bound, rule, Judgement.Holds(wording.Comparator, bound, wording.GoalIn(period)));
        }
    }
}
