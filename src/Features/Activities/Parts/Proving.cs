using System.Globalization;
using CauNoi.Activities.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Parts;

/// <summary>Duties follow records: what one proves is closed, what nothing proves any more is owed again.</summary>
internal static class Proving
{
    public static async Task Follow(Change change, AppDb db, Kind kind, RecordView? before, RecordView now, CancellationToken stop)
    {
        var proven = RecordProofs.Of(kind, now).ToList();
        var earlier = before is null ? [] : RecordProofs.Of(kind, before).ToList();
        foreach (var owed in proven)
        {
            await change.Close(owed.Duty.Duty, owed.Id, stop);
            if (!earlier.Contains(owed)) Hold(db, owed);
        }

        var lost = earlier.Except(proven).ToList();
        foreach (var owed in lost)
        {
            // The duty is read before the other proofs are looked for: whatever changes between the two is then noticed.
            await db.Duties().Where(d => d.Record == owed.Id && d.Kind == owed.Duty.Duty.Name).LoadAsync(stop);
            if (await ProvenByAnother(db, kind, owed, now.Id, stop)) Hold(db, owed);
            else await change.ReopenAsDue(owed.Duty.Duty, owed.Id, stop);
        }
    }

    // Whoever counts on a duty that stands closed touches it all the same. A second proof, or the withdrawal of one of two,
    // would otherwise pass unseen by whoever withdraws the other proof in the same moment.
    private static void Hold(AppDb db, OwedOnce owed)
    {
        if (db.ChangeTracker.Entries<Duty>().FirstOrDefault(d => d.Entity.Record == owed.Id && d.Entity.Kind == owed.Duty.Duty.Name) is { State: EntityState.Unchanged } closed)
            closed.Property(d => d.DueAt).IsModified = true;
    }

    private static async Task<bool> ProvenByAnother(AppDb db, Kind kind, OwedOnce owed, Guid record, CancellationToken stop)
    {
        var joint = kind.Fields.FirstOrDefault(f => f.Type == KindFieldType.Units)?.Name ?? "";
        var unit = owed.Unit.ToString(CultureInfo.InvariantCulture);
        var (first, last) = (new DateOnly(owed.Year, 1, 1), new DateOnly(owed.Year, 12, 31));
        var others = await db.Set<Activity>().FromSqlInterpolated($"""
            select *, xmin from activity
            where kind = {kind.Name} and id <> {record} and day between {first} and {last}
              and (unit = {owed.Unit} or {unit} = any (string_to_array(answers ->> {joint}, ',')))
            """).There(db).AsNoTracking().ToListAsync(stop);
        return others.Any(o => owed.Duty.DoneIn.Contains(o.State) && RecordProofs.Meets(kind, owed.Duty, o.Day));
    }
}
