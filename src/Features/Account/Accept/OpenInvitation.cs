using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Accept;

/// <summary>An invitation that may be accepted now.</summary>
/// <param name="Row">As stored, ready to be changed.</param>
/// <param name="Wanted">The role it leads to; never from before today.</param>
/// <param name="Unit">Where.</param>
/// <param name="By">Who invited, by name.</param>
internal sealed record OpenInvitation(Invitation Row, Grant Wanted, UnitNode Unit, string By)
{
    /// <summary>
    /// The open invitation of a secret, or null. Whoever invited must still be able to give the role: an invitation does
    /// not outlive the power it came from.
    /// </summary>
    public static async Task<OpenInvitation?> Find(Visit visit, AppDb db, UnitMaps maps, string token)
    {
        var (hash, today) = (Tokens.Hash(token), VietnamTime.DayOf(visit.Now));
        var row = await db.Invitations().SingleOrDefaultAsync(
            i => i.TokenHash == hash && i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > visit.Now && (i.ValidUntil == null || i.ValidUntil >= today), visit.Stop);
        if (row is null || Role.Named(row.Role) is not { } role) return null;
        var tree = await visit.Tree();
        if (tree.Find(row.Unit) is not { } unit) return null;
        var power = await (
            from a in db.Accounts().AsNoTracking()
            where a.Id == row.InvitedBy && a.ClosedAt == null
            join g in db.RoleGrants() on a.Id equals g.Account
            where g.ValidFrom <= today && (g.ValidUntil == null || g.ValidUntil >= today)
            select new { a.Name, g.Role, g.Unit, g.ValidFrom, g.ValidUntil }).ToListAsync(visit.Stop);
        foreach (var held in power)
        {
            if (Role.Named(held.Role) is not { } hat) continue;
            var giver = new Actor(row.InvitedBy, held.Name, [new Grant(hat, held.Unit, held.ValidFrom, held.ValidUntil)]);
            if (GrantRules.MayGive(giver, role) && Reach.Of(giver, AccountAccess.Manage, tree, maps.Successions).Covers(row.Unit))
                return new OpenInvitation(row, new Grant(role, row.Unit, row.ValidFrom < today ? today : row.ValidFrom, row.ValidUntil), unit, held.Name);
        }

        return null;
    }
}
