using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Budget;

/// <summary>One line of a budget: the document that approved it, what was spent, or that it was left out. Both amounts are counted.</summary>
public static class ShowBudget
{
    public static readonly FormShape ApproveForm = new("duyet-kinh-phi",
    [
        new FieldShape("duyet", "Được duyệt bao nhiêu đồng?", FieldKind.Number) { Required = true, MinNumber = 0 },
        new FieldShape("so", "Số, ký hiệu văn bản duyệt", FieldKind.Line) { Required = true, MaxLength = 60 },
        new FieldShape("ngay", "Ngày duyệt", FieldKind.Day) { Required = true },
    ]);

    public static readonly FormShape SpendForm = new("chi-kinh-phi",
    [
        new FieldShape("da-chi", "Đã chi tất cả bao nhiêu đồng?", FieldKind.Number) { Required = true, MinNumber = 0, Hint = "Tổng từ đầu đến nay, không phải riêng lần này." },
        new FieldShape("ngay", "Tính đến ngày", FieldKind.Day) { Required = true },
    ]);

    public static readonly FormShape LeaveForm = new("bo-kinh-phi", [new FieldShape("ly-do", "Vì sao bỏ khoản này?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 }]);

    public static async Task<IResult> Page(Visit visit, AppDb db, Guid id) => await Reached(visit, db, PlansAccess.Read, id) is { } line ? await Render(visit, line, null, 200) : visit.NotFound();

    public static Task<IResult> Approve(Visit visit, FormPost post, AppDb db, Changes changes, Guid id) => Write(visit, post, db, changes, id, PlanActs.ApproveBudget, (line, change, today) =>
    {
        var amount = long.Parse(post["duyet"], CultureInfo.InvariantCulture);
        if (line.Approve(amount, post["so"], Day(post), today) is { } refused) return refused;
        change.Note("sign", post["so"]);
        change.Note("amount", post["duyet"]);
        change.Note("day", Spoken.Day(Day(post)));
        return null;
    });

    public static Task<IResult> Spend(Visit visit, FormPost post, AppDb db, Changes changes, Guid id) => Write(visit, post, db, changes, id, PlanActs.SpendBudget, (line, change, today) =>
    {
        if (line.Spend(long.Parse(post["da-chi"], CultureInfo.InvariantCulture), Day(post), today) is { } refused) return refused;
        change.Note("amount", post["da-chi"]);
        change.Note("day", Spoken.Day(Day(post)));
        return null;
    });

    public static Task<IResult> Leave(Visit visit, FormPost post, AppDb db, Changes changes, Guid id) => Write(visit, post, db, changes, id, PlanActs.LeaveBudget, (line, _, _) => line.Leave(post["ly-do"]));

    private static async Task<IResult> Write(Visit visit, FormPost post, AppDb db, Changes changes, Guid id, ActKind act, Func<BudgetLine, Change, DateOnly, Refusal?> write)
    {
        if (await Reached(visit, db, PlansAccess.Budget, id) is not { } line) return visit.NotFound();
        if (!post.Ok) return await Render(visit, line, post.Values, post.RefusedStatus);
        var change = changes.Begin(act, visit.Actor, line.Unit, id, act == PlanActs.LeaveBudget ? post["ly-do"] : null);
        if (write(line, change, VietnamTime.DayOf(visit.Now)) is { } refused) return await Render(visit, line, post.Values.Refuse(refused), 422);
        await change.Settle(id, [.. FactsOf(line)], visit.Stop);
        if (await change.Save(visit.Stop) is not { } overtaken) return visit.See($"/ban/ke-hoach/kinh-phi/{id}");
        db.ChangeTracker.Clear();
        return await Render(visit, (await Reached(visit, db, PlansAccess.Budget, id))!, post.Values.Refuse(overtaken with { Field = null }), 409);
    }

    // What is counted of a line is what it says now: an amount on the day of its document.
    private static IEnumerable<Fact> FactsOf(BudgetLine line)
    {
        if (line.LeftOut is not null) yield break;
        if (line is { Approved: > 0 and var approved, ApprovedOn: { } on }) yield return new Fact(PlanMeasures.Approved, line.Unit, on, approved, line.Id) { Category = line.Source };
        if (line is { Spent: > 0, SpentOn: { } day }) yield return new Fact(PlanMeasures.Spent, line.Unit, day, line.Spent, line.Id) { Category = line.Source };
    }

    // The form took it for a day already.
    private static DateOnly Day(FormPost post) => VietnameseDates.TryParseDay(post["ngay"], out var day) ? day : default;

    private static async Task<IResult> Render(Visit visit, BudgetLine line, FormValues? sent, int status) =>
        visit.Page<BudgetLinePage>(new BudgetLineModel(line, line.LeftOut is null && (await visit.Reach(PlansAccess.Budget)).Covers(line.Unit), sent, VietnamTime.DayOf(visit.Now)), status);

    private static async Task<BudgetLine?> Reached(Visit visit, AppDb db, Kernel.Access.Permission permission, Guid id) =>
        await db.BudgetLines().SingleOrDefaultAsync(l => l.Id == id, visit.Stop) is { } line && (await visit.Reach(permission)).Covers(line.Unit) ? line : null;
}

public sealed record BudgetLineModel(BudgetLine Line, bool MayWrite, FormValues? Sent, DateOnly Today)
{
    public PlanKey Plan => new(Line.Unit, Line.Year);

    public FormValues? Typed(FormShape shape) => Sent?.Shape == shape ? Sent : null;

    /// <summary>Refusals of a form that stands on the page no more.</summary>
    public FormValues? Whole => MayWrite ? null : Sent;
}
