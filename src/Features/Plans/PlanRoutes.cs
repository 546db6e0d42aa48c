using CauNoi.Plans.Api;
using CauNoi.Plans.Browse;
using CauNoi.Plans.Budget;
using CauNoi.Plans.CarryOver;
using CauNoi.Plans.Chain;
using CauNoi.Plans.Divide;
using CauNoi.Plans.Issue;
using CauNoi.Plans.Propose;
using CauNoi.Plans.Public;
using CauNoi.Plans.Publish;
using CauNoi.Plans.Share;
using CauNoi.Plans.Show;
using CauNoi.Plans.Take;
using CauNoi.Plans.Tasks;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

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
        routes.Post("/ban/ke-hoach/viec/{id:guid}/nhan", ShowTask.Confirm, write, ShowTask.ConfirmForm);
        routes.Get("/ban/ke-hoach/viec", BrowseTasks.Page, read);

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
        AddWork(routes, read);
        AddEverybody(routes);
    }

    private static void AddWork(Routes routes, AccessRule read)
    {
        routes.Get("/ban/ke-hoach/{unit:int}/{year:int}/phan-cong", ShowDivision.Page, read);
        routes.Post("/ban/ke-hoach/{unit:int}/{year:int}/phan-cong", ShowDivision.Send, AccessRule.Needs(PlansAccess.Divide), ShowDivision.LookUp);
        var budget = AccessRule.Needs(PlansAccess.Budget);
        routes.Get("/ban/ke-hoach/{unit:int}/{year:int}/kinh-phi", BrowseBudget.Page, read);
        routes.Post("/ban/ke-hoach/{unit:int}/{year:int}/kinh-phi", BrowseBudget.Add, budget, BrowseBudget.Form);
        routes.Get("/ban/ke-hoach/kinh-phi/{id:guid}", ShowBudget.Page, read);
        routes.Post("/ban/ke-hoach/kinh-phi/{id:guid}/duyet", ShowBudget.Approve, budget, ShowBudget.ApproveForm);
        routes.Post("/ban/ke-hoach/kinh-phi/{id:guid}/chi", ShowBudget.Spend, budget, ShowBudget.SpendForm);
        routes.Post("/ban/ke-hoach/kinh-phi/{id:guid}/bo", ShowBudget.Leave, budget, ShowBudget.LeaveForm);
        var publish = AccessRule.Needs(PlansAccess.Publish);
        routes.Get("/ban/ke-hoach/{unit:int}/{year:int}/cong-khai", PublishPlan.Page, publish);
        routes.Post("/ban/ke-hoach/{unit:int}/{year:int}/cong-khai", PublishPlan.Send, publish, PublishPlan.Form);
        routes.Post("/ban/ke-hoach/{unit:int}/{year:int}/cong-khai/thoi", PublishPlan.Stop, publish, PublishPlan.StopForm);
    }

    private static void AddEverybody(Routes routes)
    {
        routes.Get("/ke-hoach", PublicPlans.List, AccessRule.Public);
        routes.Get("/ke-hoach/{id:guid}", PublicPlans.One, AccessRule.Public);
        routes.Get("/api/plans", PlansApi.All, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("Published plans of a year; JSON, or CSV of their targets with format=csv").Produces<IReadOnlyList<PlanHead>>();
        routes.Get("/api/plans/{id:guid}", PlansApi.One, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp)
            .WithSummary("One published plan with its targets and tasks; JSON").Produces<PlanAnswer>();
    }
}
