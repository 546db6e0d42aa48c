using System.Collections.Concurrent;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Filling;

/// <summary>
/// Counts how long kinds take to fill. What this node has counted waits in memory and is added to the table each minute: no
/// saving waits for it, and no row of it is written together with a record. A crash loses a minute of counting.
/// </summary>
public sealed class FillTimes
{
    /// <summary>How far back is looked.</summary>
    public static readonly TimeSpan Looked = TimeSpan.FromDays(90);

    private readonly ConcurrentDictionary<(string Kind, int Version, DateOnly Day, int Upto), int> waiting = new();

    /// <summary>Counts one page, when it says how long it was in use.</summary>
    public void Count(Kind kind, string said, DateTimeOffset now)
    {
        if (FillTime.ClassOf(said) is { } upto) waiting.AddOrUpdate((kind.Name, kind.Version, VietnamTime.DayOf(now), upto), 1, (_, n) => n + 1);
    }

    /// <summary>Adds what waits to the table.</summary>
    public static async Task Flush(IServiceProvider services, CancellationToken stop)
    {
        var (times, db) = (services.GetRequiredService<FillTimes>(), services.GetRequiredService<AppDb>());
        foreach (var key in times.waiting.Keys)
            if (times.waiting.TryRemove(key, out var count))
                await db.Database.ExecuteSqlAsync($"""
                    insert into activity_fill_time as t (kind, version, day, upto, count) values ({key.Kind}, {key.Version}, {key.Day}, {key.Upto}, {count})
                    on conflict (kind, version, day, upto) do update set count = t.count + excluded.count
                    """, stop);
    }

    /// <summary>How many in which class of seconds, by kind as it is now.</summary>
    public static async Task<ILookup<(string Kind, int Version), (int Upto, int Count)>> Measured(AppDb db, DateTimeOffset now, CancellationToken stop)
    {
        var since = VietnamTime.DayOf(now - Looked);
        var rows = await db.Database.SqlQuery<FillRow>($"""
            select kind as "Kind", version as "Version", upto as "Upto", sum(count)::int as "Count" from activity_fill_time where day >= {since} group by kind, version, upto
            """).ToListAsync(stop);
        return rows.ToLookup(r => (r.Kind, r.Version), r => (r.Upto, r.Count));
    }

    private sealed record FillRow(string Kind, int Version, int Upto, int Count);
}
