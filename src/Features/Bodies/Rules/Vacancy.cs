using System.Runtime.InteropServices;

namespace CauNoi.Bodies.Rules;

/// <summary>A stretch in which a seat is held; both days included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Held(DateOnly From, DateOnly? Until)
{
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>Whether a seat is vacant, since when, and for how many days. Worked out, never stored.</summary>
public static class Vacancy
{
    /// <summary>The first day of the vacancy that is there on a day; null while the seat is held, or not there.</summary>
    public static DateOnly? Since(DateOnly opened, DateOnly? closed, IEnumerable<Held> held, DateOnly today)
    {
        if (today < opened || (closed is { } end && today >= end)) return null;
        var last = opened;
        foreach (var stretch in held.Where(h => h.From <= today))
        {
            if (stretch.On(today)) return null;
            if (stretch.Until is { } until && until >= last) last = until.AddDays(1);
        }

        return last;
    }

    /// <summary>Days without anybody, the first one included: vacant since today is one day.</summary>
    public static int Days(DateOnly since, DateOnly today) => today.DayNumber - since.DayNumber + 1;
}
