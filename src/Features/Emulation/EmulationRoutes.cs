using CauNoi.Emulation.Browse;
using CauNoi.Emulation.Certificate;
using CauNoi.Emulation.Commend;
using CauNoi.Emulation.Lessons;
using CauNoi.Emulation.Papers;
using CauNoi.Emulation.Reviews;
using CauNoi.Emulation.Rounds;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Emulation;

/// <summary>All addresses of this room.</summary>
internal static class EmulationRoutes
{
    private const string Root = "/ban/thi-dua";

    private static readonly AccessRule Read = AccessRule.Needs(EmulationAccess.Read);
    private static readonly AccessRule Opens = AccessRule.Needs(EmulationAccess.Open);
    private static readonly AccessRule Registers = AccessRule.Needs(EmulationAccess.Register);
    private static readonly AccessRule Proposes = AccessRule.Needs(EmulationAccess.Propose);
    private static readonly AccessRule Decides = AccessRule.Needs(EmulationAccess.Decide);

    public static void Map(Routes routes)
    {
        routes.Get(Root, BrowseEmulation.Page, Read);
        routes.Get($"{Root}/dot/moi", OpenRound.Show, Opens);
        routes.Post($"{Root}/dot/moi", OpenRound.Send, Opens, OpenRound.Form);
        routes.Get($"{Root}/dot/{{id:guid}}", ShowRound.Page, Read);
        routes.Post($"{Root}/dot/{{id:guid}}/dang-ky", ShowRound.Register, Registers, ShowRound.RegisterForm);
        routes.Post($"{Root}/dot/{{id:guid}}/ket-qua", ShowRound.Result, Registers, ShowRound.ResultForm);
        routes.Post($"{Root}/dot/{{id:guid}}/tong-ket", ShowRound.Close, Opens, ShowRound.CloseForm);
        Commendations(routes);
        Reviews(routes);
        routes.Get("/khen-thuong/{ma}", ProveCertificate.Page, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
    }

    private static void Commendations(Routes routes)
    {
        routes.Get($"{Root}/cong-trinh", BrowseWorks.Page, Read);
        routes.Get($"{Root}/khen/moi", ProposeCommendation.Show, Proposes);
        routes.Post($"{Root}/khen/moi", ProposeCommendation.Send, Proposes, ProposeCommendation.LookUp);
        routes.Get($"{Root}/khen/{{id:guid}}", ShowCommendation.Page, Read);
        routes.Post($"{Root}/khen/{{id:guid}}/buoc", ShowCommendation.Step, Decides, ShowCommendation.StepForm);
        routes.Get($"{Root}/khen/{{id:guid}}/ho-so.docx", CommendationPaper.Dossier, Read);
        routes.Get($"{Root}/khen/{{id:guid}}/quyet-dinh.docx", CommendationPaper.Decision, Read);
        routes.Get($"{Root}/khen/{{id:guid}}/giay", PrintCertificate.Page, Read);
    }

    private static void Reviews(Routes routes)
    {
        routes.Get($"{Root}/tong-ket/moi", WriteReview.Show, Proposes);
        routes.Post($"{Root}/tong-ket/moi", WriteReview.Send, Proposes, WriteReview.LookUp);
        routes.Get($"{Root}/tong-ket/nhap", ImportReviews.Show, Proposes);
        routes.Post($"{Root}/tong-ket/nhap", ImportReviews.Send, Proposes, ImportReviews.Form);
        routes.Get($"{Root}/tong-ket/{{id:guid}}", ShowReview.Page, Read);
        routes.Post($"{Root}/tong-ket/{{id:guid}}/loi", EditReview.Send, Proposes, EditReview.Form);
        routes.Post($"{Root}/tong-ket/{{id:guid}}/buoc", MoveReview.Move, Proposes, MoveReview.Form);
        routes.Get($"{Root}/tong-ket/{{id:guid}}/phan", SendPart.Show, Proposes);
        routes.Post($"{Root}/tong-ket/{{id:guid}}/phan", SendPart.Send, Proposes, SendPart.Form);
        routes.Post($"{Root}/tong-ket/{{id:guid}}/ben", ShowReview.AddPart, Proposes, ShowReview.PartForm);
        routes.Post($"{Root}/tong-ket/{{id:guid}}/bai-hoc", ShowReview.AddLesson, Proposes, ShowReview.LessonForm);
        routes.Post($"{Root}/tong-ket/{{id:guid}}/tep", ReviewFiles.Add, Proposes, ReviewFiles.Form);
        routes.Get($"{Root}/tong-ket/{{id:guid}}/tep/{{tep:guid}}", ReviewFiles.Open, Read);
        routes.Post($"{Root}/tong-ket/{{id:guid}}/tep/{{tep:guid}}/bo", ReviewFiles.Remove, Proposes, ReviewFiles.RemoveForm);
        routes.Post($"{Root}/tong-ket/{{id:guid}}/ban-hanh", MoveReview.Issue, Decides, MoveReview.Form);
        routes.Get($"{Root}/bai-hoc", BrowseLessons.Page, Read);
        routes.Get($"{Root}/bai-hoc/moi", WriteLesson.Show, Proposes);
        routes.Post($"{Root}/bai-hoc/moi", WriteLesson.Send, Proposes, WriteLesson.Form);
        routes.Get($"{Root}/bai-hoc/{{id:guid}}", ShowLesson.Page, Read);
        routes.Post($"{Root}/bai-hoc/{{id:guid}}/dung", ShowLesson.Use, Proposes, ShowLesson.LookUp);
    }
}
