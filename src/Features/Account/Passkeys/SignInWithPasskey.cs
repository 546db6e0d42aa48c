using CauNoi.Account.Rules;
using CauNoi.Account.SignIn;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Passkeys;

/// <summary>Signing in with a device that knows its owner: possession and finger, face or code are two steps in one.</summary>
public static class SignInWithPasskey
{
    public static readonly FormShape Form = new("khoa-truy-cap",
    [
        new FieldShape("khoa", "Khoá", FieldKind.Hidden) { MaxLength = 2000 },
        new FieldShape("du-lieu", "Dữ liệu", FieldKind.Hidden) { MaxLength = 4000 },
        new FieldShape("may", "Máy", FieldKind.Hidden) { MaxLength = 4000 },
        new FieldShape("chu-ky", "Chữ ký", FieldKind.Hidden) { MaxLength = 4000 },
        new FieldShape("ve", "Trang mở tiếp", FieldKind.Hidden) { MaxLength = 500 },
    ]);

    private static readonly Refusal Failed = new("Khoá truy cập chưa dùng được. Xin đăng nhập bằng mật khẩu.", "ten");

    internal static async Task<IResult> Send(Visit visit, FormPost post, HttpContext context, AppDb db, Challenges challenges, Opening opening)
    {
        var place = await challenges.Place(context, visit.Stop);
        if (post.Ok && await Find(post, db, visit) is var (passkey, account) && Encoded.Bytes(post["du-lieu"]) is { } clientData
            && challenges.Read(clientData, null, visit.Now) is { } spent
            && PasskeyRules.Answered(clientData, Encoded.Bytes(post["may"]) ?? [], Encoded.Bytes(post["chu-ky"]) ?? [], passkey.PublicKey, passkey.Counter, place) is { } counter)
        {
            var change = opening.Begin(account, visit, "passkey");
            change.Add(spent);
            passkey.Counter = counter;
            passkey.UsedAt = change.Now;
            // An answer sent twice meets its own challenge, already spent.
            if (await opening.Open(change, account, visit, context, keep: false, secondStep: true) is null) return visit.See(await opening.Onward(account, post["ve"], visit));
        }

        return visit.Page<SignInPage>(new SignInModel(SignIn.SignIn.Form.With(("ve", post["ve"])).Refuse(Failed), await challenges.ForSignIn(context, visit)), post.RefusedStatus);
    }

    private static async Task<(Passkey Passkey, StaffAccount Account)?> Find(FormPost post, AppDb db, Visit visit)
    {
        if (Encoded.Bytes(post["khoa"]) is not { } credential) return null;
        var found = await db.Passkeys().Where(p => p.Credential == credential)
            .Join(db.Accounts().Where(a => a.ClosedAt == null), p => p.Account, a => a.Id, (p, a) => new { Passkey = p, Account = a }).SingleOrDefaultAsync(visit.Stop);
        return found is null ? null : (found.Passkey, found.Account);
    }
}
