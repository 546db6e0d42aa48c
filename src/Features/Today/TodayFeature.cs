using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Today.Parts;
using CauNoi.Today.Sheet;
using CauNoi.Today.Show;
using CauNoi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Today;

/// <summary>Front door of Today: one inbox over the duties of every feature, sorted by clock. See README.md.</summary>
public sealed class TodayFeature : Feature
{
    public override string Name => "today";

    public override IReadOnlyList<Permission> Permissions => TodayAccess.All;

    public override IReadOnlyList<ActKind> Acts => TodayActs.All;

    public override IReadOnlyList<MenuLine> Menu => [new(Face.Desk, 10, "Việc hôm nay", "/ban/hom-nay", "inbox", AccessRule.SignedIn)];

    public override void Services(IServiceCollection services) => services.AddScoped<Turning>();

    public override void Routes(Routes routes)
    {
        routes.Get("/ban/hom-nay", ShowToday.Page, AccessRule.SignedIn);
        routes.Get("/ban/viec/{id:guid}", ShowSheet.Page, AccessRule.Needs(TodayAccess.Work));
        routes.Post("/ban/viec/{id:guid}/giao", HandOver.HandOver.Send, AccessRule.Needs(TodayAccess.Work), HandOver.HandOver.Form);
        routes.Post("/ban/viec/{id:guid}/nho", AskHelp.AskHelp.Send, AccessRule.Needs(TodayAccess.Work), AskHelp.AskHelp.Form);
        routes.Post("/ban/viec/{id:guid}/chua-lam", SayWhyNot.SayWhyNot.Send, AccessRule.Needs(TodayAccess.Work), SayWhyNot.SayWhyNot.Form);
        routes.Post("/ban/viec/{id:guid}/tra-lai", GiveBack.GiveBack.Send, AccessRule.Needs(TodayAccess.Work), GiveBack.GiveBack.Form);
    }
}
