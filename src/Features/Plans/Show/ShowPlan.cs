using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Issue;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Plans.Tasks;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Plans.Show;

/// <summary>The plan of a unit for a year: what binds it, what it says to that, and what it sets itself to do.</summary>
public static class ShowPlan
{
    public static Task<IResult> Page(Visit visit, PlanReading reading, int unit, int year, string? xong = null) =>
        Render(visit, reading, new PlanKey(unit, year), null, 200, xong);

    /// <summary>The plan of the unit whose hat is on, for this year.</summary>
    public static async Task<IResult> Own(Visit visit) =>
        visit.Actor.Hat is { } hat && (await visit.Tree()).Has(hat.Unit) ? visit.See(new PlanKey(hat.Unit, VietnamTime.DayOf(visit.Now).Year).Href) : visit.NotFound();

    /// <summary>The page again, with what stands against a form on it, or against the whole.</summary>
    internal static async Task<IResult> Render(Visit visit, PlanReading reading, PlanKey key, FormValues? sent, int status, string? done = null)
    {
        if (await visit.Plan(reading, PlansAccess.Read, key) is not { } plan) return visit.NotFound();
        var (write, issue) = ((await visit.Reach(PlansAccess.Write)).Covers(key.Unit), (await visit.Reach(PlansAccess.Issue)).Covers(key.Unit));
        return visit.Page<ShowPlanPage>(new ShowPlanModel(plan, write && !plan.Gone, issue && !plan.Gone, write, sent, done, VietnamTime.DayOf(visit.Now)) { MayPublish = (await visit.Reach(PlansAccess.Publish)).Covers(key.Unit) }, status);
    }

    internal static Task<IResult> Refuse(Visit visit, PlanReading reading, PlanKey key, FormValues sent, Refusal refused) =>
        Render(visit, reading, key, sent.Refuse(refused), StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What the page draws.</summary>
public sealed record ShowPlanModel(UnitPlan Plan, bool MayWrite, bool MayIssue, bool MayFinish, FormValues? Sent, string? Done, DateOnly Today)
{
    public bool MayPublish { get; init; }

    public PlanKey Key => Plan.Key;

    public string Title => string.Create(CultureInfo.InvariantCulture, $"Kế hoạch năm {Key.Year}");

    /// <summary>What was typed into one form of the page.</summary>
    public FormValues? Typed(FormShape shape) => Sent?.Shape == shape ? Sent : null;

    /// <summary>Refusals of forms that are a button only, or that stand on the page no more.</summary>
    public FormValues? Whole => Sent is null || (Sent.Shape == AddTask.Form && MayWrite) || (Sent.Shape == IssuePlan.Form && CanIssue) || (Sent.Shape == ReworkPlan.Form && CanRework) ? null : Sent;

    public string? Said => Done switch
    {
        "nhan" => "Đã nhận các chỉ tiêu.",
        "viec" => "Đã thêm việc.",
        "xong" => "Đã ghi việc xong.",
        "bo" => "Đã bỏ việc ấy.",
        "ban-hanh" => "Đã ban hành kế hoạch.",
        "gui" => "Kế hoạch đã gửi lên cấp trên.",
        "lap-lai" => "Kế hoạch trở lại bản nháp.",
        _ => null,
    };

    public string Chain(PlanLine line) => string.Create(CultureInfo.InvariantCulture, $"/ban/chuoi/{line.Of.Id}/{Key.Unit}?nam={Key.Year}");

    public bool CanIssue => MayIssue && Plan.State is PlanState.Draft && Plan.Unread == 0;

    public bool CanRework => MayIssue && PlanStates.InForce.Contains(Plan.State);

    public string Issued => Plan.Plan is { } plan && PlanStates.InForce.Contains(plan.State)
        ? $"Ban hành ngày {Spoken.Day(plan.IssuedOn)}{(plan.Number.Length > 0 ? $", số {plan.Number}" : "")}{(plan.SentAt is { } at ? $", gửi lúc {Spoken.Moment(at)}" : "")}."
        : "";
}
