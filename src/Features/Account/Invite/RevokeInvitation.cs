using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Invite;

/// <summary>Takes an invitation back while nobody has come.</summary>
public static class RevokeInvitation
{
    public static readonly FormShape Form = new("thu-hoi-loi-moi", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        var invitation = await db.Invitations().SingleOrDefaultAsync(i => i.Id == id && i.AcceptedAt == null && i.RevokedAt == null, visit.Stop);
        if (invitation is null || !(await visit.Reach(AccountAccess.Manage)).Covers(invitation.Unit)
            || Role.Named(invitation.Role) is not { } role || !GrantRules.MayGive(visit.Actor, role)) return visit.NotFound();
        if (!post.Ok) return await BrowseInvitations.Render(visit, db, post.RefusedStatus, post.Values.Refusals);
        var change = changes.Begin(AccountActs.RevokeInvitation, visit.Actor, invitation.Unit, invitation.Id);
        invitation.Revoke(change.Now);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See("/ban/tai-khoan/loi-moi?xong=thu-hoi");
        db.ChangeTracker.Clear();
        return await BrowseInvitations.Render(visit, db, 409, [lost]);
    }
}
