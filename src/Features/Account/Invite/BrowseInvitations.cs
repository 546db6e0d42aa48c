using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Marks;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Invite;

/// <summary>The invitations within reach: who was invited to what by whom, and what became of it. Newest first.</summary>
public static class BrowseInvitations
{
    public const int PageSize = 100;

    public static Task<IResult> Show(Visit visit, AppDb db, string? xong = null, int trang = 1) => Render(visit, db, 200, [], xong, trang);

    internal static async Task<IResult> Render(Visit visit, AppDb db, int status, IReadOnlyList<Refusal> refusals, string? done = null, int page = 1)
    {
        var reach = await visit.Reach(AccountAccess.Manage);
        var units = reach.Everything ? [] : reach.Units();
        page = Math.Clamp(page, 1, 1_000);
        var found = await (
            from i in db.Invitations().AsNoTracking()
            where reach.Everything || units.Contains(i.Unit)
            join giver in db.Accounts() on i.InvitedBy equals giver.Id
            join taker in db.Accounts() on i.AcceptedBy equals taker.Id into takers
            from taker in takers.DefaultIfEmpty()
            orderby i.Id descending
            select new { i.Id, i.Name, i.Role, i.Unit, i.Channel, i.ExpiresAt, i.AcceptedAt, i.RevokedAt, By = giver.Name, TakenBy = taker == null ? null : taker.UserName })
            .Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        var rows = found.Take(PageSize).Select(i =>
        {
            var role = Role.Named(i.Role);
            var place = tree.Find(i.Unit) is { } unit ? UnitByName.Full(unit, tree) : "Đơn vị cũ";
            return new InvitationRow(i.Id, i.Name ?? place, role?.Title ?? i.Role, place,
                i.Channel, i.By, i.TakenBy, i.ExpiresAt, i.AcceptedAt, InvitationStates.At(visit.Now, i.ExpiresAt, i.AcceptedAt, i.RevokedAt),
                role is not null && GrantRules.MayGive(visit.Actor, role));
        }).ToList();
        return visit.Page<InvitationsPage>(new InvitationsModel(rows, refusals, done, page, found.Count > PageSize), status);
    }
}

public sealed record InvitationRow(
    Guid Id, string Name, string Role, string Unit, string Channel, string By, string? TakenBy, DateTimeOffset Expires, DateTimeOffset? AcceptedAt,
    InvitationState State, bool Mine)
{
    public Standing Of => State switch { InvitationState.Open => Standing.Waiting, InvitationState.Accepted => Standing.Done, _ => Standing.NotApplicable };

    public string Way => Channel switch { Inviting.Mail => "thư điện tử", Inviting.Text => "tin nhắn", _ => "tờ giấy" };
}

public sealed record InvitationsModel(IReadOnlyList<InvitationRow> Rows, IReadOnlyList<Refusal> Refusals, string? Done, int Page, bool More)
{
    public bool AnySheet => Rows.Any(r => r is { State: InvitationState.Open, Channel: Inviting.Sheet, Mine: true });
}
