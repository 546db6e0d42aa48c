using System.Collections.Frozen;

namespace CauNoi.Kernel.Time;

/// <summary>A public holiday of one year, or the weekday given for one that fell on a weekend (Labour Code 2019, Articles 111(3) and 112).</summary>
/// <param name="Day">The day off.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Confirmed">False while the day is computed and no official notice names it.</param>
public sealed record Holiday(DateOnly Day, string Name, bool Confirmed = true);

/// <summary>A weekday that is off because a weekend day is worked for it.</summary>
/// <param name="Off">The weekday that is off.</param>
/// <param name="Worked">The Saturday or Sunday that is worked.</param>
/// <param name="Name">The occasion.</param>
/// <param name="Confirmed">False while no official notice names it.</param>
public sealed record SwappedDay(DateOnly Off, DateOnly Worked, string Name, bool Confirmed = true);

/// <summary>
/// The days off that are no weekend, and the weekend days that are worked: a table by year and never a formula, because
/// the swaps and the days around Tết and 2 September are decided anew each year.
/// </summary>
public sealed class Holidays
{
    private readonly FrozenDictionary<DateOnly, string> off;
    private readonly FrozenSet<DateOnly> worked;
    private readonly FrozenDictionary<int, bool> years;

    /// <summary>A table of the given days. When two rows name the same day, the first name is kept.</summary>
    public Holidays(IEnumerable<Holiday> days, IEnumerable<SwappedDay> swaps)
    {
        (Days, Swaps) = (days.ToList(), swaps.ToList());
        var rows = Days.Concat(Swaps.Select(s => new Holiday(s.Off, s.Name, s.Confirmed))).ToList();
        off = rows.DistinctBy(r => r.Day).ToFrozenDictionary(r => r.Day, r => r.Name);
        worked = Swaps.Select(s => s.Worked).ToFrozenSet();
        years = rows.GroupBy(r => r.Day.Year).ToFrozenDictionary(y => y.Key, y => y.All(r => r.Confirmed));
    }

    /// <summary>A table without any day: only weekends are off.</summary>
    public static Holidays None { get; } = new([], []);

    /// <summary>The days off as given, swaps apart.</summary>
    public IReadOnlyList<Holiday> Days { get; }

    /// <summary>The swapped days as given.</summary>
    public IReadOnlyList<SwappedDay> Swaps { get; }

    /// <summary>The name of the day off, or null when the table does not make it one.</summary>
    public string? NameOf(DateOnly day) => off.GetValueOrDefault(day);

    /// <summary>True for a weekend day that is worked for a weekday.</summary>
    public bool IsWorkedWeekend(DateOnly day) => worked.Contains(day);

    /// <summary>True when the table knows every year between two days and each row of them is official. Otherwise the answer may still move, and whoever shows it says "chưa xác nhận".</summary>
    public bool AreConfirmed(DateOnly from, DateOnly to) =>
        Enumerable.Range(Math.Min(from.Year, to.Year), Math.Abs(to.Year - from.Year) + 1).All(y => years.GetValueOrDefault(y));
}
