using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback;

/// <summary>Front door of Feedback: what people say about this program, with a clock of three working days. See README.md.</summary>
public sealed class FeedbackFeature : Feature
{
    public override string Name => "feedback";

    public override IReadOnlyList<Permission> Permissions => FeedbackAccess.All;

    public override IReadOnlyList<ActKind> Acts => FeedbackActs.All;

    public override IReadOnlyList<Measure> Measures => FeedbackMeasures.All;

    public override IReadOnlyList<DutyKind> Duties => FeedbackDuties.All;

    public override Platform.Offline.OfflineRoom Offline { get; } = new Feedback.Offline.FeedbackOffline();

    public override IReadOnlyList<JobKind> Jobs => [new("feedback.forget-contacts", "Xoá cách liên hệ đã hết hạn giữ", "0 20 3 * * ?", Feedback.Jobs.ForgetContacts.Run)];

    public override IReadOnlyList<MenuLine> Menu =>
        [new(Face.Desk, 90, "Góp ý", "/ban/gop-y", "message-circle", AccessRule.Needs(FeedbackAccess.Read))];

    public override void Tables(ModelBuilder model) => FeedbackTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/gop-y", Submit.Submit.Show, AccessRule.Public);
        routes.Post("/gop-y", Submit.Submit.Send, AccessRule.Public, Submit.Submit.Form).RequireRateLimiting(RateLimits.PublicPost);
        routes.Get("/gop-y/da-gui", Submit.Sent.Show, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Get("/gop-y/tra-cuu", LookUp.LookUp.Show, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Post("/gop-y/mo-lai", Reopen.Reopen.Send, AccessRule.Public, Reopen.Reopen.Form).RequireRateLimiting(RateLimits.PublicPost);

        routes.Get("/ban/gop-y", Browse.Browse.Show, AccessRule.Needs(FeedbackAccess.Read));
        routes.Get("/ban/gop-y/{id:guid}", Show.Show.Page, AccessRule.Needs(FeedbackAccess.Read));
        routes.Get("/ban/gop-y/{id:guid}/anh/{file:guid}", Show.Show.Photo, AccessRule.Needs(FeedbackAccess.Read));
        routes.Post("/ban/gop-y/{id:guid}/tra-loi", Answer.Answer.Send, AccessRule.Needs(FeedbackAccess.Answer), Answer.Answer.Form);
        routes.Post("/ban/gop-y/{id:guid}/xep-lai", SetAside.SetAside.Send, AccessRule.Needs(FeedbackAccess.Answer), SetAside.SetAside.Form);
        routes.Get("/ban/gop-y/{id:guid}/lien-quan", StepBack.StepBack.Show, AccessRule.Needs(FeedbackAccess.Read));
        routes.Post("/ban/gop-y/{id:guid}/lien-quan", StepBack.StepBack.Send, AccessRule.Needs(FeedbackAccess.Read), StepBack.StepBack.Form);
        routes.Post("/ban/gop-y/{id:guid}/lien-quan/thay", StepBack.KeepOut.Send, AccessRule.Needs(FeedbackAccess.Oversee), StepBack.KeepOut.Form);
        routes.Post("/ban/gop-y/{id:guid}/lien-quan/{conflict:guid}/bo", StepBack.KeepOut.TakeBack, AccessRule.Needs(FeedbackAccess.Oversee), StepBack.KeepOut.BackForm);
    }

    public override Task Demo(DemoWorld world, CancellationToken stop) => Feedback.Demo.DemoFeedback.Make(world, stop);
}
