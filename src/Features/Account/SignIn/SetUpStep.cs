using CauNoi.Account.SecondFactor;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Account.SignIn;

/// <summary>A role asks for a second step that is not there yet: it is set up between pass word and desk, and nothing else can be done.</summary>
public static class SetUpStep
{
    internal static async Task<IResult> Show(Visit visit, HttpContext context, Steps steps, Offer offer, string? ve = null)
    {
        if (await steps.Of(context, visit) is not var (_, account)) return visit.See("/dang-nhap");
        return visit.Page<SetUpPage>(SetUpModel.For(SetUp.First.With(("bi-mat", offer.New(account.Id)), ("ve", ve ?? "")), account, offer));
    }

    internal static async Task<IResult> Send(Visit visit, FormPost post, HttpContext context, Steps steps, Offer offer, Codes codes, Opening opening)
    {
        if (await steps.Of(context, visit) is not var (step, account)) return visit.See("/dang-nhap");
        if (!post.Ok) return visit.Page<SetUpPage>(SetUpModel.For(post.Values, account, offer), post.RefusedStatus);
        // The secret was made for this account half an hour ago at most; a code tried against it opens nothing of anybody else.
        if (offer.Open(account.Id, post["bi-mat"]) is not { } secret) return visit.See("/dang-nhap/lap-buoc-hai");
        var change = opening.Begin(account, visit, "new-code");
        if (codes.SetUp(change, account.Id, secret, post["ma"]) is not { } onPaper)
            return visit.Page<SetUpPage>(SetUpModel.For(post.Values.Refuse(SetUp.Wrong), account, offer), 422);
        change.Remove(step);
        return await opening.Open(change, account, visit, context, step.Keep, secondStep: true) is { } refused
            ? visit.Page<SetUpPage>(SetUpModel.For(post.Values.Refuse(refused), account, offer), 409)
            : visit.Page<OnPaperPage>(new OnPaperModel(onPaper, await opening.Onward(account, post["ve"], visit)));
    }
}
