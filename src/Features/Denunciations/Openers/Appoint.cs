using CauNoi.Denunciations.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Openers;

/// <summary>Somebody who answers for the unit names an opener. The person then makes the key alone.</summary>
public static class Appoint
{
    public static readonly FormShape Form = new("cu-nguoi-mo", [new FieldShape("nguoi", "Cử ai", FieldKind.Line) { Required = true, MaxLength = 36, WhenEmpty = "Xin chọn một người." }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people)
    {
        var unit = visit.Actor.Hat!.Unit;
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var here = (await people.Around([unit], visit.Stop)).Holders.Where(h => h.Unit == unit && DenunciationAccess.Open.Roles.Contains(h.Role));
        if (here.FirstOrDefault(h => $"{h.Account}" == post["nguoi"]) is not { } person) return await Again(post.Values.Refuse(DenunciationRefusals.NotOfUnit), 422);
        var change = changes.Begin(DenunciationActs.Appoint, visit.Actor, unit, $"openers of {unit}");
        change.Add(new Opener { Account = person.Account, Unit = unit, AppointedAt = change.Now });
        change.Note("account", $"{person.Account}");
        // One person is one opener of a unit: the table keeps it.
        return await change.Save(visit.Stop) is null ? visit.See("/ban/to-cao/nguoi-mo") : await Again(post.Values.Refuse(DenunciationRefusals.AlreadyOpener), 409);

        Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return OpenersOf.Render(visit, db, people, values, MakeKey.Form.Empty, Admit.Form.Empty, status);
        }
    }
}

/// <summary>An opener goes. Refused while what is sealed would be left to fewer than two.</summary>
public static class EndOpener
{
    public static readonly FormShape Form = new("thoi-nguoi-mo", [new FieldShape("chac", "Cho thôi", FieldKind.Hidden) { Required = true, MaxLength = 2 }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people, Guid id)
    {
        var reach = await visit.Reach(DenunciationAccess.Appoint);
        if (await db.Openers().SingleOrDefaultAsync(o => o.Id == id && o.EndedAt == null, visit.Stop) is not { } opener || !reach.Covers(opener.Unit)) return visit.NotFound();
        if (!post.Ok) return await Again([.. post.Values.Refusals], post.RefusedStatus);
        var admitted = await db.Openers().CountAsync(o => o.Unit == opener.Unit && o.EndedAt == null && o.AdmittedAt != null, visit.Stop);
        var hasSealed = await db.Denunciations().AnyAsync(d => d.Unit == opener.Unit, visit.Stop);
        if (OpenerDecisions.End(opener.AdmittedAt is not null, admitted, hasSealed) is { } refused) return await Again([refused], 409);
        var change = changes.Begin(DenunciationActs.End, visit.Actor, opener.Unit, $"openers of {opener.Unit}");
        opener.End(change.Now);
        // The rows stay, so that nobody gets the same point of the line again; what they held goes.
        foreach (var share in await db.Shares().Where(s => s.Opener == id).ToListAsync(visit.Stop)) share.Box = [];
        foreach (var handed in await db.HandedShares().Where(h => h.Opener == id || db.Handings().Any(b => b.Id == h.Handing && b.Opener == id)).ToListAsync(visit.Stop)) change.Remove(handed);
        change.Note("account", $"{opener.Account}");
        return await change.Save(visit.Stop) is { } lost ? await Again([lost], 409) : visit.See("/ban/to-cao/nguoi-mo");

        Task<IResult> Again(IReadOnlyList<Refusal> refusals, int status)
        {
            db.ChangeTracker.Clear();
            return OpenersOf.Render(visit, db, people, Appoint.Form.Empty.Refuse(refusals), MakeKey.Form.Empty, Admit.Form.Empty, status);
        }
    }
}
