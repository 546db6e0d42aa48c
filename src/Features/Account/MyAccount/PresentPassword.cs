using CauNoi.Account.Lock;
using CauNoi.Account.Rules;
using CauNoi.Account.SignIn;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.MyAccount;

/// <summary>
/// Before the ways into an account are changed, the pass word once more: somebody at a desk left alone, or with a stolen
/// session, must not be able to shut its owner out. Tries are counted like those of signing in.
/// </summary>
internal sealed class PresentPassword(AppDb db, SignInTries tries, KnownDevice devices, PasswordHashes hashes, Steps steps)
{
    public static readonly FieldShape Field = new("mat-khau", "Mật khẩu đang dùng", FieldKind.Secret) { Required = true, Autocomplete = "current-password" };

    public static readonly FormShape Form = new("mat-khau-dang-dung", [Field]);

    public Task<StaffAccount> Account(Visit visit) => db.Accounts().SingleAsync(a => a.Id == visit.Actor.Id, visit.Stop);

    public async Task<Refusal?> Check(Visit visit, HttpContext context, StaffAccount account, string typed)
    {
        var tried = await tries.SecondStep(account.Id, devices.Of(context, account.Id), visit.Stop);
        if (!tried.Held && hashes.Right(account, typed))
        {
            await tries.Right(tried, visit.Stop);
            return null;
        }

        await steps.Refused(tried, "present-password", account, account.UserName, visit);
        return new Refusal(tried.Held ? SignInPace.Sentence(tried.Left) : "Mật khẩu đang dùng chưa đúng. Xin viết lại.", Field.Name);
    }
}
