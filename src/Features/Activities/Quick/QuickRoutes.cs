using CauNoi.Platform.Pages;

namespace CauNoi.Activities.Quick;

/// <summary>The address of typing rows.</summary>
internal static class QuickRoutes
{
    public static void Add(Routes routes)
    {
        routes.Get("/ban/ghi-nhanh/{kind}", Quick.Show, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Post("/ban/ghi-nhanh/{kind}", Quick.Send, AccessRule.Needs(ActivitiesAccess.Write), QuickForm.Shape);
    }
}
