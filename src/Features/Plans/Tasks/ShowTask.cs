using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Chain;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Tasks;

/// <summary>One task of a plan: done, or left out with a reason. Tasks of a unit that is gone are ended by what took it over.</summary>
public static class ShowTask
{
    public static readonly FormShape FinishForm = new("viec-xong",
    [
        new FieldShape("ket-qua", "Kết quả, một câu", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
    ]);

    public static readonly FormShape LeaveForm = new("bo-viec",
    [
        new FieldShape("ly-do", "Vì sao bỏ việc này?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
    ]);

    public static readonly FormShape ConfirmForm = new("nhan-viec", []);

    public static async Task<IResult> Page(Visit visit, AppDb db, BindingTargets targets, Guid id) =>
        await Reached(visit, db, PlansAccess.Read, id) is { } task ? await Render(visit, targets, task, null, 200) : visit.NotFound();

    public static Task<IResult> Finish(Visit visit, FormPost post, AppDb db, Changes changes, BindingTargets targets, Guid id) =>
        End(visit, post, db, changes, targets, id, PlanActs.FinishTask, (task, change) =>
        {
            task.Finish(VietnamTime.DayOf(visit.Now), post["ket-qua"]);
            change.Note("words", post["ket-qua"]);
        }, "xong");

    public static Task<IResult> Leave(Visit visit, FormPost post, AppDb db, Changes changes, BindingTargets targets, Guid id) =>
        End(visit, post, db, changes, targets, id, PlanActs.LeaveTask, (task, _) => task.Leave(post["ly-do"]), "bo");

    /// <summary>Whoever was given it says that it will be done.</summary>
    public static async Task<IResult> Confirm(Visit visit, FormPost post, AppDb db, Changes changes, BindingTargets targets, Guid id)
    {
        if (await Reached(visit, db, PlansAccess.Write, id) is not { } task) return visit.NotFound();
        if (!post.Ok) return await Render(visit, targets, task, post.Values, post.RefusedStatus);
        if (!task.Open || task.GivenBy is null) return await Render(visit, targets, task, post.Values.Refuse(PlanRefusals.DoneAlready), 409);
        var change = changes.Begin(PlanActs.Confirm, visit.Actor, task.Unit, id);
        task.Confirm(visit.Actor.Id, change.Now);
        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/ke-hoach/viec/{id}");
        db.ChangeTracker.Clear();
        return await Render(visit, targets, (await Reached(visit, db, PlansAccess.Write, id))!, post.Values.Refuse(PlanRefusals.DoneAlready), 409);
    }

    private static async Task<IResult> End(Visit visit, FormPost post, AppDb db, Changes changes, BindingTargets targets, Guid id,
        Kernel.Audit.ActKind act, Action<PlanTask, Change> end, string said)
    {
        if (await Reached(visit, db, PlansAccess.Write, id) is not { } task) return visit.NotFound();
        if (!post.Ok) return await Render(visit, targets, task, post.Values, post.RefusedStatus);
        if (!task.Open) return await Render(visit, targets, task, post.Values.Refuse(PlanRefusals.DoneAlready), 409);
        if (act == PlanActs.LeaveTask && PlanDecisions.LeaveOut(task.Part) is { } stays) return await Render(visit, targets, task, post.Values.Refuse(stays), 422);
        var change = changes.Begin(act, visit.Actor, task.Unit, id, act == PlanActs.LeaveTask ? post["ly-do"] : null);
        end(task, change);
        await change.Close(PlanDuties.Task, id, visit.Stop);
        if (await change.Save(visit.Stop) is null) return visit.See($"{new PlanKey(task.Unit, task.Year).Href}?xong={said}#viec");
        db.ChangeTracker.Clear();
        return await Render(visit, targets, (await Reached(visit, db, PlansAccess.Write, id))!, post.Values.Refuse(PlanRefusals.DoneAlready), 409);
    }

    private static async Task<IResult> Render(Visit visit, BindingTargets targets, PlanTask task, FormValues? sent, int status)
    {
        var target = task.Target is { } of ? await targets.One(of, task.Year, visit.Stop) : null;
        var may = (await visit.Reach(PlansAccess.Write)).Covers(task.Unit);
        var tree = await visit.Tree();
        return visit.Page<TaskPage>(new TaskModel(task, target, target is null ? null : ShowChain.Href(target.Id, new PlanKey(task.Unit, task.Year)), may && task.Open, sent)
        {
            GivenBy = task.GivenBy is { } giver ? tree.Find(giver)?.Name ?? "Đơn vị cũ" : null, Area = task.Area is { } area ? tree.Find(area)?.Name ?? "Đơn vị cũ" : null,
        }, status);
    }

    private static async Task<PlanTask?> Reached(Visit visit, AppDb db, Kernel.Access.Permission permission, Guid id) =>
        await db.PlanTasks().SingleOrDefaultAsync(t => t.Id == id, visit.Stop) is { } task && (await visit.Reach(permission)).Covers(task.Unit) ? task : null;
}

public sealed record TaskModel(PlanTask Task, YearTarget? Target, string? Chain, bool MayEnd, FormValues? Sent)
{
    /// <summary>Which unit gave it.</summary>
    public string? GivenBy { get; init; }

    /// <summary>Where it is to be done.</summary>
    public string? Area { get; init; }

    /// <summary>Refusals of a form that is a button only, or that stands on the page no more.</summary>
    public FormValues? Whole => Sent is not { Ok: false } || (MayEnd && (Sent.Shape == ShowTask.FinishForm || (Sent.Shape == ShowTask.LeaveForm && !Task.Part))) ? null : Sent;

    public bool MayConfirm => MayEnd && Task.GivenBy is not null && Task.ConfirmedAt is null;

    public string Plan => new PlanKey(Task.Unit, Task.Year).Href;

    public FormValues? Typed(FormShape shape) => Sent?.Shape == shape ? Sent : null;
}
