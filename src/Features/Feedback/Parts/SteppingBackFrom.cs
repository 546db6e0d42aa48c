using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback.Parts;

/// <summary>What declaring a conflict of interest and taking it back have in common: row, act, and whose duty it is then.</summary>
internal static class SteppingBackFrom
{
    public static async Task<Refusal?> Declare(Visit visit, AppDb db, Changes changes, SecondPersons people, FeedbackNote note, Guid account, string reason)
    {
        var change = changes.Begin(FeedbackActs.StepBack, visit.Actor, note.Unit, note.Id);
        change.Note("account", $"{account}");
        change.Note("reason", reason);
        change.Add(new ConflictOfInterest { Account = account, Record = note.Id, Reason = reason, DeclaredBy = visit.Actor.Id, At = change.Now });
        await Shift(visit, db, change, people, note, accounts => [.. accounts, account], account);
        return await change.Save(visit.Stop);
    }

    public static async Task<Refusal?> TakeBack(Visit visit, AppDb db, Changes changes, SecondPersons people, FeedbackNote note, ConflictOfInterest declared)
    {
        var change = changes.Begin(FeedbackActs.LetBack, visit.Actor, note.Unit, note.Id);
        if (declared.TakeBack(visit.Actor, change.Now) is { } refused) return refused;
        change.Note("account", $"{declared.Account}");
        await Shift(visit, db, change, people, note, accounts => [.. accounts.Where(a => a != declared.Account)], null);
        return await change.Save(visit.Stop);
    }

    /// <summary>Others who see the note and sit within reach of whoever answers for the unit.</summary>
    public static async Task<IReadOnlyList<RoleHolder>> Others(Visit visit, SecondPersonLook look)
    {
        var reach = await visit.Reach(FeedbackAccess.Oversee);
        return [.. look.Holders.Where(h => h.Account != visit.Actor.Id && FeedbackAccess.Read.Roles.Contains(h.Role) && reach.Covers(h.Unit)).DistinctBy(h => h.Account)];
    }

    private static Task Shift(Visit visit, AppDb db, Change change, SecondPersons people, FeedbackNote note, Func<IEnumerable<Guid>, Guid[]> after, Guid? hiddenFrom) =>
        change.Shift(FeedbackDuties.Answer, note.Id, async () =>
        {
            var standing = await db.Conflicts().AsNoTracking().Where(c => c.Record == note.Id && c.TakenBackAt == null).Select(c => c.Account).ToListAsync(visit.Stop);
            var place = (await people.Around([note.Unit], visit.Stop)).Place(note.Unit, FeedbackAccess.Answer, after(standing));
            change.Note("owed-by", place.ToString(CultureInfo.InvariantCulture));
            return place;
        }, hiddenFrom, visit.Stop);
}
