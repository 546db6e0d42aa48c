using CauNoi.Plans.Browse;
using CauNoi.Plans.CarryOver;
using CauNoi.Plans.Chain;
using CauNoi.Plans.Issue;
using CauNoi.Plans.Propose;
using CauNoi.Plans.Share;
using CauNoi.Plans.Show;
using CauNoi.Plans.Take;
using CauNoi.Plans.Tasks;
using CauNoi.Platform.Pages;

namespace CauNoi.Plans;

/// <summary>The addresses of the room.</summary>
internal static class PlanRoutes
{
    public static void Add(Routes routes)
    {
        var (read, write, issue) = (AccessRule.Needs(PlansAccess.Read), AccessRule.Needs(PlansAccess.Write), AccessRule.Needs(PlansAccess.Issue));
        routes.Get("/ban/ke-hoach", BrowsePlans.Page, read);
        routes.Get("/ban/ke-hoach/cua-toi", ShowPlan.Own, read);
        routes.Get("/ban/ke-hoach/{unit:int}/{year:int}", ShowPlan.Page, read);
        routes.Post("/ban/ke-hoach/{unit:int}/{year:int}/nhan", TakeTargets.Send, write, TakeTargets.Form);
        routes.Post("/ban/ke-hoach/{unit:int}/{year:int}/viec", AddTask.ToPlan, write, AddTask.Form);
        routes.Post("/ban/ke-hoach/{unit:int}/{year:int}/ban-hanh", IssuePlan.Send, issue, IssuePlan.Form);
        routes.Post("/ban/ke-hoach/{unit:int}/{year:int}/gui", SendPlan.Send, issue, SendPlan.Form);
        routes.Post("/ban/ke-hoach/{unit:int}/{year:int}/lap-lai", ReworkPlan.Send, issue, ReworkPlan.Form);
        routes.Get("/ban/ke-hoach/viec/{id:guid}", ShowTask.Page, read);
        routes.Post("/ban/ke-hoach/viec/{id:guid}/xong", ShowTask.Finish, write, ShowTask.FinishForm);
        routes.Post("/ban/ke-hoach/viec/{id:guid}/bo", ShowTask.Leave, write, ShowTask.LeaveForm);

        routes.Get("/ban/chuoi/{id:guid}/{unit:int}", ShowChain.Page, read);
        routes.Post("/ban/chuoi/{id:guid}/{unit:int}/so", SetOwn.Send, write, SetOwn.Form);
        routes.Post("/ban/chuoi/{id:guid}/{unit:int}/viec", AddTask.ToTarget, write, AddTask.Form);
        routes.Get("/ban/chuoi/ban-ghi/{id:guid}", FromRecord.Page, read);

        var share = AccessRule.Needs(PlansAccess.Share);
        routes.Get("/ban/ke-hoach/chia/{id:guid}", ShareTarget.Page, share);
        routes.Post("/ban/ke-hoach/chia/{id:guid}", ShareTarget.Choose, share, ShareTarget.RuleForm);
        routes.Post("/ban/ke-hoach/chia/{id:guid}/tay", ShareTarget.Hand, share, ShareTarget.HandForm);

        var agree = AccessRule.Needs(PlansAccess.Agree);
        routes.Get("/ban/ke-hoach/dang-ky", Proposals.Page, read);
        routes.Post("/ban/ke-hoach/dang-ky", Proposals.Send, AccessRule.Needs(PlansAccess.Propose), ProposalForm.LookUp);
        routes.Get("/ban/ke-hoach/dang-ky/{id:guid}", AnswerProposal.Page, read);
        routes.Post("/ban/ke-hoach/dang-ky/{id:guid}/dong-y", AnswerProposal.Agree, agree, AnswerProposal.AgreeForm);
        routes.Post("/ban/ke-hoach/dang-ky/{id:guid}/khong", AnswerProposal.Decline, agree, AnswerProposal.DeclineForm);

        var carry = AccessRule.Needs(PlansAccess.CarryOver);
        routes.Get("/ban/ke-hoach/ke-thua/{id:guid}", CarryTargets.Page, carry);
        routes.Post("/ban/ke-hoach/ke-thua/{id:guid}", CarryTargets.Send, carry, CarryTargets.LookUp);
    }
}
