using CauNoi.Platform.Pages;

namespace CauNoi.Activities.SpotCheck;

/// <summary>The addresses of spot checks.</summary>
internal static class SpotRoutes
{
    public static void Add(Routes routes)
    {
        routes.Get("/ban/phuc-tra", Rounds.Show, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/phuc-tra", Rounds.Begin, AccessRule.Needs(ActivitiesAccess.DrawSample), Rounds.Form);
        routes.Get("/ban/phuc-tra/{id:guid}", ShowRound.Page, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/phuc-tra/{id:guid}/boc", ShowRound.Draw, AccessRule.Needs(ActivitiesAccess.DrawSample), ShowRound.DrawForm);
        routes.Get("/ban/phuc-tra/mau/{id:guid}", Check.Show, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/phuc-tra/mau/{id:guid}/anh/{file:guid}", Check.Photo, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/phuc-tra/mau/{id:guid}", Check.Send, AccessRule.Needs(ActivitiesAccess.Check), Check.Form);
    }
}
