using CauNoi.Account.MyAccount;
using CauNoi.Account.Rules;
using CauNoi.Account.SignIn;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.ChangePassword;

/// <summary>A new pass word; every other session ends, because one of them may be why.</summary>
public static class ChangePassword
{
    public static readonly FormShape Form = new("doi-mat-khau",
    [
        PresentPassword.Field,
        new FieldShape("moi", "Mật khẩu mới", FieldKind.Secret)
        {
            Required = true, Autocomplete = "new-password", Hint = $"Ít nhất {PasswordRules.MinLength} ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
        },
        new FieldShape("lan-hai", "Viết lại mật khẩu mới", FieldKind.Secret) { Required = true, Autocomplete = "new-password" },
    ]);

    internal static IResult Show(Visit visit) => visit.Page<ChangePasswordPage>(Form.Empty);

    internal static async Task<IResult> Send(Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes, PresentPassword present, Opening opening)
    {
        var account = await present.Account(visit);
        if (post.Ok && await present.Check(visit, context, account, post["mat-khau"]) is { } wrong) return visit.Page<ChangePasswordPage>(post.Values.Refuse(wrong), 422);
        var values = post.Ok ? post.Values.Refuse(Judge(post, account)) : post.Values;
        if (!values.Ok) return visit.Page<ChangePasswordPage>(values, post.RefusedStatus);

        var change = changes.Begin(AccountActs.ChangePassword, visit.Actor, 0, account.Id);
        account.Password = PasswordHashes.Of(post["moi"]);
        var own = await opening.SessionOf(context, visit.Stop);
        foreach (var session in await db.Sessions().Where(s => s.Account == account.Id && s.EndedAt == null).ToListAsync(visit.Stop))
            if (session != own)
                session.EndedAt = change.Now;
        var token = own is null ? null : Opening.Renew(change, own);
        if (await change.Save(visit.Stop) is { } refused) return visit.Page<ChangePasswordPage>(values.Refuse(refused), 409);
        if (token is not null) context.Response.Cookies.Append(SessionActor.Cookie, token, AccountCookies.Options(context, own!.ExpiresAt - change.Now));
        return visit.See("/tai-khoan?xong=mat-khau");
    }

    private static IEnumerable<Refusal> Judge(FormPost post, StaffAccount account)
    {
        foreach (var refusal in PasswordRules.Judge(post["moi"], account.UserName)) yield return refusal.At("moi");
        if (post["moi"] != post["lan-hai"]) yield return new Refusal("Hai lần viết mật khẩu chưa giống nhau.", "lan-hai");
        if (post["moi"] == post["mat-khau"]) yield return new Refusal("Mật khẩu mới phải khác mật khẩu đang dùng.", "moi");
    }
}
