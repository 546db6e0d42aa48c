using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Access;

/// <summary>
/// A thing that somebody handles, as far as conflicts of interest go. What declaring one and taking it back have in common
/// in all rooms: row, act, and whose duty it is then.
/// </summary>
/// <param name="Unit">Where it lies.</param>
/// <param name="Record">The thing; the subject of its duty.</param>
/// <param name="Read">What whoever sees it holds.</param>
/// <param name="Oversee">What whoever answers for the unit holds.</param>
/// <param name="Handle">What whoever does it holds.</param>
/// <param name="Duty">The duty that goes with it.</param>
/// <param name="StepBack">The act of declaring, with account, reason and owed-by.</param>
/// <param name="LetBack">The act of taking back, with account and owed-by.</param>
public sealed record Handling(int Unit, Guid Record, Permission Read, Permission Oversee, Permission Handle, DutyKind Duty, ActKind StepBack, ActKind LetBack)
{
    /// <summary>Hides the thing from a person, and lays its duty where somebody is left.</summary>
    public async Task<Refusal?> Declare(Visit visit, AppDb db, Changes changes, SecondPersons people, Guid account, string reason)
    {
        var change = changes.Begin(StepBack, visit.Actor, Unit, Record);
        change.Note("account", $"{account}");
        change.Note("reason", reason);
        change.Add(new ConflictOfInterest { Account = account, Record = Record, Reason = reason, DeclaredBy = visit.Actor.Id, At = change.Now });
        await Shift(visit, db, change, people, accounts => [.. accounts, account], account);
        return await change.Save(visit.Stop);
    }

    /// <summary>Lets a person see it again.</summary>
    public async Task<Refusal?> TakeBack(Visit visit, AppDb db, Changes changes, SecondPersons people, ConflictOfInterest declared)
    {
        var change = changes.Begin(LetBack, visit.Actor, Unit, Record);
        if (declared.TakeBack(visit.Actor, change.Now) is { } refused) return refused;
        change.Note("account", $"{declared.Account}");
        await Shift(visit, db, change, people, accounts => [.. accounts.Where(a => a != declared.Account)], null);
        return await change.Save(visit.Stop);
    }

    /// <summary>Others who see it and sit within reach of whoever answers for the unit.</summary>
    public async Task<IReadOnlyList<RoleHolder>> Others(Visit visit, SecondPersonLook look)
    {
        var reach = await visit.Reach(Oversee);
        return [.. look.Holders.Where(h => h.Account != visit.Actor.Id && Read.Roles.Contains(h.Role) && reach.Covers(h.Unit)).DistinctBy(h => h.Account)];
    }

    private Task Shift(Visit visit, AppDb db, Change change, SecondPersons people, Func<IEnumerable<Guid>, Guid[]> after, Guid? hiddenFrom) =>
        change.Shift(Duty, Record, async () =>
        {
            var standing = await db.Conflicts().AsNoTracking().Where(c => c.Record == Record && c.TakenBackAt == null).Select(c => c.Account).ToListAsync(visit.Stop);
            var place = (await people.Around([Unit], visit.Stop)).Place(Unit, Handle, after(standing));
            change.Note("owed-by", place.ToString(CultureInfo.InvariantCulture));
            return place;
        }, hiddenFrom, visit.Stop);
}
