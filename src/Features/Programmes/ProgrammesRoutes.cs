using CauNoi.Platform.Pages;
using CauNoi.Programmes.Agree;
using CauNoi.Programmes.Amend;
using CauNoi.Programmes.Api;
using CauNoi.Programmes.Browse;
using CauNoi.Programmes.Content;
using CauNoi.Programmes.Copy;
using CauNoi.Programmes.Decide;
using CauNoi.Programmes.Inherit;
using CauNoi.Programmes.Public;
using CauNoi.Programmes.Renew;
using CauNoi.Programmes.Schemes;
using CauNoi.Programmes.Show;
using CauNoi.Programmes.Targets;
using CauNoi.Programmes.Write;
using CauNoi.Programmes.Years;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Programmes;

/// <summary>All addresses of this room.</summary>
internal static class ProgrammesRoutes
{
    private const long LongestPaper = 21 * 1024 * 1024;

    private static readonly AccessRule Read = AccessRule.Needs(ProgrammesAccess.Read);
    private static readonly AccessRule Writes = AccessRule.Needs(ProgrammesAccess.Write);
    private static readonly AccessRule Issues = AccessRule.Needs(ProgrammesAccess.Issue);

    public static void Map(Routes routes)
    {
        Programmes(routes);
        Contents(routes);
        Targets(routes);
        Further(routes);
        Everybody(routes);
    }

    private static void Programmes(Routes routes)
    {
        routes.Get("/ban/chuong-trinh", BrowseProgrammes.Show, Read);
        routes.Get("/ban/chuong-trinh/moi", WriteProgramme.ShowNew, Writes);
        routes.Post("/ban/chuong-trinh/moi", WriteProgramme.SendNew, Writes, WriteProgramme.Form);
        routes.Get("/ban/chuong-trinh/sap-het-han", ShowExpiring.Page, Read);
        routes.Get("/ban/chuong-trinh/{id:guid}", ShowProgramme.Page, Read);
        routes.Get("/ban/chuong-trinh/{id:guid}/sua", WriteProgramme.ShowEdit, Writes);
        routes.Post("/ban/chuong-trinh/{id:guid}/sua", WriteProgramme.SendEdit, Writes, WriteProgramme.Form);
        routes.Post("/ban/chuong-trinh/{id:guid}/de-nghi", DecideProgramme.Propose, Writes, DecideProgramme.Bare);
        routes.Post("/ban/chuong-trinh/{id:guid}/bo", DecideProgramme.Drop, Writes, DecideProgramme.Bare);
        routes.Post("/ban/chuong-trinh/{id:guid}/ban-hanh", DecideProgramme.Issue, Issues, DecideProgramme.Bare);
        routes.Post("/ban/chuong-trinh/{id:guid}/tra-lai", DecideProgramme.SendBack, Issues, DecideProgramme.Reason);
        routes.Post("/ban/chuong-trinh/{id:guid}/ket-thuc", DecideProgramme.End, Issues, DecideProgramme.EndForm);
        routes.Post("/ban/chuong-trinh/{id:guid}/da-doc", Receive.Receive.Send, Read, DecideProgramme.Bare);
        routes.Get("/ban/chuong-trinh/{id:guid}/tep/{file:guid}", ShowProgramme.Paper, Read);
    }

    private static void Contents(Routes routes)
    {
        routes.Get("/ban/chuong-trinh/{id:guid}/noi-dung", EditContent.Show, Writes);
        routes.Post("/ban/chuong-trinh/{id:guid}/doan-van", EditContent.Clauses, Writes, ContentForms.Clauses);
        routes.Post("/ban/chuong-trinh/{id:guid}/can-cu", EditContent.Cite, Writes, ContentForms.Citation);
        routes.Post("/ban/chuong-trinh/{id:guid}/noi-nhan", EditContent.AddRecipient, Writes, EditContent.Recipients);
        routes.Post("/ban/chuong-trinh/{id:guid}/de-an", EditContent.AddScheme, Writes, EditContent.SchemeForm);
        routes.Post("/ban/chuong-trinh/{id:guid}/phu-luc", EditContent.AddAnnex, Writes, ContentForms.Annex).WithMetadata(new LongFile(LongestPaper));
        routes.Post("/ban/chuong-trinh/{id:guid}/bo-muc", EditContent.Remove, Writes, ContentForms.Remove);
    }

    private static void Targets(Routes routes)
    {
        routes.Get("/ban/chuong-trinh/{id:guid}/chi-tieu/moi", WriteTarget.ShowNew, Writes);
        routes.Post("/ban/chuong-trinh/{id:guid}/chi-tieu/moi", WriteTarget.SendNew, Writes, WriteTarget.NewForm);
        routes.Post("/ban/chuong-trinh/{id:guid}/chi-tieu/thu", WriteTarget.Try, Writes, WriteTarget.NewForm);
        routes.Get("/ban/chuong-trinh/chi-tieu/{id:guid}", ShowTarget.Page, Read);
        routes.Get("/ban/chuong-trinh/chi-tieu/{id:guid}/sua", WriteTarget.ShowEdit, Writes);
        routes.Post("/ban/chuong-trinh/chi-tieu/{id:guid}/sua", WriteTarget.SendEdit, Writes, WriteTarget.EditForm);
        routes.Post("/ban/chuong-trinh/chi-tieu/{id:guid}/bo", WriteTarget.Remove, Writes, DecideProgramme.Bare);
        routes.Post("/ban/chuong-trinh/chi-tieu/{id:guid}/moc", EditDetails.AddPoint, Writes, EditDetails.Point);
        routes.Post("/ban/chuong-trinh/chi-tieu/{id:guid}/phoi-hop", EditDetails.AddPart, Writes, EditDetails.PartForm);
        routes.Post("/ban/chuong-trinh/chi-tieu/{id:guid}/bo-chi-tiet", EditDetails.TakeOut, Writes, EditDetails.Remove);
        routes.Post("/ban/chuong-trinh/chi-tieu/{id:guid}/thay", ReplaceTarget.Send, Writes, ReplaceTarget.Form);
        routes.Post("/ban/chuong-trinh/chi-tieu/{id:guid}/thong-nhat", AgreeTarget.Send, AccessRule.Needs(ProgrammesAccess.Agree), AgreeTarget.Form);
        routes.Get("/ban/chuong-trinh/chi-tieu/{id:guid}/dieu-chinh", AmendTarget.Show, Writes);
        routes.Post("/ban/chuong-trinh/chi-tieu/{id:guid}/dieu-chinh", AmendTarget.Send, Writes, WriteTarget.AmendForm);
        routes.Post("/ban/chuong-trinh/chi-tieu/{id:guid}/quyet-dinh", DecideAmendment.Send, Issues, DecideAmendment.Form);
    }

    private static void Further(Routes routes)
    {
        routes.Get("/ban/chuong-trinh/{id:guid}/chep", CopyForward.Show, Writes);
        routes.Post("/ban/chuong-trinh/{id:guid}/chep", CopyForward.Send, Writes, CopyForward.Form);
        routes.Get("/ban/chuong-trinh/{id:guid}/khac", CopyForward.Difference, Read);
        routes.Get("/ban/chuong-trinh/{id:guid}/tung-nam", ShowYears.Page, Read);
        routes.Get("/ban/chuong-trinh/{id:guid}/ke-thua", InheritTargets.Show, Writes);
        routes.Post("/ban/chuong-trinh/{id:guid}/ke-thua", InheritTargets.Take, Writes, InheritTargets.Form);
        routes.Get("/ban/chuong-trinh/de-an/{id:guid}", ShowScheme.Page, Read);
        routes.Post("/ban/chuong-trinh/de-an/{id:guid}/moc", ShowScheme.AddMilestone, Writes, ShowScheme.Add);
        routes.Post("/ban/chuong-trinh/de-an/{id:guid}/xong", ShowScheme.FinishMilestone, Writes, ShowScheme.Done);
        routes.Post("/ban/chuong-trinh/de-an/{id:guid}/de-xuat", SchemeRequests.Send, Writes, SchemeRequests.Ask);
        routes.Post("/ban/chuong-trinh/de-an/{id:guid}/tra-loi", SchemeRequests.Note, Writes, SchemeRequests.Answer);
    }

    private static void Everybody(Routes routes)
    {
        routes.Get("/chuong-trinh", PublicProgrammes.List, AccessRule.Public);
        routes.Get("/chuong-trinh/{id:guid}", PublicProgrammes.One, AccessRule.Public);
        routes.Get("/api/programmes", ProgrammesApi.All, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("All public programmes, newest first; JSON").Produces<IReadOnlyList<ProgrammeRow>>();
        routes.Get("/api/programmes/{id:guid}", ProgrammesApi.One, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("One public programme with its words, schemes, targets and every wording they ever had; JSON").Produces<ProgrammeAnswer>();
        routes.Get("/api/programmes/targets", ProgrammesApi.Targets, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("The targets of all public programmes as they read on a day; JSON, or CSV with format=csv").Produces<IReadOnlyList<TargetAnswer>>();
    }
}
