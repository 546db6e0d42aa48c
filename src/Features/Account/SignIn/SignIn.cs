using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.SignIn;

/// <summary>Signing in with user name and pass word.</summary>
public static class SignIn
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    private static readonly PasswordHasher<StaffAccount> Hasher = new();

    // An unknown user name costs as much time as a wrong pass word: names cannot be guessed by the clock.
    private static readonly string NobodysPassword = Hasher.HashPassword(null!, "không của ai cả");

    public static readonly FormShape Form = new("dang-nhap",
    [
        new FieldShape("ten", "Tên đăng nhập", FieldKind.Line) { Required = true, MaxLength = 60, Autocomplete = "username" },
        new FieldShape("mat-khau", "Mật khẩu", FieldKind.Secret) { Required = true, Autocomplete = "current-password" },
        new FieldShape("ve", "Trang mở tiếp", FieldKind.Hidden) { MaxLength = 500 },
    ]);

    public static IResult Show(Visit visit, string? ve = null) => visit.Page<SignInPage>(Form.With(("ve", ve ?? "")));

    public static async Task<IResult> Send(Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes)
    {
        if (!post.Ok) return visit.Page<SignInPage>(post.Values, post.RefusedStatus);
        var name = post["ten"].ToLowerInvariant();
        var account = await db.Accounts().AsNoTracking().SingleOrDefaultAsync(a => a.UserName == name && a.ClosedAt == null, visit.Stop);
        var verdict = Hasher.VerifyHashedPassword(account!, account?.Password ?? NobodysPassword, post["mat-khau"]);
        if (account?.Password is null || verdict == PasswordVerificationResult.Failed)
            return visit.Page<SignInPage>(post.Values.Refuse(new Refusal("Tên đăng nhập hoặc mật khẩu chưa đúng. Xin thử lại.", "ten")), 422);

        var (token, hash) = Tokens.New();
        var change = changes.Begin(AccountActs.SignIn, new Kernel.Access.Actor(account.Id, account.Name, []), 0, account.Id);
        change.Add(new Session { TokenHash = hash, Account = account.Id, CreatedAt = change.Now, ExpiresAt = change.Now + Lasts });
        if (await change.Save(visit.Stop) is { } refused) return visit.Page<SignInPage>(post.Values.Refuse(refused), 409);
        context.Response.Cookies.Append(SessionActor.Cookie, token, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", MaxAge = Lasts, IsEssential = true,
        });
        return visit.See(await Hats.ChooseHat.After(db, account.Id, Inside(post["ve"]), visit.Now, visit.Stop));
    }

    // Only a path of this site; anything else would let a link lead people elsewhere after signing in.
    internal static string Inside(string path) =>
        path is ['/', not '/' and not '\\', ..] && !path.AsSpan().ContainsAny('\r', '\n', '\t') ? path : "/ban/hom-nay";
}
