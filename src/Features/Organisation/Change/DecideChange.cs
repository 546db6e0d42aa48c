using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Forms;
using CauNoi.Organisation.Rules;
using CauNoi.Organisation.Undo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Change;

/// <summary>What is done with a change as a whole: proposed, entered, approved, sent back, given up, taken back.</summary>
public static class DecideChange
{
    public static readonly FormShape Bare = new("quyet-dinh", []);

    public static readonly FormShape Reason = new("ly-do-thay-doi",
    [
        new FieldShape("ly-do", "Lý do", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 1_000 },
    ]);

    public static Task<IResult> Enter(Visit visit, FormPost post, AppDb db, ShowChange show, ChangeUnits units, UnitMaps maps, Platform.Catalogue.Rules rules, Guid id) =>
        Run(visit, post, db, show, ChangeAccess.Change, id, async record =>
        {
            var tree = await maps.On(record.Day, visit.Stop);
            if (record.List is not null) return ChangeRefusals.ListNeedsSecond;
            return record.State != UnitChangeState.Draft ? ChangeRefusals.NotNow : await units.Apply(visit.Actor, record, edit =>
                ChangeDecisions.Within(edit, tree, record.Unit) ?? (ChangeDecisions.IsOwnMatter(edit, rules.UnitKinds) ? null : ChangeRefusals.NotOwnMatter), visit.Stop);
        });

    public static Task<IResult> Propose(Visit visit, FormPost post, AppDb db, ShowChange show, Changes changes, ChangeUnits units, UnitMaps maps, Guid id) =>
        Run(visit, post, db, show, ChangeAccess.Change, id, async record =>
        {
            var planned = await units.Plan(record, visit.Stop);
            if (!planned.Ok) return planned.Refusals[0];
            return ChangeDecisions.Within(planned.Value, await maps.On(record.Day, visit.Stop), record.Unit)
                ?? record.Propose(visit.Actor.Id) ?? await Save(visit, changes, OrganisationActs.Propose, record);
        });

    public static Task<IResult> Approve(Visit visit, FormPost post, AppDb db, ShowChange show, ChangeUnits units, UnitMaps maps, Guid id) =>
        Run(visit, post, db, show, ChangeAccess.Approve, id, async record =>
        {
            if (record.State != UnitChangeState.Proposed) return ChangeRefusals.NotNow;
            if (visit.Actor.Id == record.MadeBy || visit.Actor.Id == record.ProposedBy) return ChangeRefusals.OwnProposal;
            if (!await show.IsSecond(visit, record)) return ChangeRefusals.NotTheSecond;
            var tree = await maps.On(record.Day, visit.Stop);
            return await units.Apply(visit.Actor, record, edit => ChangeDecisions.Within(edit, tree, record.Unit), visit.Stop);
        });

    public static Task<IResult> Return(Visit visit, FormPost post, AppDb db, ShowChange show, Changes changes, Guid id) =>
        Run(visit, post, db, show, ChangeAccess.Approve, id, async record =>
            !await show.IsSecond(visit, record) ? ChangeRefusals.NotTheSecond
                : record.Return(post["ly-do"]) ?? await Save(visit, changes, OrganisationActs.Return, record, post["ly-do"]));

    public static Task<IResult> Drop(Visit visit, FormPost post, AppDb db, ShowChange show, Changes changes, Guid id) =>
        Run(visit, post, db, show, ChangeAccess.Change, id, async record => record.Drop() ?? await Save(visit, changes, OrganisationActs.Drop, record));

    public static Task<IResult> Undo(Visit visit, FormPost post, AppDb db, ShowChange show, UndoChange undo, Guid id) =>
        Run(visit, post, db, show, ChangeAccess.Change, id, record => undo.Run(visit.Actor, record, post["ly-do"], visit.Stop));

    private static async Task<IResult> Run(
        Visit visit, FormPost post, AppDb db, ShowChange show, Permission permission, Guid id, Func<UnitChange, Task<Refusal?>> decide)
    {
        if (await ChangeAccess.Reached(db, id, await visit.Reach(permission), visit.Stop) is not { } record) return visit.NotFound();
        var refused = post.Ok ? await decide(record) : post.Values.Refusals[0];
        if (refused is null) return visit.See($"/ban/don-vi/thay-doi/{id}");

        // Somebody else was faster, or the ground has changed: show the change as it is now.
        db.ChangeTracker.Clear();
        var fresh = await ChangeAccess.Reached(db, id, await visit.Reach(permission), visit.Stop);
        return fresh is null ? visit.NotFound() : await show.Render(visit, fresh, refused, post.Ok ? StatusCodes.Status409Conflict : post.RefusedStatus);
    }

    private static Task<Refusal?> Save(Visit visit, Changes changes, ActKind act, UnitChange record, string? reason = null) =>
        changes.Begin(act, visit.Actor, record.Unit, record.Id, reason).Save(visit.Stop);
}
