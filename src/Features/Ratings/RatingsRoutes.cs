using CauNoi.Platform.Pages;
using CauNoi.Ratings.Evidence;
using CauNoi.Ratings.Judge;
using CauNoi.Ratings.Open;
using CauNoi.Ratings.Overlay;
using CauNoi.Ratings.Paper;
using CauNoi.Ratings.Public;
using CauNoi.Ratings.Season;
using CauNoi.Ratings.Show;
using CauNoi.Ratings.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Ratings;

/// <summary>All addresses of this room.</summary>
internal static class RatingsRoutes
{
    private const string One = "/ban/xep-loai/{id:guid}", Whole = "/ban/xep-loai/dot/{id:guid}", Rubric = "/ban/xep-loai/tieu-chi";

    private static readonly AccessRule Read = AccessRule.Needs(RatingsAccess.Read);
    private static readonly AccessRule Score = AccessRule.Needs(RatingsAccess.Score);
    private static readonly AccessRule Judge = AccessRule.Needs(RatingsAccess.Judge);
    private static readonly AccessRule Decide = AccessRule.Needs(RatingsAccess.Decide);

    public static void Map(Routes routes)
    {
        Seasons(routes);
        Ratings(routes);
        routes.Get(Rubric, Rubrics.List, Read);
        routes.Get($"{Rubric}/{{ten}}", Rubrics.Show, Read);
        routes.Post($"{Rubric}/{{ten}}", Rubrics.Send, AccessRule.Needs(RatingsAccess.Overlay), Rubrics.Write);
        routes.Post($"{Rubric}/ban/{{id:guid}}", Rubrics.Answer, AccessRule.Needs(RatingsAccess.Overlay), Rubrics.Decide);
        routes.Get("/xep-loai", PublicSeasons.List, AccessRule.Public);
        routes.Get("/xep-loai/{id:guid}", PublicSeasons.One, AccessRule.Public);
        routes.Get("/xep-loai/{id:guid}/{unit:int}", PublicSeasons.Unit, AccessRule.Public);
        routes.Get("/api/ratings", PublicSeasons.All, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("All published seasons of ratings, newest first; JSON").Produces<IReadOnlyList<SeasonAnswer>>();
        routes.Get("/api/ratings/{id:guid}", PublicSeasons.Data, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("One published season with its rubric, figures and points, from which every measured point, total and place can be worked out again; JSON, or the units as CSV with format=csv").Produces<Rules.OpenSeason>();
    }

    private static void Seasons(Routes routes)
    {
        routes.Get("/ban/xep-loai", BrowseRatings.Page, Read);
        routes.Get("/ban/xep-loai/mo", OpenSeasons.Show, AccessRule.Needs(RatingsAccess.Open));
        routes.Post("/ban/xep-loai/mo", OpenSeasons.Send, AccessRule.Needs(RatingsAccess.Open), OpenSeasonForm.LookUp);
        routes.Get(Whole, ShowSeason.Page, Read);
        routes.Get($"{Whole}/quyet-dinh.docx", DecisionPaper.Download, Read);
        routes.Post($"{Whole}/cap-nhat", FollowUnits.Send, Decide, ShowSeason.Bare);
        routes.Post($"{Whole}/cong-bo", PublishSeason.Send, Decide, ShowSeason.Bare);
    }

    private static void Ratings(Routes routes)
    {
        routes.Get(One, ShowRating.Page, Read);
        routes.Get($"{One}/tu-cham", GiveMarks.ShowSelf, Score);
        routes.Post($"{One}/tu-cham", GiveMarks.SendSelf, Score, context => MarkForm.LookUp(context, MarkStage.Self));
        routes.Get($"{One}/kiem-tra", GiveMarks.ShowInspection, Judge);
        routes.Post($"{One}/kiem-tra", GiveMarks.SendInspection, Judge, context => MarkForm.LookUp(context, MarkStage.Inspection));
        routes.Get($"{One}/hoi-dong", GiveMarks.ShowCouncil, Judge);
        routes.Post($"{One}/hoi-dong", GiveMarks.SendCouncil, Judge, context => MarkForm.LookUp(context, MarkStage.Council));
        routes.Post($"{One}/don-vi", TakeStep.ByUnit, Score, StepForms.Any);
        routes.Post($"{One}/xet", TakeStep.ByJudges, Judge, StepForms.Any);
        routes.Post($"{One}/quyet", TakeStep.ByDeciders, Decide, StepForms.Any);
        routes.Post($"{One}/ho-tro", PlanSupport.Send, Decide, PlanSupport.LookUp);
        routes.Post($"{One}/ho-tro-xong", PlanSupport.End, AccessRule.Needs(RatingsAccess.Help), PlanSupport.EndForm);
        routes.Post($"{One}/minh-chung", KeepEvidence.Add, Score, KeepEvidence.LookUp);
        routes.Get($"{One}/minh-chung/tep/{{tep:guid}}", KeepEvidence.Open, Read);
        routes.Post($"{One}/minh-chung/tep/{{tep:guid}}/bo", KeepEvidence.Remove, Score, KeepEvidence.Bare);
    }
}
