using System.Globalization;
using System.Security.Cryptography;
using CauNoi.Denunciations.Parts;
using CauNoi.Denunciations.Rules;
using CauNoi.Denunciations.Seal;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Openers;

/// <summary>
/// Two openers let a third one in: from their two shares of every record comes a further one, sealed to the newcomer. Nothing is
/// opened for it, and neither of the two can do it alone.
/// </summary>
public static class Admit
{
    public static readonly FormShape Form = new("chia-khoa", [OpenByTwo.OpenByTwo.Form["cum"]]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people, Guid id)
    {
        if (await db.Openers().SingleOrDefaultAsync(o => o.Id == id && o.EndedAt == null, visit.Stop) is not { } newcomer
            || await db.OpenerOf(visit, newcomer.Unit) is not { AdmittedAt: not null } me || me.Id == newcomer.Id) return visit.NotFound();
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        if (newcomer.Point is null) return await Again(Form.Empty.Refuse(DenunciationRefusals.NoKeyYet), 409);
        var mine = await db.Shares().AsNoTracking().Where(s => s.Opener == me.Id && db.Shares().All(o => o.Denunciation != s.Denunciation || o.Opener != newcomer.Id)).ToListAsync(visit.Stop);
        if (newcomer.AdmittedAt is not null && mine.Count == 0) return await Again(Form.Empty.Refuse(DenunciationRefusals.NothingToShare), 409);
        using var key = OpenerKey.Unlock(me.LockedKey!, me.Id, post["cum"]);
        if (key is null)
        {
            var tried = changes.Begin(DenunciationActs.Refuse, visit.Actor, me.Unit, $"openers of {me.Unit}");
            return await Again(Form.Empty.Refuse(await tried.Save(visit.Stop) ?? DenunciationRefusals.PhraseWrong), 422);
        }

        var shares = new Dictionary<Guid, KeyShare>();
        foreach (var row in mine)
            if (SealedBox.Open(key, row.Box, ShareRow.Bound(row.Denunciation, me.Id)) is { } value) shares[row.Denunciation] = new KeyShare((byte)row.Point, value);
        var first = await db.Handings().Where(h => h.Newcomer == id && h.Opener != me.Id && h.EndsAt > visit.Now && db.Openers().Any(o => o.Id == h.Opener && o.EndedAt == null))
            .OrderByDescending(h => h.EndsAt).FirstOrDefaultAsync(visit.Stop);
        var refused = first is null ? await Begin(visit, db, changes, newcomer, me, shares) : await Finish(visit, db, changes, newcomer, me, key, shares, first);
        return refused is null ? visit.See("/ban/to-cao/nguoi-mo") : await Again(Form.Empty.Refuse(refused), 409);

        Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return OpenersOf.Render(visit, db, people, Appoint.Form.Empty, MakeKey.Form.Empty, values, status);
        }
    }

    private static async Task<Refusal?> Begin(Visit visit, AppDb db, Changes changes, Opener newcomer, Opener me, Dictionary<Guid, KeyShare> shares)
    {
        var change = changes.Begin(DenunciationActs.BeginAdmit, visit.Actor, me.Unit, $"openers of {me.Unit}");
        var handing = new Handing { Opener = me.Id, Newcomer = newcomer.Id, BegunAt = change.Now, EndsAt = change.Now + OpenerDecisions.Wait };
        change.Add(handing);
        var others = await db.Openers().AsNoTracking().Where(o => o.Unit == me.Unit && o.Id != me.Id && o.Id != newcomer.Id && o.AdmittedAt != null && o.EndedAt == null).ToListAsync(visit.Stop);
        if (others.Count == 0) return DenunciationRefusals.NobodyElse;
        foreach (var (record, share) in shares)
        foreach (var other in others)
            change.Add(Handed.To(other, handing.Id, record, share));
        change.Note("newcomer", $"{newcomer.Account}");
        return await change.Save(visit.Stop);
    }

    private static async Task<Refusal?> Finish(
        Visit visit, AppDb db, Changes changes, Opener newcomer, Opener me, ECDiffieHellman key, Dictionary<Guid, KeyShare> shares, Handing first)
    {
        var firstOpener = await db.Openers().AsNoTracking().SingleAsync(o => o.Id == first.Opener, visit.Stop);
        if (!OpenerDecisions.Meets(firstOpener.Account, me.Account, first.EndsAt, visit.Now)) return DenunciationRefusals.NobodyElse;
        var waiting = await db.HandedShares().Where(h => h.Handing == first.Id).ToListAsync(visit.Stop);
        var records = shares.Keys.ToList();
        var last = (await db.Shares().Where(s => records.Contains(s.Denunciation)).GroupBy(s => s.Denunciation).Select(g => new { g.Key, Last = g.Max(s => s.Point) }).ToListAsync(visit.Stop)).ToDictionary(g => g.Key, g => g.Last);
        var change = changes.Begin(DenunciationActs.Admit, visit.Actor, me.Unit, $"openers of {me.Unit}");
        var given = 0;
        foreach (var row in waiting.Where(h => h.Opener == me.Id && shares.ContainsKey(h.Denunciation)))
        {
            var mine = shares[row.Denunciation];
            if (Handed.From(row, key) is not { } other || other.Point == mine.Point || last[row.Denunciation] >= Shamir.MostShares) return DenunciationRefusals.Unopenable;
            change.Add(ContentSeal.Share(row.Denunciation, newcomer, Shamir.Further((byte)(last[row.Denunciation] + 1), other, mine)));
            given++;
        }

        newcomer.Admit(change.Now);
        foreach (var row in waiting) change.Remove(row);
        change.Remove(first);
        change.Note("with", $"{firstOpener.Account}");
        change.Note("shares", given.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop);
    }
}
