using CauNoi.Petitions.Agency;
using CauNoi.Petitions.Cluster;
using CauNoi.Petitions.Desk;
using CauNoi.Petitions.Publish;
using CauNoi.Petitions.Sender;
using CauNoi.Petitions.Step;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Handling;

/// <summary>Pages by which a case is handled.</summary>
internal static class HandlingRoutes
{
    private static readonly AccessRule Handle = AccessRule.Needs(HandlingAccess.Handle), Show = AccessRule.Needs(HandlingAccess.Publish), Answer = AccessRule.Needs(HandlingAccess.Answer),
        Keep = AccessRule.Needs(HandlingAccess.Keep), Read = AccessRule.Needs(PetitionAccess.Read);

    public static void Services(IServiceCollection services, HandlingBook book)
    {
        services.AddSingleton(book).AddSingleton<Assign.DeskPeople>();
        services.AddScoped<CaseDesk>().AddScoped<Splitting>().AddScoped<Answering>().AddScoped<Forwarding>();
    }

    public static void Add(Routes routes)
    {
        routes.Post("/kien-nghi/theo-doi/da-xong-chua", SenderSays.Send, AccessRule.Public, SenderSays.Form).RequireRateLimiting(RateLimits.LookUp);
        routes.Get("/tra-loi-kien-nghi/{token}", AgencyAnswer.ShowLink, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Post("/tra-loi-kien-nghi/{token}", AgencyAnswer.SendLink, AccessRule.Public, AgencyForm.Form).RequireRateLimiting(RateLimits.LookUp);
        routes.Get("/ban/viec-chuyen-den", AgencyAnswer.List, Answer);
        routes.Get("/ban/viec-chuyen-den/{id:guid}", AgencyAnswer.ShowCase, Answer);
        routes.Post("/ban/viec-chuyen-den/{id:guid}", AgencyAnswer.SendCase, Answer, AgencyForm.Form);

        routes.Get("/ban/kien-nghi", Queue.Show, Handle);
        routes.Post("/ban/kien-nghi/nhieu", Batch.Send, Handle, Batch.Form);
        routes.Post("/ban/kien-nghi/cach-xem", Views.Keep.Send, Handle, Views.Keep.Form);
        routes.Post("/ban/kien-nghi/cach-xem/{id:guid}", Views.Keep.Drop, Handle, Views.Keep.DropForm);
        routes.Get("/ban/kien-nghi/phan-cong", Assign.Table.Show, Handle);
        routes.Post("/ban/kien-nghi/phan-cong", Assign.Table.Send, Keep, Assign.Table.Form);
        routes.Post("/ban/kien-nghi/phan-cong/{id:guid}", Assign.Table.End, Keep, Assign.Table.EndForm);
        routes.Get("/ban/kien-nghi/diem-nong", Clusters.Show, Read);
        routes.Post("/ban/kien-nghi/diem-nong/{id:guid}", Clusters.Send, Keep, Clusters.Form);
        routes.Get("/ban/kien-nghi/co-quan", Agencies.Show, Keep);
        routes.Get("/ban/kien-nghi/co-quan/{unit:int}", Agencies.ShowOne, Keep);
        routes.Post("/ban/kien-nghi/co-quan/{unit:int}", Agencies.Send, Keep, Agencies.Form);

        routes.Get("/ban/kien-nghi/{id:guid}", Case.Show, Handle);
        routes.Get("/ban/kien-nghi/{id:guid}/tep/{file:guid}", Case.File, Handle);
        routes.Get("/ban/kien-nghi/{id:guid}/giong", Similar.Show, Handle);
        routes.Post("/ban/kien-nghi/{id:guid}/giong", Similar.Send, Handle, Similar.Form);
        foreach (var form in StepForm.All)
        {
            routes.Get($"/ban/kien-nghi/{{id:guid}}/{form.Slug}", (Visit visit, CaseDesk desk, Guid id, string? mau) => TakeStep.Show(visit, desk, form, id, mau), Handle);
            routes.Post($"/ban/kien-nghi/{{id:guid}}/{form.Slug}", (Visit visit, FormPost post, CaseDesk desk, AppDb db, Splitting splitting, Answering answering, Forwarding forwarding, Guid id) =>
                TakeStep.Send(visit, post, desk, db, splitting, answering, forwarding, form, id), Handle, form.Shape);
        }

        routes.Get("/ban/kien-nghi/{id:guid}/nguoi", Assign.Follower.Show, Handle);
        routes.Post("/ban/kien-nghi/{id:guid}/nguoi", Assign.Follower.Send, Handle, Assign.Follower.Form);
        routes.Post("/ban/kien-nghi/{id:guid}/cung-tra-loi", JoinedAnswers.Send, Handle, JoinedAnswers.Form);
        routes.Get("/ban/kien-nghi/{id:guid}/to-cao", Reclassify.Reclassify.Show, Handle);
        routes.Post("/ban/kien-nghi/{id:guid}/to-cao", Reclassify.Reclassify.Send, Handle, Reclassify.Reclassify.Form);
        routes.Get("/ban/kien-nghi/{id:guid}/cong-khai", Publish.Publish.Show, Show);
        routes.Post("/ban/kien-nghi/{id:guid}/cong-khai", Publish.Publish.Send, Show, Publish.Publish.Form);
        routes.Post("/ban/kien-nghi/{id:guid}/khong-cong-khai", Publish.Publish.Withhold, Show, Publish.Publish.NotForm);
        routes.Get("/ban/kien-nghi/{id:guid}/cong-khai/anh/{file:guid}", Pictures.Show, Show);
        routes.Post("/ban/kien-nghi/{id:guid}/cong-khai/anh/{file:guid}", Pictures.Send, Show, Pictures.Form);
    }
}
