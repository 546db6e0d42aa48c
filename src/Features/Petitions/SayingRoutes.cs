using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions;

/// <summary>Pages on which a case is said, and found again by its sender.</summary>
internal static class SayingRoutes
{
    public static void Services(IServiceCollection services, CategoryList categories)
    {
        services.AddSingleton(categories).AddSingleton<IntakeKey>().AddSingleton<SealedFiles>().AddSingleton<IntakeCounts>().AddSingleton<SenderMail>();
        services.AddScoped<Concerned>().AddScoped<Intake>();
    }

    public static void Add(Routes routes)
    {
        // How much one address may send is asked by the intake itself, last of all: what was typed comes back with its answer.
        routes.Get("/kien-nghi/gui", Submit.Submit.Show, AccessRule.Public);
        routes.Post("/kien-nghi/gui", Submit.Submit.Send, AccessRule.Public, Submit.SubmitForm.At);
        routes.Get(Submit.KeptForm.Address, Submit.KeptForm.Script, AccessRule.Public).WithMetadata(Bare.Answer);
        routes.Get("/kien-nghi/theo-doi", Follow.Follow.Show, AccessRule.Public);
        routes.Post("/kien-nghi/theo-doi", Follow.Follow.Send, AccessRule.Public, Follow.Follow.Form).RequireRateLimiting(RateLimits.LookUp);
        routes.Post("/kien-nghi/theo-doi/ghi-them", Follow.AddWords.Send, AccessRule.Public, Follow.AddWords.Form).RequireRateLimiting(RateLimits.LookUp);
        routes.Post("/kien-nghi/theo-doi/rut", Follow.Withdraw.Send, AccessRule.Public, Follow.Withdraw.Form).RequireRateLimiting(RateLimits.LookUp);
        routes.Post("/api/v1/kien-nghi", Api.TakeByApi.Send, AccessRule.Public, Api.TakeByApi.Most);

        routes.Get("/ban/kien-nghi/moi", Desk.WriteDown.Show, AccessRule.Needs(PetitionAccess.Receive));
        routes.Post("/ban/kien-nghi/moi", Desk.WriteDown.Send, AccessRule.Needs(PetitionAccess.Receive), Desk.WriteDownForm.At);
        routes.Get("/ban/kien-nghi/tra-ma", Desk.FindByCode.Show, AccessRule.Needs(PetitionAccess.Receive));
        routes.Get("/ban/kien-nghi/phieu/{id:guid}", Desk.ShowSlip.Page, AccessRule.Needs(PetitionAccess.WriteDown));
        routes.Get("/ban/kien-nghi/{id:guid}/noi-ve", Desk.MarkAbout.Show, AccessRule.Needs(Handling.HandlingAccess.Handle));
        routes.Post("/ban/kien-nghi/{id:guid}/noi-ve", Desk.MarkAbout.Send, AccessRule.Needs(Handling.HandlingAccess.Handle), Desk.MarkAbout.Form);
        routes.Get("/ban/kien-nghi/nap", Import.ImportPetitions.Show, AccessRule.Needs(PetitionAccess.Receive));
        routes.Get("/ban/kien-nghi/nap/tep", Import.ImportPetitions.Template, AccessRule.Needs(PetitionAccess.Receive));
        routes.Post("/ban/kien-nghi/nap", Import.ImportPetitions.Send, AccessRule.Needs(PetitionAccess.Receive), Import.ImportPetitions.Form);
    }
}
