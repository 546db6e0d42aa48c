using CauNoi.Activities;
using CauNoi.Coverage.MonthSheets;
using CauNoi.Coverage.Show;
using CauNoi.Platform;
using CauNoi.Platform.Pages;

namespace CauNoi.Coverage;

/// <summary>Front door of Coverage: where something is owed and not yet recorded, on the screen and on paper. See README.md.</summary>
public sealed class CoverageFeature : Feature
{
    public override string Name => "coverage";

    public override void Routes(Routes routes)
    {
        routes.Get("/ban/phu-song", ShowCoverage.Page, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/phieu-thang", MonthSheet.Own, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/phieu-thang/{unit:int}", MonthSheet.Page, AccessRule.Needs(ActivitiesAccess.Read));
    }
}
