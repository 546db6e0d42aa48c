using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Chain;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Plans.Show;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Plans.Tasks;

/// <summary>A unit sets itself something to do, for a target or beside all of them. From then on it stands among its work, due on its day.</summary>
public static class AddTask
{
    private const string Rule = "plans.task";

    public static readonly FormShape Form = new("them-viec",
    [
        new FieldShape("viec", "Làm việc gì?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 200, Hint = "Một việc, một câu. Ví dụ: Họp dân bàn đường hoa của xóm." },
        new FieldShape("phu-trach", "Bộ phận nào làm?", FieldKind.Line) { Required = true, MaxLength = 100, Hint = "Ghi tên ban, chi hội, tổ; không ghi tên người." },
        new FieldShape("han", "Xong trước ngày nào?", FieldKind.Day) { Required = true },
        new FieldShape("dot-pha", "Đây là khâu đột phá", FieldKind.Tick),
    ]);

    /// <summary>Beside all targets.</summary>
    public static async Task<IResult> ToPlan(Visit visit, FormPost post, PlanReading reading, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        if (await visit.Plan(reading, PlansAccess.Write, key) is not { } plan) return visit.NotFound();
        if (!post.Ok) return await ShowPlan.Render(visit, reading, key, post.Values, post.RefusedStatus);
        if ((plan.Closed() ?? PlanDecisions.Due(Due(post), year)) is { } refused) return await ShowPlan.Refuse(visit, reading, key, post.Values, refused);
        return await Add(visit, post, changes, key, null) is { } failed ? await ShowPlan.Refuse(visit, reading, key, post.Values, failed) : visit.See($"{key.Href}?xong=viec#viec");
    }

    /// <summary>For one target.</summary>
    public static async Task<IResult> ToTarget(Visit visit, FormPost post, ChainReading chain, PlanReading reading, Changes changes, Guid id, int unit, int nam = 0)
    {
        var key = ShowChain.KeyOf(visit, unit, nam);
        if (await visit.Plan(reading, PlansAccess.Write, key) is not { } plan || await chain.Target(id, key, visit.Stop) is null) return visit.NotFound();
        Task<IResult> Again(FormValues values, int status = 422) => ShowChain.Render(visit, chain, reading, id, key, values, status);
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var refused = plan.Closed() ?? (plan.Lines.Any(l => l.Of.Id == id) ? PlanDecisions.Due(Due(post), key.Year) : PlanRefusals.NotBound);
        if (refused is not null) return await Again(post.Values.Refuse(refused));
        return await Add(visit, post, changes, key, id) is { } failed ? await Again(post.Values.Refuse(failed)) : visit.See(ShowChain.Href(id, key, "viec"));
    }

    private static Task<Kernel.Refusal?> Add(Visit visit, FormPost post, Changes changes, PlanKey key, Guid? target)
    {
        var id = Guid.CreateVersion7();
        var change = changes.Begin(PlanActs.AddTask, visit.Actor, key.Unit, id);
        var task = new PlanTask
        {
            Id = id, Unit = key.Unit, Year = key.Year, Target = target, Words = post["viec"], Charge = post["phu-trach"], Due = Due(post),
            Breakthrough = post.Values.Ticked("dot-pha"), AddedAt = change.Now, AddedBy = visit.Actor.Id,
        };
        change.Add(task);
        change.Open(PlanDuties.Task, key.Unit, id, task.Words, $"/ban/ke-hoach/viec/{id}", VietnamTime.EndOf(task.Due), Rule);
        change.Note("words", task.Words);
        change.Note("due", Spoken.Day(task.Due));
        change.Note("target", target is null ? "" : $"{target}");
        return change.Save(visit.Stop);
    }

    // The form took it for a day already.
    private static DateOnly Due(FormPost post) => VietnameseDates.TryParseDay(post["han"], out var day) ? day : default;
}
