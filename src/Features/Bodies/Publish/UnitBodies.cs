using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Publish;

/// <summary>What everybody may read of a unit's bodies: from the published copies, and from nothing else.</summary>
public static class UnitBodies
{
    public static async Task<IResult> Show(Visit visit, AppDb db, int unit)
    {
        if ((await visit.Tree()).Find(unit) is not { } node) return visit.NotFound();
        return visit.Page<UnitBodiesPage>(new UnitBodiesModel(unit, node.Name, await Of(db, unit, VietnamTime.DayOf(visit.Now), visit.Stop)));
    }

    internal static async Task<IReadOnlyList<PublishedRow>> Of(AppDb db, int unit, DateOnly today, CancellationToken stop)
    {
        var bodies = await db.PublishedBodies().AsNoTracking()
            .Where(b => b.Unit == unit && b.FromDay <= today && (b.UntilDay == null || b.UntilDay >= today)).OrderBy(b => b.Rank).ThenBy(b => b.Name).ToListAsync(stop);
        var ids = bodies.ConvertAll(b => b.Body);
        var posts = await db.PublishedPosts().AsNoTracking()
            .Where(p => ids.Contains(p.Body) && p.FromDay <= today && (p.UntilDay == null || p.UntilDay >= today)).OrderBy(p => p.Rank).ToListAsync(stop);
        return bodies.ConvertAll(b => new PublishedRow(b, [.. posts.Where(p => p.Body == b.Body)]));
    }
}

public sealed record PublishedRow(PublishedBody Body, IReadOnlyList<PublishedPost> Posts);

public sealed record UnitBodiesModel(int Unit, string Name, IReadOnlyList<PublishedRow> Rows);
