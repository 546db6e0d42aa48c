using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.FirstPassword;

/// <summary>Choosing the first pass word through a one-time link.</summary>
public static class FirstPassword
{
    public static readonly FormShape Form = new("dat-mat-khau",
    [
        new FieldShape("mat-khau", "Mật khẩu mới", FieldKind.Secret)
        {
            Required = true, Autocomplete = "new-password", Hint = $"Ít nhất {PasswordRules.MinLength} ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
        },
        new FieldShape("lan-hai", "Viết lại mật khẩu", FieldKind.Secret) { Required = true, Autocomplete = "new-password" },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, string token) =>
        await Find(db, token, visit) is null ? visit.NotFound() : visit.Page<FirstPasswordPage>(Form.Empty);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, string token)
    {
        if (await Find(db, token, visit) is not var (link, account)) return visit.NotFound();
        var values = post.Ok ? post.Values.Refuse(Judge(post, account)) : post.Values;
        if (!values.Ok) return visit.Page<FirstPasswordPage>(values, post.RefusedStatus);

        var change = changes.Begin(AccountActs.ChoosePassword, new Actor(account.Id, account.Name, []), 0, account.Id);
        account.Password = PasswordHashes.Of(post["mat-khau"]);
        link.UsedAt = change.Now;
        // Where the pass word is chosen anew, whoever came in with the old one is out.
        foreach (var session in await db.Sessions().Where(s => s.Account == account.Id && s.EndedAt == null).ToListAsync(visit.Stop)) session.EndedAt = change.Now;
        return await change.Save(visit.Stop) is { } refused
            ? visit.Page<FirstPasswordPage>(values.Refuse(refused), StatusCodes.Status409Conflict)
            : visit.See("/dang-nhap");
    }

    private static IEnumerable<Refusal> Judge(FormPost post, StaffAccount account)
    {
        foreach (var refusal in PasswordRules.Judge(post["mat-khau"], account.UserName)) yield return refusal.At("mat-khau");
        if (post["mat-khau"] != post["lan-hai"]) yield return new Refusal("Hai lần viết mật khẩu chưa giống nhau.", "lan-hai");
    }

    private static async Task<(PasswordLink Link, StaffAccount Account)?> Find(AppDb db, string token, Visit visit)
    {
        var hash = Tokens.Hash(token);
        var link = await db.PasswordLinks().SingleOrDefaultAsync(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > visit.Now, visit.Stop);
        return link is null ? null : (link, await db.Accounts().SingleAsync(a => a.Id == link.Account, visit.Stop));
    }
}
