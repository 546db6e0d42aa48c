namespace CauNoi.Petitions.Rules;

/// <summary>A step of a case as far as idle days go: on which day, and who held the case from then on.</summary>
public sealed record HeldFrom(DateOnly Day, string Holder);

/// <summary>A stretch in which nothing happened, and who held the case meanwhile.</summary>
public sealed record IdleStretch(DateOnly After, int Days, string Holder);

/// <summary>Days without any step, counted against whoever held the case.</summary>
public static class IdleDays
{
    /// <summary>The stretches between steps, and from the last one to today while the case is open. A day with a step is never idle.</summary>
    public static IReadOnlyList<IdleStretch> Of(IReadOnlyList<HeldFrom> steps, DateOnly? openUntil)
    {
        var idle = new List<IdleStretch>();
        for (var n = 0; n < steps.Count; n++)
        {
            var next = n + 1 < steps.Count ? steps[n + 1].Day : openUntil?.AddDays(1);
            if (next is { } day && day.DayNumber - steps[n].Day.DayNumber - 1 is > 0 and var days) idle.Add(new IdleStretch(steps[n].Day, days, steps[n].Holder));
        }

        return idle;
    }
}
