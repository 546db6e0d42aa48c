using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Platform.Duties;

/// <summary>Works out due moments from the dated limits and holidays of the catalogue.</summary>
public sealed class DutyClock(Rules rules)
{
    /// <summary>When a duty opened now is due, and which row of the limits says so.</summary>
    public (DateTimeOffset Due, string Rule) Due(DutyKind kind, DateTimeOffset now)
    {
        var day = VietnamTime.DayOf(now);
        var limit = rules.Limits.On(kind.Limit ?? throw new InvalidOperationException($"{kind.Name} has no limit: its due moment must be given."), day)
            ?? throw new InvalidOperationException($"No limit {kind.Limit} is in force on {day:O}; the catalogue must name one.");
        var due = Deadline.Of(limit, now).DueAt(rules.Holidays)!.Value;
        return (due.ToUniversalTime(), $"{limit.Id}@{limit.Version}");
    }
}
