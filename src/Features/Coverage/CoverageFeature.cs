using CauNoi.Platform.Pages;

namespace CauNoi.Activities.MonthSheets;

/// <summary>The addresses of paper sheets.</summary>
internal static class SheetRoutes
{
    public static void Add(Routes routes)
    {
        routes.Get("/ban/phieu-thang", MonthSheet.Own, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/phieu-thang/{unit:int}", MonthSheet.Page, AccessRule.Needs(ActivitiesAccess.Read));
    }
}
