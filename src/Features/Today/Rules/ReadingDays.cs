using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;

namespace CauNoi.Today.Rules;

/// <summary>When somebody is left in peace.</summary>
public static class ReadingDays
{
    /// <summary>
    /// Whether a holder of a role is reminded on a day: officers when offices work. Heads of area committees are no officers
    /// and meet people at weekends; only public holidays are theirs.
    /// </summary>
    public static bool Of(Role role, DateOnly day, Holidays holidays) => role == Role.AreaHead
        ? holidays.NameOf(day) is null
        : WorkingDays.IsWorkingDay(day, holidays);

    /// <summary>Whether an hour is quiet. The stretch may go over midnight; equal ends mean there is none.</summary>
    public static bool Quiet(TimeOnly hour, TimeOnly from, TimeOnly to) => from != to && hour.IsBetween(from, to);
}
