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
            .Where(t => units.Contains(t.Unit) && t.Day <= map)
            .Where(t => known == null ? t.WithdrawnAt == null : t.RecordedAt <= known && (t.WithdrawnAt == null || t.WithdrawnAt > known)).ToListAsync(stop);
        return rows.GroupBy(t => (t.Unit, t.Trait)).Select(g => g.OrderByDescending(t => t.Day).ThenByDescending(t => t.Id).First())
            .OrderBy(t => t.Trait, StringComparer.Ordinal).ToLookup(t => t.Unit);
    }

    /// <summary>Writes what a change says of units, as far as it is not known already. Yields how many rows it wrote.</summary>
    public static async Task<int> Enter(AppDb db, Change change, DateOnly day, string source, IReadOnlyList<UnitFigure> said, CancellationToken stop)
    {
        var fresh = await Fresh(db, day, said, stop);
        foreach (var figure in fresh)
            change.Add(new UnitTraitRow { Unit = figure.Unit, Trait = figure.Trait, Value = figure.Value, Day = day, Source = source, RecordedAt = change.Now, AddedBy = change.Act });
        return fresh.Count;
    }

    /// <summary>Of what is said, what is not known already on that day.</summary>
    public static async Task<IReadOnlyList<UnitFigure>> Fresh(AppDb db, DateOnly day, IReadOnlyList<UnitFigure> said, CancellationToken stop)
    {
        if (said.Count == 0) return [];
        var known = await Of(db, [.. said.Select(f => f.Unit).Distinct()], day, stop);
        return [.. said.Where(f => known[f.Unit].All(k => k.Trait != f.Trait || k.Value != f.Value))];
    }

    /// <summary>Takes back what an act said of units.</summary>
    public static async Task TakeBack(AppDb db, Change change, Guid act, CancellationToken stop)
    {
        foreach (var row in await db.UnitTraits().Where(t => t.AddedBy == act && t.WithdrawnAt == null).ToListAsync(stop)) row.Withdraw(change.Now, change.Act);
    }

    /// <summary>One unit's trait as people read it: the word, and where it comes from.</summary>
    public static string Source(this UnitTraitRow row) => $"{row.Source}, {VietnameseDates.Format(row.Day)}";
}

/// <summary>One thing said of a unit, before it is written.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Trait">One of <see cref="UnitTrait"/>.</param>
/// <param name="Value">The value as stored.</param>
public sealed record UnitFigure(int Unit, string Trait, string Value);
