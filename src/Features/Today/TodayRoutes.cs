using CauNoi.Platform.Pages;
using CauNoi.Today.Assignments;
using CauNoi.Today.ByUnit;
using CauNoi.Today.Sheet;
using CauNoi.Today.Show;
using CauNoi.Today.Why;
using CauNoi.Today.Wish;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Today;

/// <summary>The addresses of the room.</summary>
internal static class TodayRoutes
{
    public static void Map(Routes routes)
    {
        var (work, give, oversee) = (AccessRule.Needs(TodayAccess.Work), AccessRule.Needs(TodayAccess.Give), AccessRule.Needs(TodayAccess.Oversee));
        routes.Get("/ban/hom-nay", ShowToday.Page, AccessRule.SignedIn);
        routes.Get("/ban/hom-nay/vi-sao", ShowWhy.Page, AccessRule.SignedIn);
        routes.Get("/ban/hom-nay/thu", ChooseDigest.Show, AccessRule.SignedIn);
        routes.Post("/ban/hom-nay/thu", ChooseDigest.Send, AccessRule.SignedIn, ChooseDigest.Form);
        routes.Post("/ban/hom-nay/thu/gui-lai", ChooseDigest.Again, AccessRule.SignedIn, ChooseDigest.AgainForm);
        routes.Get("/thu-nhac/{token}", ConfirmAddress.Show, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Post("/thu-nhac/{token}", ConfirmAddress.Send, AccessRule.Public, ConfirmAddress.Form).RequireRateLimiting(RateLimits.PublicPost);
        routes.Get("/ban/hom-nay/don-vi", ShowByUnit.Counts, oversee);
        routes.Get("/ban/hom-nay/don-vi/viec", ShowByUnit.List, oversee);

        routes.Get("/ban/viec/{id:guid}", ShowSheet.Page, work);
        routes.Post("/ban/viec/{id:guid}/giao", HandOver.HandOver.Send, work, HandOver.HandOver.Form);
        routes.Post("/ban/viec/{id:guid}/nho", AskHelp.AskHelp.Send, work, AskHelp.AskHelp.Form);
        routes.Post("/ban/viec/{id:guid}/chua-lam", SayWhyNot.SayWhyNot.Send, work, SayWhyNot.SayWhyNot.Form);
        routes.Post("/ban/viec/{id:guid}/tra-lai", GiveBack.GiveBack.Send, work, GiveBack.GiveBack.Form);

        routes.Get("/ban/giao-viec", Assign.Assign.Show, give);
        routes.Post("/ban/giao-viec", Assign.Assign.Send, give, Assign.Assign.Form);
        routes.Get("/ban/viec-giao/{id:guid}", (Visit visit, AssignmentSheet sheet, Guid id, string? xong) => sheet.Page(visit, id, xong), work);
        routes.Post("/ban/viec-giao/{id:guid}/xong", Finish.Finish.Send, work, Finish.Finish.Form);
        routes.Post("/ban/viec-giao/{id:guid}/rut", Withdraw.Withdraw.Send, give, Withdraw.Withdraw.Form);
        routes.Post("/ban/viec-giao/{id:guid}/mo-lai", Reopen.Reopen.Send, give, Reopen.Reopen.Form);
    }
}
