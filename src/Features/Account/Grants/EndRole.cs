using System.Globalization;
using CauNoi.Account.Manage;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Grants;

/// <summary>Ends a role now; whoever has it loses it with the next request. What was handed over from it ends with it.</summary>
public static class EndRole
{
    public static readonly FormShape Form = new("ket-thuc-vai-tro", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id, Guid grant)
    {
        if (await ManagedAccounts.Reached(db, id, visit) is not { } account) return visit.NotFound();
        var reach = await visit.Reach(AccountAccess.Manage);
        var held = await db.RoleGrants().SingleOrDefaultAsync(g => g.Id == grant && g.Account == id && g.EndedAt == null, visit.Stop);
        // A role that this hat does not give is not this hat's to take.
        if (held is null || !reach.Covers(held.Unit) || !GrantRules.MayGive(visit.Actor, Role.Named(held.Role)!)) return visit.NotFound();
        if (!post.Ok) return await ShowAccount.Render(visit, db, account, GiveRole.Form.Empty.Refuse(post.Values.Refusals), post.RefusedStatus);
        if (await End(db, changes, visit, held, AccountActs.EndGrant) is { } lost)
            return await ShowAccount.Render(visit, db, account, GiveRole.Form.Empty.Refuse(lost), 409);
        return visit.See($"/ban/tai-khoan/{id}?xong=ket-thuc");
    }

    /// <summary>Ends a role and what was handed over from it, in one act.</summary>
    internal static async Task<Kernel.Refusal?> End(AppDb db, Changes changes, Visit visit, RoleGrant held, Kernel.Audit.ActKind kind)
    {
        var change = changes.Begin(kind, visit.Actor, held.Unit, held.Account);
        change.Note("role", held.Role);
        change.Note("unit", held.Unit.ToString(CultureInfo.InvariantCulture));
        held.End(change.Now);
        foreach (var handed in await db.RoleGrants().Where(g => g.HandedBy == held.Id && g.EndedAt == null).ToListAsync(visit.Stop)) handed.End(change.Now);
        return await change.Save(visit.Stop);
    }
}
