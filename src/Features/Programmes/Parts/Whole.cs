using CauNoi.Kernel.Targets;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Parts;

/// <summary>A target with all its wordings, in the order of their days.</summary>
public sealed record WholeTarget(TargetRow Row, IReadOnlyList<WordingRow> Wordings)
{
    /// <summary>The newest that was decided; in a draft the only one.</summary>
    public WordingRow Present => Wordings.LastOrDefault(w => w.DecidedAt is not null) ?? Wordings[0];

    /// <summary>An amendment that waits for its second person.</summary>
    public WordingRow? Waiting => Wordings.Skip(1).FirstOrDefault(w => w.DecidedAt is null);

    public TargetWording On(DateOnly day) => (Wordings.LastOrDefault(w => w.DecidedAt is not null && w.FromDay <= day) ?? Present).Read();
}

/// <summary>A programme with all that stands in it.</summary>
public sealed record Whole(
    Programme Programme, IReadOnlyList<Clause> Clauses, IReadOnlyList<Citation> Citations, IReadOnlyList<Annex> Annexes, IReadOnlyList<Recipient> Recipients,
    IReadOnlyList<Scheme> Schemes, IReadOnlyList<Milestone> Milestones, IReadOnlyList<WholeTarget> Targets)
{
    public static async Task<Whole> Of(AppDb db, Programme programme, CancellationToken stop)
    {
        var id = programme.Id;
        var schemes = await db.Schemes().Where(s => s.Programme == id).OrderBy(s => s.No).ToListAsync(stop);
        return new Whole(programme,
            await db.Clauses().Where(c => c.Programme == id).OrderBy(c => c.No).ToListAsync(stop),
            await db.Citations().Where(c => c.Programme == id).OrderBy(c => c.No).ToListAsync(stop),
            await db.Annexes().Where(a => a.Programme == id).OrderBy(a => a.No).ToListAsync(stop),
            await db.Recipients().Where(r => r.Programme == id).OrderBy(r => r.No).ToListAsync(stop),
            schemes,
            schemes.Count == 0 ? [] : await db.Milestones().Where(m => db.Schemes().Any(s => s.Id == m.Scheme && s.Programme == id)).OrderBy(m => m.Due).ToListAsync(stop),
            await TargetsOf(db, id, stop));
    }

    public static async Task<IReadOnlyList<WholeTarget>> TargetsOf(AppDb db, Guid programme, CancellationToken stop)
    {
        var rows = await db.TargetRows().Where(t => t.Programme == programme).OrderBy(t => t.No).ToListAsync(stop);
        var wordings = (await db.WordingRows().Where(w => db.TargetRows().Any(t => t.Id == w.Target && t.Programme == programme)).ToListAsync(stop)).ToLookup(w => w.Target);
        return [.. rows.Select(t => new WholeTarget(t, [.. wordings[t.Id].OrderBy(w => w.FromDay)]))];
    }
}
