using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Periods.Parts;

/// <summary>Whether days of units lie in periods that stand closed. One query, however many are asked about.</summary>
public sealed class ClosedPeriods(AppDb db, UnitMaps maps, TimeProvider clock)
{
    /// <summary>The closed period around one of the days of a unit, or null.</summary>
    public async Task<PeriodClosing?> Around(int unit, IEnumerable<DateOnly> days, CancellationToken stop) =>
        (await Of([.. days.Distinct().Select(d => (unit, d))], stop)).Values.FirstOrDefault();

    /// <summary>The closed periods around days of units; days in no closed period are absent. A unit lies where it lay on that day.</summary>
    public async Task<IReadOnlyDictionary<(int Unit, DateOnly Day), PeriodClosing>> Of(IReadOnlyCollection<(int Unit, DateOnly Day)> asked, CancellationToken stop)
    {
        if (asked.Count == 0) return new Dictionary<(int, DateOnly), PeriodClosing>();
        var today = await maps.On(Kernel.Time.VietnamTime.DayOf(clock.GetUtcNow()), stop);
        var above = new Dictionary<(int Unit, DateOnly Day), HashSet<int>>();
        foreach (var place in asked.Distinct())
        {
            var path = (await maps.On(place.Day, stop)).Path(place.Unit);
            above[place] = [.. (path.Count > 0 ? path : today.Path(place.Unit)).Select(n => n.Unit)];
        }

        var (units, first, last) = (above.Values.SelectMany(u => u).Distinct().ToArray(), asked.Min(a => a.Day), asked.Max(a => a.Day));
        var closed = await db.PeriodClosings().AsNoTracking()
            .Where(p => p.ReopenedAt == null && units.Contains(p.Unit) && p.First <= last && p.Last >= first).ToListAsync(stop);
        return above.Select(a => (a.Key, Closed: closed.Find(p => a.Value.Contains(p.Unit) && p.First <= a.Key.Day && a.Key.Day <= p.Last)))
            .Where(a => a.Closed is not null).ToDictionary(a => a.Key, a => a.Closed!);
    }
}
