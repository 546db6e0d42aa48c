using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Units;

/// <summary>Reads what is said of units: of each trait the newest on or before a map day.</summary>
public static class UnitTraits
{
    public static async Task<ILookup<int, UnitTraitRow>> Of(
        AppDb db, IReadOnlyCollection<int> units, DateOnly map, CancellationToken stop, DateTimeOffset? known = null)
    {
        var rows = await db.UnitTraits().AsNoTracking()
            .Where(t => units.Contains(t.Unit) && t.Day <= map && (known == null || t.RecordedAt <= known)).ToListAsync(stop);
        return rows.GroupBy(t => (t.Unit, t.Trait)).Select(g => g.OrderByDescending(t => t.Day).ThenByDescending(t => t.Id).First())
            .OrderBy(t => t.Trait, StringComparer.Ordinal).ToLookup(t => t.Unit);
    }

    /// <summary>One unit's trait as people read it: the word, and where it comes from.</summary>
    public static string Source(this UnitTraitRow row) => $"{row.Source}, {VietnameseDates.Format(row.Day)}";
}
