using System.Globalization;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Invite;

/// <summary>Invites the heads of all residential areas within reach that have none yet, each with a sheet of paper.</summary>
public static class InviteAreas
{
    /// <summary>A commune has some dozens; more at once would be a stack of paper nobody carries.</summary>
    private const int Most = 200;

    public static readonly FormShape Form = new("moi-khu-dan-cu", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SettingValues settings)
    {
        if (!GrantRules.MayGive(visit.Actor, Role.AreaHead)) return visit.NotFound();
        if (!post.Ok) throw new BadInput(post.RefusedStatus, "Trang này mở đã lâu nên chưa làm được lời mời. Xin mở lại trang rồi bấm lần nữa.");
        var (tree, reach, today) = (await visit.Tree(), await visit.Reach(AccountAccess.Manage), VietnamTime.DayOf(visit.Now));
        var head = Role.AreaHead.Name;
        var taken = await db.RoleGrants().Where(g => g.Role == head && (g.ValidUntil == null || g.ValidUntil >= today)).Select(g => g.Unit)
            .Union(db.Invitations().Where(i => i.Role == head && i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > visit.Now).Select(i => i.Unit))
            .ToListAsync(visit.Stop);
        var open = tree.Order.Where(u => Grantable.Fits(Role.AreaHead, u) && reach.Covers(u.Unit)).Select(u => u.Unit).Except(taken).Take(Most).ToList();
        if (open.Count == 0) return visit.See("/ban/tai-khoan/loi-moi?xong=khong-con");

        var change = changes.Begin(AccountActs.InviteAreas, visit.Actor, visit.Actor.Hat!.Unit, head);
        var expires = change.Now.AddDays((await settings.Read(visit.Stop)).Number(ManageSettings.InvitationDays));
        foreach (var unit in open)
            change.Add(new Invitation
            {
                TokenHash = Tokens.New().Hash, Channel = Inviting.Sheet, Role = head, Unit = unit, ValidFrom = today,
                InvitedBy = visit.Actor.Id, InvitedAt = change.Now, ExpiresAt = expires,
            });
        change.Note("count", open.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost
            ? throw new BadInput(StatusCodes.Status409Conflict, lost.Sentence) : visit.See("/ban/tai-khoan/loi-moi?xong=khu-dan-cu");
    }
}
