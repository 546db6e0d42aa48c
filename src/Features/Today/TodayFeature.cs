using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Today.Show;
using CauNoi.Ui;

namespace CauNoi.Today;

/// <summary>Front door of Today: one inbox over the duties of every feature, sorted by clock.</summary>
public sealed class TodayFeature : Feature
{
    public override string Name => "today";

    public override IReadOnlyList<MenuLine> Menu => [new(Face.Desk, 10, "Việc hôm nay", "/ban/hom-nay", "inbox", AccessRule.SignedIn)];

    public override void Routes(Routes routes) => routes.Get("/ban/hom-nay", ShowToday.Page, AccessRule.SignedIn);
}
