using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Units;

/// <summary>Numbers of new units: for ever theirs, never used again.</summary>
public static class UnitNumbers
{
    /// <summary>So many numbers that nobody has had.</summary>
    public static async Task<IReadOnlyList<int>> Take(AppDb db, int count, CancellationToken stop) => count == 0 ? [] :
        await db.Database.SqlQuery<int>($"select nextval('unit_number')::integer as \"Value\" from generate_series(1, {count})").ToListAsync(stop);
}
