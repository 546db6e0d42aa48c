using CauNoi.Activities;
using CauNoi.Kernel.Facts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Boards.Evidence;

/// <summary>
/// What a record with a picture leaves to be counted is counted a second time as proven, in the same transaction: so the
/// share with evidence is a figure like any other, for every unit and map, and as known then.
/// </summary>
internal static class ProvenFacts
{
    public static IReadOnlyList<Kernel.Audit.ActKind> Acts { get; } =
        [ActivityActs.Record, ActivityActs.AttachPhoto, ActivityActs.Confirm, .. ActivityActs.Rewording];

    public static async Task Follow(AppDb db, Change change, CancellationToken stop)
    {
        var came = db.ChangeTracker.Entries<FactRow>().Where(f => f.State == EntityState.Added).Select(f => f.Entity).ToList();
        var pictures = db.ChangeTracker.Entries<StoredFile>().Where(f => f.State == EntityState.Added).Select(f => f.Entity.Owner).ToHashSet();
        var records = came.Select(f => f.Record).Concat(pictures).Distinct().ToArray();
        if (records.Length == 0) return;
        // First the turns, then the pictures: whoever saves in between is seen by one of the two.
        var turns = await db.Set<EvidenceTurn>().Where(t => records.Contains(t.Record)).ToDictionaryAsync(t => t.Record, stop);
        var shown = await db.StoredFiles().AsNoTracking().Where(f => records.Contains(f.Owner)).Select(f => f.Owner).Distinct().ToListAsync(stop);
        foreach (var record in records.Except(shown).Except(db.ChangeTracker.Entries<Activity>().Where(a => a.State == EntityState.Added).Select(a => a.Entity.Id))) TakeTurn(change, record, turns.GetValueOrDefault(record));
        var names = new Lazy<Task<Dictionary<int, string>>>(() => db.Set<MeasureRow>().AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.Name, stop));
        foreach (var fact in came.Where(f => shown.Contains(f.Record) || pictures.Contains(f.Record))) await Mirror(fact, change, names);
        // The first picture of a record that stands proves what was left before it came.
        foreach (var record in pictures.Where(p => !shown.Contains(p)))
            foreach (var fact in await db.FactRows().Where(f => f.Record == record).ToListAsync(stop)) await Mirror(fact, change, names);
    }

    // A record that is new in this change is nobody else's yet, and one with pictures is proven whatever comes.
    private static void TakeTurn(Change change, Guid record, EvidenceTurn? turn)
    {
        if (turn is not null) turn.Turn++;
        else change.Add(new EvidenceTurn { Record = record });
    }

    // The record of these facts is the act: a record's own facts are settled anew at every change, and would take them away.
    private static async Task Mirror(FactRow fact, Change change, Lazy<Task<Dictionary<int, string>>> names)
    {
        if (!(await names.Value).TryGetValue(fact.Measure, out var name)) return;
        await change.Leave(new Fact(BoardMeasures.Proven, fact.Unit, fact.Day, fact.Retracts is null ? 1 : -1, change.Act)
        {
            Organisation = fact.Organisation, Category = name, Status = (FactStatus)fact.Status, Source = (FactSource)fact.Source,
        });
    }
}
