using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Differences;

/// <summary>The map of two days, what differs, and the documents that made it so. Two days asked the wrong way round are turned.</summary>
public sealed record TwoDays(UnitTree Before, UnitTree After, IReadOnlyList<UnitDifference> Differences)
{
    public DateOnly First => Before.Map;

    public DateOnly Last => After.Map;

    public static async Task<TwoDays> Of(Visit visit, UnitMaps maps, DateOnly? asked, DateOnly? until)
    {
        var last = until ?? VietnamTime.DayOf(visit.Now);
        var first = asked ?? last.AddYears(-1);
        if (first > last) (first, last) = (last, first);
        var (before, after) = (await visit.TreeOn(first), await visit.TreeOn(last));
        return new(before, after, UnitDifferences.Between(before, after, maps.Successions));
    }

    /// <summary>The documents by which these units changed between the two days. One query; what was founded with the installation has none.</summary>
    public async Task<ILookup<int, string>> Bases(AppDb db, IReadOnlyCollection<int> units, DateTimeOffset? known, CancellationToken stop)
    {
        if (units.Count == 0) return Array.Empty<int>().ToLookup(_ => 0, _ => "");
        var asked = units.ToArray();
        var rows = await db.UnitChanges().AsNoTracking()
            .Where(c => c.State == UnitChangeState.Applied && c.Day > First && c.Day <= Last && (known == null || c.DecidedAt <= known))
            .Join(db.Set<UnitRow>(), c => c.Act, u => u.AddedBy, (c, u) => new { u.Unit, c.Day, c.Basis })
            .Where(r => asked.Contains(r.Unit)).Distinct().ToListAsync(stop);
        return rows.OrderBy(r => r.Day).ToLookup(r => r.Unit, r => r.Basis);
    }
}
