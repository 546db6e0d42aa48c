using CauNoi.Kernel.Access;
using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using CauNoi.Activities.Show;

namespace CauNoi.Activities;

/// <summary>Front door of Activities. See README.md.</summary>
public sealed class ActivitiesFeature : Feature
{
    public override string Name => "activities";

    public override IReadOnlyList<Permission> Permissions => ActivitiesAccess.All;

    public override IReadOnlyList<MenuLine> Menu =>
        [new(Face.Desk, 70, "Activities", "/ban/activities", "info", AccessRule.Needs(ActivitiesAccess.Read))];

    public override void Routes(Routes routes) => routes.Get("/ban/activities", ShowActivities.Page, AccessRule.Needs(ActivitiesAccess.Read));
}
