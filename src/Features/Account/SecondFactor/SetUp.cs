using CauNoi.Account.MyAccount;
using CauNoi.Account.Rules;
using CauNoi.Account.SignIn;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.SecondFactor;

/// <summary>Setting up the second step from one's own account.</summary>
public static class SetUp
{
    /// <summary>Right after signing in with the pass word.</summary>
    public static readonly FormShape First = new("lap-buoc-hai",
    [
        new FieldShape("bi-mat", "Khoá", FieldKind.Hidden) { MaxLength = 600 },
        new FieldShape("ma", "Sáu số trên điện thoại", FieldKind.Line) { Required = true, MaxLength = 20, Autocomplete = "one-time-code" },
        new FieldShape("ve", "Trang mở tiếp", FieldKind.Hidden) { MaxLength = 500 },
    ]);

    /// <summary>Later: the pass word once more, so that nobody does it at a desk left alone.</summary>
    public static readonly FormShape Form = new("lap-buoc-hai", [.. First.Fields.Take(2), PresentPassword.Field]);

    public static readonly Refusal Wrong = new("Mã chưa đúng. Xin chờ mã mới trên điện thoại rồi viết lại.", "ma");

    internal static async Task<IResult> Show(Visit visit, AppDb db, Offer offer)
    {
        if (await db.CodeFactors().AnyAsync(f => f.Account == visit.Actor.Id, visit.Stop)) return await ManageCodes.Page(visit, db, PresentPassword.Form.Empty);
        var account = await db.Accounts().SingleAsync(a => a.Id == visit.Actor.Id, visit.Stop);
        return visit.Page<SetUpPage>(SetUpModel.For(Form.With(("bi-mat", offer.New(account.Id))), account, offer));
    }

    internal static async Task<IResult> Send(Visit visit, FormPost post, HttpContext context, Changes changes, PresentPassword present, Offer offer, Codes codes, Opening opening)
    {
        var account = await present.Account(visit);
        if (!post.Ok) return visit.Page<SetUpPage>(SetUpModel.For(post.Values, account, offer), post.RefusedStatus);
        if (await present.Check(visit, context, account, post["mat-khau"]) is { } refused)
            return visit.Page<SetUpPage>(SetUpModel.For(post.Values.Refuse(refused), account, offer), 422);
        if (offer.Open(account.Id, post["bi-mat"]) is not { } secret) return visit.See("/tai-khoan/buoc-hai");
        var change = changes.Begin(AccountActs.SetSecondFactor, visit.Actor, 0, account.Id);
        if (codes.SetUp(change, account.Id, secret, post["ma"]) is not { } onPaper)
            return visit.Page<SetUpPage>(SetUpModel.For(post.Values.Refuse(Wrong), account, offer), 422);
        if (await opening.SessionOf(context, visit.Stop) is { } session) session.SecondStep = true;
        return await change.Save(visit.Stop) is { } taken
            ? visit.Page<SetUpPage>(SetUpModel.For(post.Values.Refuse(taken), account, offer), 409)
            : visit.Page<OnPaperPage>(new OnPaperModel(onPaper, "/tai-khoan"));
    }
}

/// <summary>What the page of setting up shows: a picture for the telephone, and the same as letters.</summary>
public sealed record SetUpModel(FormValues Values, string Address, string Letters)
{
    internal static SetUpModel For(FormValues values, StaffAccount account, Offer offer)
    {
        // An offer that is too old comes back as a new one; the typed code cannot fit it.
        var secret = offer.Open(account.Id, values["bi-mat"]);
        if (secret is null)
        {
            values = values.Replace("bi-mat", offer.New(account.Id));
            secret = offer.Open(account.Id, values["bi-mat"])!;
        }

        return new SetUpModel(values, Totp.Address(secret, account.UserName), Base32.Grouped(Base32.Encode(secret)));
    }
}

/// <summary>The codes on paper, shown this once.</summary>
public sealed record OnPaperModel(IReadOnlyList<string> Codes, string Onward);
