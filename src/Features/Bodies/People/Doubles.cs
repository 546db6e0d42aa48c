using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.People;

/// <summary>People of one folded name within reach whose birth years do not speak against being one person: suggestions, no more.</summary>
public static class Doubles
{
    private const int Most = 200;

    public static async Task<IResult> Show(Visit visit, AppDb db)
    {
        var reach = await visit.Reach(BodiesAccess.Keep);
        var (all, units) = (reach.Everything, reach.Everything ? [] : reach.Units());
        var kept = db.People().AsNoTracking().Where(p => p.MergedInto == null && (all || units.Contains(p.Unit)));
        var keys = kept.GroupBy(p => p.NameKey).Where(g => g.Count() > 1).Select(g => g.Key);
        var rows = await kept.Where(p => keys.Contains(p.NameKey)).OrderBy(p => p.NameKey).ThenBy(p => p.BirthYear).Take(2_000).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        var groups = rows.GroupBy(p => p.NameKey)
            .SelectMany(g => g.Where(p => g.Any(o => o.Id != p.Id && (o.BirthYear is null || p.BirthYear is null || o.BirthYear == p.BirthYear))))
            .GroupBy(p => p.NameKey).Take(Most)
            .Select(g => new DoubleGroup(g.First().Name, [.. g.Select(p => new DoubleRow(p.Id, p.Name, p.BirthYear, tree.Find(p.Unit)?.Name ?? "Đơn vị cũ"))])).ToList();
        return visit.Page<DoublesPage>(groups);
    }
}

public sealed record DoubleRow(Guid Id, string Name, int? BirthYear, string Unit);

public sealed record DoubleGroup(string Name, IReadOnlyList<DoubleRow> Rows);
