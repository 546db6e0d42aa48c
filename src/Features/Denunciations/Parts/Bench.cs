using CauNoi.Denunciations.Rules;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Parts;

/// <summary>The openers of a unit who hold keys and were let in.</summary>
internal sealed record Bench(int Unit, IReadOnlyList<Opener> Openers)
{
    /// <summary>Whether anything can be sealed to them.</summary>
    public bool Enough => Openers.Count >= OpenerDecisions.Together;

    /// <summary>Who opens what is sent to a unit: its own openers, or those of the nearest unit above that has two.</summary>
    public static async Task<Bench?> Above(AppDb db, UnitTree tree, int unit, CancellationToken stop)
    {
        var path = tree.Path(unit).Select(n => n.Unit).ToList();
        var benches = await All(db, path, stop);
        return path.AsEnumerable().Reverse().Select(u => benches.FirstOrDefault(b => b.Unit == u)).FirstOrDefault(b => b is { Enough: true });
    }

    /// <summary>Every unit to which something can be sealed, of today's tree.</summary>
    public static async Task<IReadOnlyList<Bench>> Everywhere(AppDb db, UnitTree tree, CancellationToken stop) =>
        [.. (await All(db, null, stop)).Where(b => b.Enough && tree.Has(b.Unit))];

    private static async Task<IReadOnlyList<Bench>> All(AppDb db, List<int>? units, CancellationToken stop)
    {
        var openers = await db.Openers().AsNoTracking().Where(o => o.AdmittedAt != null && o.EndedAt == null && (units == null || units.Contains(o.Unit)))
            .OrderBy(o => o.Id).ToListAsync(stop);
        return [.. openers.GroupBy(o => o.Unit).Select(g => new Bench(g.Key, [.. g]))];
    }
}
