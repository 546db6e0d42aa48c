using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans.CarryOver;

/// <summary>
/// What becomes of the targets of earlier programmes now that a new one is issued: kept beside it, raised, merged so that
/// units are asked once, or closed. From the first day of the new programme on; earlier years keep what they had.
/// </summary>
public static class CarryTargets
{
    private static readonly (CarryDecision Decision, string Word, string Title)[] Decisions =
    [
        (CarryDecision.Keep, "giu", "Giữ, làm song song"), (CarryDecision.Raise, "nang", "Nâng lên, chỉ tiêu mới thay"),
        (CarryDecision.Merge, "gop", "Gộp với chỉ tiêu mới, chỉ hỏi một lần"), (CarryDecision.Close, "khep", "Khép lại"),
    ];

    public static Task<IResult> Page(Visit visit, AppDb db, ProgrammeBook book, EarlierTargets earlier, Guid id) => Render(visit, db, book, earlier, id, null, 200);

    /// <summary>The form for one earlier target; which new ones may take its place depends on the programme.</summary>
    public static async ValueTask<FormShape?> LookUp(HttpContext context)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        return Guid.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id)
            && await Reached(visit, context.RequestServices.GetRequiredService<ProgrammeBook>(), id) is { } programme
            ? Form(await context.RequestServices.GetRequiredService<ProgrammeBook>().Of(programme.Id, visit.Stop), programme.First) : null;
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, ProgrammeBook book, EarlierTargets earlier, Guid id)
    {
        if (await Reached(visit, book, id) is not { } programme) return visit.NotFound();
        Task<IResult> Again(FormValues values, int status = 422) => Render(visit, db, book, earlier, id, values, status);
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var decided = await db.CarriedTargets().Where(c => c.Programme == id).Select(c => c.Target).ToListAsync(visit.Stop);
        var open = (await Earlier(visit, earlier, programme)).Where(t => !decided.Contains(t.Id)).ToList();
        if (!Guid.TryParse(post["chi-tieu"], out var target) || open.TrueForAll(t => t.Id != target)) return await Again(post.Values.Refuse(PlanRefusals.NotEarlier));
        var decision = Decisions.First(d => d.Word == post["quyet-dinh"]).Decision;
        var replaced = decision is CarryDecision.Raise or CarryDecision.Merge;
        Guid? into = replaced && Guid.TryParse(post["vao"], out var chosen) ? chosen : null;
        if (replaced && into is null) return await Again(post.Values.Refuse(PlanRefusals.NoTarget));

        var change = changes.Begin(PlanActs.CarryOver, visit.Actor, programme.Unit, id, post["ly-do"]);
        change.Add(new CarriedTarget { Programme = id, Target = target, Decision = decision, IntoTarget = into, Reason = post["ly-do"], DecidedAt = change.Now, DecidedBy = visit.Actor.Id });
        if (decision != CarryDecision.Keep) await earlier.Close(change, new Dictionary<Guid, DateOnly> { [target] = programme.First }, visit.Stop);
        // What takes its place carries it on, as a target does that took it over while it was drafted.
        if (into is { } heir && await db.TargetRows().SingleAsync(t => t.Id == heir, visit.Stop) is var row) row.Replaces ??= target;
        change.Note("target", $"{target}");
        change.Note("decision", post["quyet-dinh"]);
        change.Note("into", into is null ? "" : $"{into}");
        if (await change.Save(visit.Stop) is { } overtaken)
        {
            db.ChangeTracker.Clear();
            return await Again(post.Values.Refuse(overtaken with { Field = null }), 409);
        }

        book.Forget();
        return visit.See($"/ban/ke-hoach/ke-thua/{id}");
    }

    private static async Task<ProgrammeHead?> Reached(Visit visit, ProgrammeBook book, Guid id) =>
        await book.Find(id, visit.Stop) is { } programme && (await visit.Reach(PlansAccess.CarryOver)).Covers(programme.Unit) ? programme : null;

    private static async Task<IReadOnlyList<Target>> Earlier(Visit visit, EarlierTargets earlier, ProgrammeHead programme) =>
        [.. (await earlier.Of(programme.Id, programme.Unit, programme.First, programme.IssuedOn, VietnamTime.DayOf(visit.Now), visit.Stop)).Select(e => e.Target)];

    private static FormShape Form(IReadOnlyList<Target> fresh, DateOnly first) => new("ke-thua-chi-tieu",
    [
        new FieldShape("chi-tieu", "Chỉ tiêu cũ", FieldKind.Hidden) { Required = true },
        new FieldShape("quyet-dinh", "Chỉ tiêu này nay thế nào?", FieldKind.Choice) { Required = true, Choices = [.. Decisions.Select(d => new FieldChoice(d.Word, d.Title))] },
        new FieldShape("vao", "Chỉ tiêu mới thay cho nó, khi nâng hoặc gộp", FieldKind.Choice)
            { Choices = [.. fresh.Select(t => new FieldChoice($"{t.Id}", (t.On(first) ?? t.Wordings[0]).Title))] },
        new FieldShape("ly-do", "Lý do", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
    ]);

    private static async Task<IResult> Render(Visit visit, AppDb db, ProgrammeBook book, EarlierTargets earlier, Guid id, FormValues? sent, int status)
    {
        if (await Reached(visit, book, id) is not { } programme) return visit.NotFound();
        var decided = await db.CarriedTargets().AsNoTracking().Where(c => c.Programme == id).OrderBy(c => c.DecidedAt).ToListAsync(visit.Stop);
        var fresh = await book.Of(id, visit.Stop);
        var lines = new List<CarriedLine>();
        foreach (var target in await Earlier(visit, earlier, programme))
            if (decided.TrueForAll(d => d.Target != target.Id)) lines.Add(await Line(visit, book, target.Id, programme.First));
        var done = new List<(CarriedLine, string, string)>();
        foreach (var one in decided) done.Add((await Line(visit, book, one.Target, programme.First), Decisions.First(d => d.Decision == one.Decision).Title, one.Reason));
        var same = fresh.SelectMany(t => t.Wordings).Select(w => w.Formula.Trim()).ToHashSet(StringComparer.Ordinal);
        return visit.Page<CarryPage>(new CarryModel(programme, lines, done, Form(fresh, programme.First), sent, same), status);
    }

    private static async Task<CarriedLine> Line(Visit visit, ProgrammeBook book, Guid id, DateOnly day)
    {
        var target = (await book.One(id, visit.Stop))!;
        return new CarriedLine(id, target.On(day) ?? target.Wordings[0], (await book.Find(target.Programme, visit.Stop))?.Title ?? "Chương trình đã dừng");
    }
}

/// <summary>A target of an earlier programme.</summary>
public sealed record CarriedLine(Guid Id, TargetWording Wording, string Programme);

public sealed record CarryModel(
    ProgrammeHead Programme, IReadOnlyList<CarriedLine> Lines, IReadOnlyList<(CarriedLine Line, string Decision, string Reason)> Done, FormShape Form, FormValues? Sent, IReadOnlySet<string> Counted)
{
    /// <summary>Whether the new programme counts the same: then units should be asked once.</summary>
    public bool Twice(CarriedLine line) => Counted.Contains(line.Wording.Formula.Trim());

    /// <summary>Refusals about a target that is not asked about any more.</summary>
    public FormValues? Whole => Sent is not null && Lines.All(l => Sent["chi-tieu"] != $"{l.Id}") ? Sent : null;

    /// <summary>The form of a line: on one page each has a name of its own, so that labels lead to their fields.</summary>
    public FormShape FormOf(CarriedLine line) => Form with { Name = $"{Form.Name}-{line.Id:N}" };

    public FormValues Typed(CarriedLine line) => Sent is not null && Sent["chi-tieu"] == $"{line.Id}" ? Sent : FormOf(line).With(("chi-tieu", $"{line.Id}"), ("quyet-dinh", Twice(line) ? "gop" : ""));
}
