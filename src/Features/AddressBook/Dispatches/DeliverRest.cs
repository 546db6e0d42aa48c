using System.Globalization;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Dispatches;

/// <summary>Writes the recipients of a dispatch that have no row yet, a portion a transaction. Running it twice changes nothing.</summary>
public sealed class DeliverRest(AppDb db, Changes changes)
{
    public async Task<int> Run(Actor actor, Guid id, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        if (await db.Dispatches().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && !d.Complete, stop) is not { } planned) return 0;
        var lines = planned.Planned.Zip(planned.PlannedLines).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second);
        var written = (await db.DispatchRecipients().Where(r => r.Dispatch == id && r.Unit != null).Select(r => r.Unit!.Value).ToListAsync(stop)).ToHashSet();
        var (portions, delivered) = (DispatchProgress.Remaining(planned.Planned, written).ToList(), 0);
        for (var n = 0; n < portions.Count || n == 0; n++)
        {
            db.ChangeTracker.Clear();
            var dispatch = await db.Dispatches().SingleAsync(d => d.Id == id, stop);
            var change = changes.Begin(AddressBookActs.Deliver, actor, dispatch.Unit, id);
            IReadOnlyList<int> portion = portions.Count == 0 ? [] : portions[n];
            // The time of sending is one for all, or an inbox would show the same letter at several times.
            foreach (var unit in portion) change.Add(new DispatchRecipient { Dispatch = id, Unit = unit, Line = lines[unit], SentAt = dispatch.SentAt });
            change.Note("recipients", portion.Count.ToString(CultureInfo.InvariantCulture));
            dispatch.Complete = n >= portions.Count - 1;
            if (await change.Save(stop) is not null) return delivered;
            delivered += portion.Count;
        }

        return delivered;
    }
}
