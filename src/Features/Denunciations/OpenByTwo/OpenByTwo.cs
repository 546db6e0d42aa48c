using System.Security.Cryptography;
using CauNoi.Denunciations.Parts;
using CauNoi.Denunciations.Rules;
using CauNoi.Denunciations.Seal;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.OpenByTwo;

/// <summary>
/// Two openers open a record: each signed in as oneself, each with the own pass phrase, within a quarter of an hour. The first one's
/// share waits, sealed to each of the others. When the second comes, the act is saved first, and only then is the content shown:
/// on this page, once. It is written nowhere.
/// </summary>
public static class OpenByTwo
{
    public static readonly FormShape Form = new("mo-ho-so",
        [new FieldShape("cum", "Cụm mật khẩu của tôi", FieldKind.Secret) { Required = true, MaxLength = 300, Autocomplete = "off", Hint = "Cụm dùng để mở hồ sơ niêm phong, không phải mật khẩu đăng nhập." }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes, Guid id)
    {
        if (await db.DenunciationsFor(visit.Actor).SingleOrDefaultAsync(d => d.Id == id, visit.Stop) is not { } record) return visit.NotFound();
        var me = (await db.OpenerOf(visit, record.Unit))!;
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        if (await db.Shares().AsNoTracking().SingleOrDefaultAsync(s => s.Denunciation == id && s.Opener == me.Id, visit.Stop) is not { } mine) return await Again(Refuse(DenunciationRefusals.NoShare), 409);
        using var key = OpenerKey.Unlock(me.LockedKey!, me.Id, post["cum"]);
        if (key is null)
        {
            var tried = changes.Begin(DenunciationActs.Refuse, visit.Actor, record.Unit, id);
            return await Again(Refuse(await tried.Save(visit.Stop) ?? DenunciationRefusals.PhraseWrong), 422);
        }

        if (SealedBox.Open(key, mine.Box, ShareRow.Bound(id, me.Id)) is not { } value) return await Again(Refuse(DenunciationRefusals.Unopenable), 409);
        var share = new KeyShare((byte)mine.Point, value);
        var first = await Waiting.Met(db, id, me.Id, visit.Now).OrderByDescending(h => h.EndsAt).FirstOrDefaultAsync(visit.Stop);
        var refused = first is null ? await Begin(visit, db, changes, record, me, share) : null;
        if (first is null) return refused is null ? visit.See($"/ban/to-cao/{id}#mo") : await Again(Refuse(refused), 409);

        var opened = await Finish(visit, db, changes, record, key, share, first, me);
        if (!opened.Ok) return await Again(Refuse(opened.Refusals[0]), 409);
        OpenedPolicy.Allow(context);
        return visit.Page<OpenedPage>(new OpenedModel(record.Id, record.Code, opened.Value, visit.Now));

        FormValues Refuse(Refusal refusal) => Form.Empty.Refuse(refusal);
        async Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return await Show.Show.Render(visit, db, record, values, Steps.TakeStep.Form.Empty, status);
        }
    }

    // The share goes to every other opener who has one of this record, each for oneself.
    private static async Task<Refusal?> Begin(Visit visit, AppDb db, Changes changes, SealedDenunciation record, Opener me, KeyShare share)
    {
        var others = await db.Openers().AsNoTracking().Where(o => o.Id != me.Id && o.EndedAt == null && db.Shares().Any(s => s.Denunciation == record.Id && s.Opener == o.Id)).ToListAsync(visit.Stop);
        if (others.Count == 0) return DenunciationRefusals.NobodyElse;
        var change = changes.Begin(DenunciationActs.Begin, visit.Actor, record.Unit, record.Id);
        var handing = new Handing { Opener = me.Id, BegunAt = change.Now, EndsAt = change.Now + OpenerDecisions.Wait };
        change.Add(handing);
        foreach (var other in others) change.Add(Handed.To(other, handing.Id, record.Id, share));
        CryptographicOperations.ZeroMemory(share.Value);
        return await change.Save(visit.Stop);
    }

    private static async Task<Outcome<OpenedContent>> Finish(
        Visit visit, AppDb db, Changes changes, SealedDenunciation record, ECDiffieHellman key, KeyShare share, Handing first, Opener me)
    {
        var waiting = await db.HandedShares().Where(h => h.Handing == first.Id).ToListAsync(visit.Stop);
        var firstOpener = await db.Openers().AsNoTracking().SingleAsync(o => o.Id == first.Opener, visit.Stop);
        if (!OpenerDecisions.Meets(firstOpener.Account, me.Account, first.EndsAt, visit.Now)) return DenunciationRefusals.NobodyElse;
        var mine = waiting.Single(h => h.Opener == me.Id && h.Denunciation == record.Id);
        if (Handed.From(mine, key) is not { } other) return DenunciationRefusals.Unopenable;
        var pieces = await db.SealedPieces().AsNoTracking().Where(p => p.Denunciation == record.Id).ToListAsync(visit.Stop);
        if (other.Point == share.Point || ContentSeal.Open(record.Id, pieces, share, other) is not { } content) return DenunciationRefusals.Unopenable;

        var change = changes.Begin(DenunciationActs.Open, visit.Actor, record.Unit, record.Id);
        change.Note("with", $"{firstOpener.Account}");
        record.Opened(change.Now);
        foreach (var row in waiting) change.Remove(row);
        change.Remove(first);
        return await change.Save(visit.Stop) is { } lost ? lost : content;
    }
}
