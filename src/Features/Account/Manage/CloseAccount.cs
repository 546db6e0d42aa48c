using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Manage;

/// <summary>Closes an account, and opens it again. Closing ends every session at once; roles stay as they are.</summary>
public static class CloseAccount
{
    public static readonly FormShape Form = new("khoa-tai-khoan", []);

    public static readonly FormShape ReopenForm = new("mo-lai-tai-khoan", []);

    public static Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id) => Run(visit, post, db, id, async account =>
    {
        var change = changes.Begin(AccountActs.Close, visit.Actor, account.Home ?? 0, id);
        account.ClosedAt = change.Now;
        foreach (var session in await db.Sessions().Where(s => s.Account == id).ToListAsync(visit.Stop)) session.EndedAt ??= change.Now;
        return await change.Save(visit.Stop);
    }, "khoa");

    public static Task<IResult> Reopen(Visit visit, FormPost post, AppDb db, Changes changes, Guid id) => Run(visit, post, db, id, async account =>
    {
        var change = changes.Begin(AccountActs.Reopen, visit.Actor, account.Home ?? 0, id);
        account.ClosedAt = null;
        return await change.Save(visit.Stop);
    }, "mo-lai");

    private static async Task<IResult> Run(Visit visit, FormPost post, AppDb db, Guid id, Func<StaffAccount, Task<Refusal?>> apply, string done)
    {
        if (await ManagedAccounts.Reached(db, id, visit) is not { } account) return visit.NotFound();
        if (!post.Ok) return await Again(visit, db, account, [.. post.Values.Refusals], post.RefusedStatus);
        if (await Against(visit, db, account) is { } refused) return await Again(visit, db, account, [refused], 422);
        if (await apply(account) is not { } lost) return visit.See($"/ban/tai-khoan/{id}?xong={done}");
        db.ChangeTracker.Clear();
        return await Again(visit, db, account, [lost], 409);
    }

    // Whoever reaches one role of a person must not lock the others up. The technical administrator may: that is the fire door.
    private static async Task<Refusal?> Against(Visit visit, AppDb db, StaffAccount account)
    {
        if (account.Id == visit.Actor.Id) return AccountRefusals.OwnAccount;
        if (visit.Actor.Hat?.Role == Role.TechnicalAdministrator) return null;
        var reach = await visit.Reach(AccountAccess.Manage);
        var held = await Grants.Giving.Held(db, account.Id, VietnamTime.DayOf(visit.Now), visit.Stop);
        return held.All(g => reach.Covers(g.Unit) && GrantRules.MayGive(visit.Actor, g.Role)) ? null : AccountRefusals.RolesElsewhere;
    }

    private static Task<IResult> Again(Visit visit, AppDb db, StaffAccount account, IReadOnlyList<Refusal> refusals, int status) =>
        ShowAccount.Render(visit, db, account, Grants.GiveRole.Form.Empty.Refuse(refusals), status);
}
