using CauNoi.Account.Lock;
using CauNoi.Account.Passkeys;
using CauNoi.Account.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.SignIn;

/// <summary>Signing in with user name and pass word: into the desk, or on to the second step.</summary>
public static class SignIn
{
    public static readonly FormShape Form = new("dang-nhap",
    [
        new FieldShape("ten", "Tên đăng nhập", FieldKind.Line) { Required = true, MaxLength = 60, Autocomplete = "username" },
        new FieldShape("mat-khau", "Mật khẩu", FieldKind.Secret) { Required = true, Autocomplete = "current-password" },
        new FieldShape("may-toi", "Điện thoại này là của tôi", FieldKind.Tick)
        {
            Hint = "Đăng nhập lâu ngày, dành cho trưởng ban công tác Mặt trận và cán bộ xã. Không chọn ở máy dùng chung.",
        },
        new FieldShape("ve", "Trang mở tiếp", FieldKind.Hidden) { MaxLength = 500 },
    ]);

    private static readonly Refusal Wrong = new("Tên đăng nhập hoặc mật khẩu chưa đúng. Xin thử lại.", "ten");

    internal static async Task<IResult> Show(Visit visit, Challenges challenges, HttpContext context, string? ve = null) =>
        await Page(visit, Form.With(("ve", ve ?? "")), challenges, context);

    internal static async Task<IResult> Send(
        Visit visit, FormPost post, HttpContext context, AppDb db, SignInTries tries, KnownDevice devices, PasswordHashes hashes, Steps steps, Opening opening,
        SettingValues settings, Challenges challenges)
    {
        if (!post.Ok) return await Page(visit, post.Values, challenges, context, post.RefusedStatus);
        var name = post["ten"].ToLowerInvariant();
        var account = await db.Accounts().AsNoTracking().SingleOrDefaultAsync(a => a.UserName == name, visit.Stop);
        var tried = await tries.Password(name, visit.Address, devices.Of(context, account?.Id), visit.Stop);
        if (tried.Held || !hashes.Right(account, post["mat-khau"]))
        {
            await steps.Refused(tried, "password", account, name, visit);
            return tried.Held
                ? await Page(visit, post.Values.Refuse(new Refusal(SignInPace.Sentence(tried.Left), "ten")), challenges, context, 429)
                : await Page(visit, post.Values.Refuse(Wrong), challenges, context, 422);
        }

        await tries.Right(tried, visit.Stop);
        var (refused, path) = await Go(visit, "password", post["ve"], post.Values.Ticked("may-toi"), context, db, account!, steps, opening, settings);
        return refused is null ? visit.See(path) : await Page(visit, post.Values.Refuse(refused), challenges, context, 409);
    }

    // The second step where there is one, setting it up where a role asks for it, the desk otherwise.
    internal static async Task<(Refusal? Refused, string Path)> Go(
        Visit visit, string way, string to, bool keep, HttpContext context, AppDb db, StaffAccount account, Steps steps, Opening opening, SettingValues settings)
    {
        var onward = $"?ve={Uri.EscapeDataString(to)}";
        if (await db.CodeFactors().AnyAsync(f => f.Account == account.Id, visit.Stop))
            return (await steps.Begin(account, visit, context, keep), "/dang-nhap/buoc-hai" + onward);
        var asked = (await settings.Read(visit.Stop)).Text(AccountSettings.SecondStepRoles);
        if (asked.Length > 0 && SessionRules.NeedsSecondStep(await opening.Roles(account.Id, visit.Now, visit.Stop), asked))
            return (await steps.Begin(account, visit, context, keep), "/dang-nhap/lap-buoc-hai" + onward);
        return (await opening.Open(opening.Begin(account, visit, way), account, visit, context, keep, secondStep: false), await opening.Onward(account, to, visit));
    }

    private static async Task<IResult> Page(Visit visit, FormValues values, Challenges challenges, HttpContext context, int status = 200) =>
        visit.Page<SignInPage>(new SignInModel(values, await challenges.ForSignIn(context, visit)), status);
}

/// <summary>What the page of signing in shows.</summary>
/// <param name="Values">What was typed.</param>
/// <param name="Passkey">What a device is asked, as JSON for the script.</param>
public sealed record SignInModel(FormValues Values, string Passkey);
