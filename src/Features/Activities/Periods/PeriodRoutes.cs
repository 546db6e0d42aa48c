using CauNoi.Platform.Pages;

namespace CauNoi.Activities.Periods;

/// <summary>The addresses of closed periods.</summary>
internal static class PeriodRoutes
{
    public static void Add(Routes routes)
    {
        routes.Get("/ban/ky", ClosePeriod.Show, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/ky", ClosePeriod.Send, AccessRule.Needs(ActivitiesAccess.ClosePeriod), ClosePeriod.Form);
        routes.Get("/ban/ky/{id:guid}", ShowPeriod.Page, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/ky/{id:guid}/khac", ShowPeriod.Difference, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/ky/{id:guid}/mo-lai", ShowPeriod.Reopen, AccessRule.Needs(ActivitiesAccess.ClosePeriod), ShowPeriod.ReopenForm);
    }
}
