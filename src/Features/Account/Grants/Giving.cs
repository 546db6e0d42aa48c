using System.Globalization;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Grants;

/// <summary>What all ways of giving a role share: what somebody holds already, and how the role is written down.</summary>
internal static class Giving
{
    /// <summary>What an account holds or will hold, confirmed or waiting: what separation of duties looks at.</summary>
    public static async Task<IReadOnlyList<Grant>> Held(AppDb db, Guid account, DateOnly today, CancellationToken stop)
    {
        var given = await db.RoleGrants().AsNoTracking().Where(g => g.Account == account && (g.ValidUntil == null || g.ValidUntil >= today))
            .Select(g => new { g.Role, g.Unit, g.ValidFrom, g.ValidUntil })
            .Concat(db.RoleProposals().AsNoTracking().Where(p => p.Account == account && p.DecidedAt == null && (p.ValidUntil == null || p.ValidUntil >= today))
                .Select(p => new { p.Role, p.Unit, p.ValidFrom, p.ValidUntil })).ToListAsync(stop);
        return [.. given.Where(g => Role.Named(g.Role) is not null).Select(g => new Grant(Role.Named(g.Role)!, g.Unit, g.ValidFrom, g.ValidUntil))];
    }

    /// <summary>Writes it down: as a role that holds, or as one that waits for a second person.</summary>
    public static void Write(Change change, Grant wanted, Guid account, Guid giver, Guid? handedBy = null)
    {
        if (Grantable.OfTrust.Contains(wanted.Role))
            change.Add(new RoleProposal
            {
                Account = account, Role = wanted.Role.Name, Unit = wanted.Unit, ValidFrom = wanted.From, ValidUntil = wanted.Until,
                ProposedBy = giver, ProposedAt = change.Now, HandedBy = handedBy,
            });
        else
            change.Add(new RoleGrant
            {
                Account = account, Role = wanted.Role.Name, Unit = wanted.Unit, ValidFrom = wanted.From, ValidUntil = wanted.Until,
                GrantedBy = giver, GrantedAt = change.Now, HandedBy = handedBy,
            });
    }

    /// <summary>Notes role, unit and days in an act.</summary>
    public static void Note(Change change, Grant grant)
    {
        change.Note("role", grant.Role.Name);
        change.Note("unit", grant.Unit.ToString(CultureInfo.InvariantCulture));
        change.Note("from", VietnameseDates.Format(grant.From));
        if (grant.Until is { } until) change.Note("until", VietnameseDates.Format(until));
    }
}
