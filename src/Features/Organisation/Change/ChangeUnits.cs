using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Change;

/// <summary>Changes the tree of units: all steps from one day, one act, one legal basis. Who may is for the route that calls it.</summary>
public sealed class ChangeUnits(AppDb db, Changes changes, UnitMaps maps, Platform.Catalogue.Rules rules, TimeProvider clock)
{
    /// <summary>Enters a change at once. Yields the number of the change, under which it can be read and undone.</summary>
    public async Task<Outcome<Guid>> Run(Actor actor, DateOnly day, string legalBasis, IReadOnlyList<UnitStep> steps, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(legalBasis)) return ChangeRefusals.BasisEmpty;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await UnitBook.Open(db, maps, stop);
        var planned = await Plan(day, steps, stop);
        if (!planned.Ok) return planned.Refusals.ToList();
        var scope = await Scope(planned.Value, stop);
        var change = changes.Begin(OrganisationActs.Change, actor, scope, "units", legalBasis.Trim());
        var record = new UnitChange { Unit = scope, Day = day, Basis = legalBasis.Trim(), MadeBy = actor.Id, MadeAt = change.Now };
        record.Write(steps);
        if (await Enter(change, record, planned.Value, stop) is { } refused) return refused;
        await transaction.CommitAsync(stop);
        maps.Forget();
        return record.Id;
    }

    /// <summary>Enters a change that was put together before: the commune's own, or one that a second person approved.</summary>
    public async Task<Refusal?> Apply(Actor actor, UnitChange record, Func<UnitEdit, Refusal?> may, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await UnitBook.Open(db, maps, stop);
        // Planned anew: since it was proposed, other changes may have taken its ground away.
        var planned = await Plan(record, stop);
        if (!planned.Ok) return planned.Refusals[0];
        if (may(planned.Value) is { } denied) return denied;
        var change = changes.Begin(OrganisationActs.Change, actor, record.Unit, record.Id, record.Basis);
        if (await Enter(change, record, planned.Value, stop) is { } refused) return refused;
        await transaction.CommitAsync(stop);
        maps.Forget();
        return null;
    }

    /// <summary>What a kept change would do, or why not. A list may say nothing but figures of units that stay as they are.</summary>
    public async Task<Outcome<UnitEdit>> Plan(UnitChange record, CancellationToken stop)
    {
        var steps = record.Read();
        return steps.Count == 0 && record.ReadFigures().Count > 0 ? new UnitEdit(record.Day, [], [], []) : await Plan(record.Day, steps, stop);
    }

    /// <summary>What the steps would do, or why not.</summary>
    public async Task<Outcome<UnitEdit>> Plan(DateOnly day, IReadOnlyList<UnitStep> steps, CancellationToken stop)
    {
        var history = await maps.History(stop);
        var planned = UnitChanges.Plan(history, day, steps);
        if (!planned.Ok) return planned;
        var misfits = ChangeDecisions.Kinds(planned.Value, history, rules.UnitKinds);
        return misfits.Count > 0 ? misfits.ToList() : planned;
    }

    private async Task<Refusal?> Enter(Platform.Data.Change change, UnitChange record, UnitEdit edit, CancellationToken stop)
    {
        if (record.Apply(change.Act, change.Now) is { } refused) return refused;
        if (db.Entry(record).State == EntityState.Detached) change.Add(record);
        await UnitBook.Enter(db, change, edit, stop);
        await UnitTraits.Enter(db, change, record.Day, record.Basis, record.ReadFigures(), stop);
        change.Note("day", VietnameseDates.Format(record.Day));
        change.Note("ended", Count(edit.Touched.Count(u => edit.Added.All(n => n.Unit != u || n.From < edit.Day))));
        change.Note("begun", Count(edit.Added.Count(n => n.From == edit.Day && edit.Withdrawn.All(w => w.Unit != n.Unit))));
        change.Note("altered", Count(edit.Added.Count(n => n.From == edit.Day && edit.Withdrawn.Any(w => w.Unit == n.Unit))));
        return await change.Save(stop);
    }

    private async Task<int> Scope(UnitEdit edit, CancellationToken stop) =>
        ChangeScope.Of(edit, await maps.On(VietnamTime.DayOf(clock.GetUtcNow()), stop));

    private static string Count(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
