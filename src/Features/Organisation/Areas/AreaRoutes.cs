using CauNoi.Platform.Pages;

namespace CauNoi.Organisation.Areas;

/// <summary>The pages on which a commune keeps its residential areas.</summary>
internal static class AreaRoutes
{
    public static void Add(Routes routes)
    {
        var rule = AccessRule.Needs(AreasAccess.Areas);
        routes.Get("/ban/khu-dan-cu", OwnAreas.Show, rule);
        routes.Get("/ban/don-vi/{unit:int}/khu-dan-cu", EnterAreas.Show, rule);
        routes.Post("/ban/don-vi/{unit:int}/khu-dan-cu", EnterAreas.Send, rule, EnterAreas.Form);
        routes.Post("/ban/don-vi/{unit:int}/khu-dan-cu/ghep", JoinHamlets.Send, rule, JoinHamlets.Form);
    }
}
