using CauNoi.Activities.Meeting;
using CauNoi.Activities.Public;
using CauNoi.Activities.Publish;
using CauNoi.Activities.Takedown;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Activities;

/// <summary>Pages of evidence: publishing pictures, asking for their removal, and questions with promises.</summary>
internal static class EvidenceRoutes
{
    public static void Add(Routes routes)
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
        routes.Post("/ban/so-viec/de-nghi-go/{id:guid}/lien-quan/thay", StepBack.Other, AccessRule.Needs(ActivitiesAccess.Oversee), StepBack.OtherForm);
        routes.Post("/ban/so-viec/de-nghi-go/{id:guid}/lien-quan/{conflict:guid}/bo", StepBack.Back, AccessRule.Needs(ActivitiesAccess.Oversee), StepBack.BackForm);

        routes.Get("/ban/so-viec/{id:guid}/cau-hoi", AskQuestion.Show, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Post("/ban/so-viec/{id:guid}/cau-hoi", AskQuestion.Send, AccessRule.Needs(ActivitiesAccess.Write), QuestionCall.FormAt);
        routes.Get("/ban/so-viec/loi-hua/{id:guid}", KeepPromise.Page, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/so-viec/loi-hua/{id:guid}/anh/{file:guid}", KeepPromise.Photo, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/so-viec/loi-hua/{id:guid}/da-lam", KeepPromise.Send, AccessRule.Needs(ActivitiesAccess.Keep), KeepPromise.Form);
    }
}
