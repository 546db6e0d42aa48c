using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Undo;

/// <summary>Takes a change of units back until the day it takes effect: the tree stands exactly as before, on every day.</summary>
public sealed class UndoChange(AppDb db, Changes changes, UnitMaps maps, TimeProvider clock)
{
    public async Task<Refusal?> Run(Actor actor, UnitChange record, string reason, CancellationToken stop)
    {
        if (ChangeDecisions.Undo(record.Day, VietnamTime.DayOf(clock.GetUtcNow())) is { } late) return late;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await UnitBook.Open(db, maps, stop);
        if (record.Act is not { } act || record.Undo() is not null) return ChangeRefusals.NotNow;
        var change = changes.Begin(OrganisationActs.Undo, actor, record.Unit, record.Id, reason);
        var taken = await UnitBook.TakeBack(db, change, act, record.Day, stop);
        if (!taken.Ok) return taken.Refusals[0];
        await UnitTraits.TakeBack(db, change, act, stop);
        // What was written at a unit that only this change began would be nobody's.
        var begun = taken.Value.Withdrawn.Select(n => n.Unit).Except(taken.Value.Added.Select(n => n.Unit)).ToArray();
        if (await db.FactRows().AnyAsync(f => begun.Contains(f.Unit), stop) || await db.Duties().AnyAsync(d => begun.Contains(d.Unit), stop)) return ChangeRefusals.InUse;
        if (await change.Save(stop) is { } lost) return lost;
        await transaction.CommitAsync(stop);
        maps.Forget();
        return null;
    }
}
