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

/// <summary>A person who was named makes the own key. The phrase is asked twice, because nobody can replace it.</summary>
public static class MakeKey
{
    public static readonly FormShape Form = new("lap-khoa",
    [
        new FieldShape("cum", "Cụm mật khẩu mới", FieldKind.Secret)
        {
            Required = true, MaxLength = 300, Autocomplete = "off",
            Hint = $"Ít nhất {PassPhrase.MinWords} tiếng khác nhau và {PassPhrase.MinLength} ký tự; hoa thường không tính. Quên là mất phần khoá, không ai cấp lại được.",
        },
        new FieldShape("lan-hai", "Viết lại cụm mật khẩu", FieldKind.Secret) { Required = true, MaxLength = 300, Autocomplete = "off" },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people)
    {
        var unit = visit.Actor.Hat!.Unit;
        if (await db.OpenerOf(visit, unit) is not { } me) return visit.NotFound();
        var values = post.Ok ? post.Values.Refuse(PassPhrase.Judge(post["cum"], post["lan-hai"])) : post.Values;
        if (!values.Ok) return await Again(values, post.Ok ? 422 : post.RefusedStatus);
        return await Run(db, changes, visit.Actor, me, post["cum"], visit.Stop) is { } refused ? await Again(Form.Empty.Refuse(refused), 409) : visit.See("/ban/to-cao/nguoi-mo");

        Task<IResult> Again(FormValues typed, int status)
        {
            db.ChangeTracker.Clear();
            return OpenersOf.Render(visit, db, people, Appoint.Form.Empty, typed, Admit.Form.Empty, status);
        }
    }

    internal static async Task<Refusal?> Run(AppDb db, Changes changes, Kernel.Access.Actor actor, Opener me, string phrase, CancellationToken stop)
    {
        var (point, locked) = OpenerKey.Make(me.Id, phrase);
        if (me.TakeKey(point, locked) is { } made) return made;
        var change = changes.Begin(DenunciationActs.MakeKey, actor, me.Unit, $"openers of {me.Unit}");
        var admitted = await db.Openers().CountAsync(o => o.Unit == me.Unit && o.EndedAt == null && o.AdmittedAt != null, stop);
        if (OpenerDecisions.AtOnce(admitted, await db.Denunciations().AnyAsync(d => d.Unit == me.Unit, stop))) me.Admit(change.Now);
        // Whose key a share was sealed to can be shown later: an exchanged public half would not fit its act.
        change.Note("key", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(point)));
        return await change.Save(stop);
    }
}
