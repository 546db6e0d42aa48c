using System.Globalization;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Invite;

/// <summary>
/// The sheets of all open paper invitations, one page a person. The secret exists on this page only, so each printing
/// makes new ones: a sheet from an earlier printing opens nothing any more.
/// </summary>
public static class PrintSheets
{
    private const int Most = 200;

    public static readonly FormShape Form = new("in-loi-moi", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SettingValues settings)
    {
        if (!post.Ok) return await BrowseInvitations.Render(visit, db, post.RefusedStatus, post.Values.Refusals);
        var (tree, reach) = (await visit.Tree(), await visit.Reach(AccountAccess.Manage));
        var units = reach.Everything ? [] : reach.Units();
        var open = await db.Invitations()
            .Where(i => i.Channel == Inviting.Sheet && i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > visit.Now && (reach.Everything || units.Contains(i.Unit)))
            .OrderBy(i => i.Id).Take(Most).ToListAsync(visit.Stop);
        open = [.. open.Where(i => Role.Named(i.Role) is { } role && GrantRules.MayGive(visit.Actor, role))];
        if (open.Count == 0) return visit.See("/ban/tai-khoan/loi-moi");

        var change = changes.Begin(AccountActs.PrintInvitations, visit.Actor, visit.Actor.Hat!.Unit, "account");
        change.Note("count", open.Count.ToString(CultureInfo.InvariantCulture));
        var expires = change.Now.AddDays((await settings.Read(visit.Stop)).Number(ManageSettings.InvitationDays));
        var sheets = new List<InvitationSheet>();
        foreach (var invitation in open)
        {
            var (token, hash) = Tokens.New();
            (invitation.TokenHash, invitation.ExpiresAt) = (hash, expires);
            sheets.Add(new InvitationSheet(token, invitation.Name, Role.Named(invitation.Role)!.Title,
                tree.Find(invitation.Unit) is { } unit ? UnitByName.Full(unit, tree) : "Đơn vị cũ", expires));
        }

        if (await change.Save(visit.Stop) is not { } lost) return visit.Page<SheetsPage>(sheets);
        db.ChangeTracker.Clear();
        return await BrowseInvitations.Render(visit, db, 409, [lost]);
    }
}

public sealed record InvitationSheet(string Token, string? Name, string Role, string Unit, DateTimeOffset Expires);
