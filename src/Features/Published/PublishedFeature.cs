using CauNoi.Activities;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Published.Public;
using CauNoi.Published.Publish;
using CauNoi.Published.Takedown;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published;

/// <summary>Front door of Published: what everybody sees of a record, its pictures among it, and how they leave again. See README.md.</summary>
public sealed class PublishedFeature : Feature
{
    public override string Name => "published";

    // After the records whose photos are published, before what counts acts.
    public override int DemoOrder => 162;

    public override IReadOnlyList<Permission> Permissions => PublishedAccess.All;

    public override IReadOnlyList<ActKind> Acts => PictureActs.All;

    public override IReadOnlyList<DutyKind> Duties => PictureDuties.All;

    public override IReadOnlyList<JobKind> Jobs =>
        [new("activities.forget-contacts", "Xoá cách liên hệ của người đề nghị gỡ ảnh đã hết hạn giữ", "0 45 3 * * ?", Published.Jobs.ForgetContacts.Run)];

    public override void Tables(ModelBuilder model) => PictureTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/ban/so-viec/{id:guid}/dang-anh", Gallery.Page, AccessRule.Needs(ActivitiesAccess.Publish));
        routes.Get("/ban/so-viec/{id:guid}/dang-anh/{file:guid}", Publish.Publish.Show, AccessRule.Needs(ActivitiesAccess.Publish));
        routes.Get("/ban/so-viec/{id:guid}/anh/{file:guid}/da-dang", Publish.Publish.Copy, AccessRule.Needs(ActivitiesAccess.Publish));
        routes.Post("/ban/so-viec/{id:guid}/dang-anh/{file:guid}", Publish.Publish.Send, AccessRule.Needs(ActivitiesAccess.Publish), Publish.Publish.Form);
        routes.Post("/ban/so-viec/{id:guid}/dang-anh/{file:guid}/thoi", Unpublish.Send, AccessRule.Needs(ActivitiesAccess.Publish), Unpublish.Form);

        routes.Get("/viec/{id:guid}", PublicRecord.Page, AccessRule.Public);
        routes.Get("/viec/{id:guid}/anh/{picture:guid}", PublicRecord.Picture, AccessRule.Public);
        routes.Get("/viec/{id:guid}/anh/{picture:guid}/de-nghi-go", Ask.Show, AccessRule.Public);
        routes.Post("/viec/{id:guid}/anh/{picture:guid}/de-nghi-go", Ask.Send, AccessRule.Public, Ask.Form).RequireRateLimiting(RateLimits.PublicPost);
        routes.Get("/viec/de-nghi-go/da-gui", Sent.Show, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Get("/viec/de-nghi-go", LookUp.Show, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);

        routes.Get("/ban/so-viec/de-nghi-go", Requests.Page, AccessRule.Needs(ActivitiesAccess.Publish));
        routes.Get("/ban/so-viec/de-nghi-go/{id:guid}", Decide.Page, AccessRule.Needs(ActivitiesAccess.Publish));
        routes.Get("/ban/so-viec/de-nghi-go/{id:guid}/anh/{picture:guid}", Decide.Picture, AccessRule.Needs(ActivitiesAccess.Publish));
        routes.Post("/ban/so-viec/de-nghi-go/{id:guid}/tra-loi", Decide.Send, AccessRule.Needs(ActivitiesAccess.Publish), Decide.Form);
        routes.Get("/ban/so-viec/de-nghi-go/{id:guid}/lien-quan", StepBack.Show, AccessRule.Needs(ActivitiesAccess.Publish));
        routes.Post("/ban/so-viec/de-nghi-go/{id:guid}/lien-quan", StepBack.Send, AccessRule.Needs(ActivitiesAccess.Publish), StepBack.Form);
        routes.Post("/ban/so-viec/de-nghi-go/{id:guid}/lien-quan/thay", StepBack.Other, AccessRule.Needs(PublishedAccess.Oversee), StepBack.OtherForm);
        routes.Post("/ban/so-viec/de-nghi-go/{id:guid}/lien-quan/{conflict:guid}/bo", StepBack.Back, AccessRule.Needs(PublishedAccess.Oversee), StepBack.BackForm);
    }

    public override async Task Demo(DemoWorld world, CancellationToken stop)
    {
        await world.Step(services => Published.Demo.DemoPictures.Publish(services, stop));
        await world.Step(services => Published.Demo.DemoPictures.AskRemoval(services, stop));
    }
}
