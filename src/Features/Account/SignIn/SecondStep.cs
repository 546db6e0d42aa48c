using CauNoi.Account.Lock;
using CauNoi.Account.Passkeys;
using CauNoi.Account.Rules;
using CauNoi.Account.SecondFactor;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Account.SignIn;

/// <summary>The second step of signing in: a code of the telephone, or one on paper.</summary>
public static class SecondStep
{
    public static readonly FormShape Form = new("buoc-hai",
    [
        new FieldShape("ma", "Mã trên điện thoại", FieldKind.Line)
        {
            Required = true, MaxLength = 40, Autocomplete = "one-time-code", Hint = "Sáu số trong ứng dụng tạo mã. Mất điện thoại thì viết một mã dự phòng đã in.",
        },
        new FieldShape("ve", "Trang mở tiếp", FieldKind.Hidden) { MaxLength = 500 },
    ]);

    private static readonly Refusal Wrong = new("Mã chưa đúng, đã cũ hoặc đã dùng. Xin chờ mã mới rồi viết lại.", "ma");

    internal static async Task<IResult> Show(Visit visit, HttpContext context, Steps steps, Challenges challenges, string? ve = null) =>
        await steps.Of(context, visit) is null ? visit.See("/dang-nhap") : await Page(visit, Form.With(("ve", ve ?? "")), challenges, context);

    internal static async Task<IResult> Send(
        Visit visit, FormPost post, HttpContext context, Steps steps, Opening opening, Codes codes, SignInTries tries, KnownDevice devices, Challenges challenges)
    {
        if (await steps.Of(context, visit) is not var (step, account)) return visit.See("/dang-nhap");
        if (!post.Ok) return await Page(visit, post.Values, challenges, context, post.RefusedStatus);
        var tried = await tries.SecondStep(account.Id, devices.Of(context, account.Id), visit.Stop);
        var way = tried.Held ? null : await codes.Spend(account.Id, post["ma"], visit.Now, visit.Stop);
        if (way is null)
        {
            await steps.Refused(tried, "code", account, account.UserName, visit);
            return tried.Held
                ? await Page(visit, post.Values.Refuse(new Refusal(SignInPace.Sentence(tried.Left), "ma")), challenges, context, 429)
                : await Page(visit, post.Values.Refuse(Wrong), challenges, context, 422);
        }

        await tries.Right(tried, visit.Stop);
        var change = opening.Begin(account, visit, way);
        change.Remove(step);
        // Two requests with one code: whoever comes second finds the row altered, and is refused.
        return await opening.Open(change, account, visit, context, step.Keep, secondStep: true) is null
            ? visit.See(await opening.Onward(account, post["ve"], visit))
            : await Page(visit, post.Values.Refuse(Wrong), challenges, context, 409);
    }

    private static async Task<IResult> Page(Visit visit, FormValues values, Challenges challenges, HttpContext context, int status = 200) =>
        visit.Page<SecondStepPage>(new SignInModel(values, await challenges.ForSignIn(context, visit)), status);
}
