using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Manage;

/// <summary>The accounts within reach: made there, or with a role there that holds, will hold or ended lately.</summary>
internal static class ManagedAccounts
{
    /// <summary>Long enough to mend a mistake; afterwards the person is no longer this unit's.</summary>
    private const int Remembered = 30;

    public static Task<StaffAccount?> Reached(AppDb db, Guid id, Visit visit) => Reached(db, id, visit, AccountAccess.Manage);

    public static async Task<StaffAccount?> Reached(AppDb db, Guid id, Visit visit, Permission permission)
    {
        var reach = await visit.Reach(permission);
        if (reach.Empty) return null;
        var account = await db.Accounts().SingleOrDefaultAsync(a => a.Id == id, visit.Stop);
        if (account is null || reach.Everything || (account.Home is { } home && reach.Covers(home))) return account;
        var since = VietnamTime.DayOf(visit.Now).AddDays(-Remembered);
        var units = await db.RoleGrants().Where(g => g.Account == id && (g.ValidUntil == null || g.ValidUntil >= since)).Select(g => g.Unit)
            .Union(db.RoleProposals().Where(p => p.Account == id && p.DecidedAt == null).Select(p => p.Unit)).ToListAsync(visit.Stop);
        return units.Any(reach.Covers) ? account : null;
    }
}
