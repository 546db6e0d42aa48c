using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Denunciations;

internal static class DenunciationRoutes
{
    public static void Map(Routes routes)
    {
        routes.Get("/to-cao", Door.Door.Show, AccessRule.Public);
        routes.Get("/to-cao/gap-truc-tiep", Door.InPerson.Show, AccessRule.Public);
        routes.Get("/to-cao/tham-nhung", Door.Corruption.Show, AccessRule.Public);
        routes.Get("/to-cao/gui", Submit.Submit.Show, AccessRule.Public);
        routes.Post("/to-cao/gui", Submit.Submit.Send, AccessRule.Public, Submit.Submit.FormOf).RequireRateLimiting(RateLimits.PublicPost);
        routes.Get("/to-cao/theo-doi", Follow.Follow.Show, AccessRule.Public);
        routes.Post("/to-cao/theo-doi", Follow.Follow.Send, AccessRule.Public, Follow.Follow.Form).RequireRateLimiting(RateLimits.LookUp);
        routes.Get("/to-cao/so-lieu", Count.Count.Show, AccessRule.Public);

        routes.Get("/ban/to-cao", Browse.Browse.Show, AccessRule.Needs(DenunciationAccess.Open));
        routes.Get("/ban/to-cao/{id:guid}", Show.Show.Page, AccessRule.Needs(DenunciationAccess.Open));
        routes.Post("/ban/to-cao/{id:guid}/mo", OpenByTwo.OpenByTwo.Send, AccessRule.Needs(DenunciationAccess.Open), OpenByTwo.OpenByTwo.Form).RequireRateLimiting(RateLimits.SignIn);
        routes.Post("/ban/to-cao/{id:guid}/buoc", Steps.TakeStep.Send, AccessRule.Needs(DenunciationAccess.Open), Steps.TakeStep.Form);
        routes.Get("/ban/to-cao/tiep-nhan", Receive.Receive.Show, AccessRule.Needs(DenunciationAccess.Receive));
        routes.Post("/ban/to-cao/tiep-nhan", Receive.Receive.Send, AccessRule.Needs(DenunciationAccess.Receive), Receive.Receive.Form);

        routes.Get("/ban/to-cao/nguoi-mo", Openers.OpenersOf.Show, AccessRule.Needs(DenunciationAccess.Open));
        routes.Post("/ban/to-cao/nguoi-mo/cu", Openers.Appoint.Send, AccessRule.Needs(DenunciationAccess.Appoint), Openers.Appoint.Form);
        routes.Post("/ban/to-cao/nguoi-mo/khoa", Openers.MakeKey.Send, AccessRule.Needs(DenunciationAccess.Open), Openers.MakeKey.Form).RequireRateLimiting(RateLimits.SignIn);
        routes.Post("/ban/to-cao/nguoi-mo/{id:guid}/nhan", Openers.Admit.Send, AccessRule.Needs(DenunciationAccess.Open), Openers.Admit.Form).RequireRateLimiting(RateLimits.SignIn);
        routes.Post("/ban/to-cao/nguoi-mo/{id:guid}/thoi", Openers.EndOpener.Send, AccessRule.Needs(DenunciationAccess.Appoint), Openers.EndOpener.Form);
    }
}
