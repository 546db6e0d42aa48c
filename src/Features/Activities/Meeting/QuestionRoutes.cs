using CauNoi.Platform.Pages;

namespace CauNoi.Activities.Meeting;

/// <summary>Pages of questions asked at meetings, and of what was promised there.</summary>
internal static class QuestionRoutes
{
    public static void Add(Routes routes)
    {
        routes.Get("/ban/so-viec/{id:guid}/cau-hoi", AskQuestion.Show, AccessRule.Needs(ActivitiesAccess.Write));
        routes.Post("/ban/so-viec/{id:guid}/cau-hoi", AskQuestion.Send, AccessRule.Needs(ActivitiesAccess.Write), QuestionCall.FormAt);
        routes.Get("/ban/so-viec/loi-hua/{id:guid}", KeepPromise.Page, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Get("/ban/so-viec/loi-hua/{id:guid}/anh/{file:guid}", KeepPromise.Photo, AccessRule.Needs(ActivitiesAccess.Read));
        routes.Post("/ban/so-viec/loi-hua/{id:guid}/da-lam", KeepPromise.Send, AccessRule.Needs(ActivitiesAccess.Keep), KeepPromise.Form);
    }
}
