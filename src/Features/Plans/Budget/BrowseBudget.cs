using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Budget;

/// <summary>What the plan of a unit costs: a line an activity, with its source, what was approved and what was spent.</summary>
public static class BrowseBudget
{
    public static readonly FormShape Form = new("them-kinh-phi",
    [
        new FieldShape("viec", "Kinh phí cho việc gì?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 200, Hint = "Ví dụ: Giám sát việc chi trả hỗ trợ nhà ở. Không ghi tên người." },
        new FieldShape("nguon", "Từ nguồn nào?", FieldKind.Choice) { Required = true, Choices = [.. BudgetDecisions.Sources.Select(s => new FieldChoice(s.Key, s.Value))] },
        new FieldShape("du-toan", "Dự toán bao nhiêu đồng?", FieldKind.Number) { Required = true, MinNumber = 1 },
    ]);

    public static Task<IResult> Page(Visit visit, AppDb db, PlanReading reading, int unit, int year) => Render(visit, db, reading, new PlanKey(unit, year), null, 200);

    public static async Task<IResult> Add(Visit visit, FormPost post, AppDb db, PlanReading reading, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        if (await visit.Plan(reading, PlansAccess.Budget, key) is not { } plan) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, reading, key, post.Values, post.RefusedStatus);
        if (plan.Closed() is { } refused) return await Render(visit, db, reading, key, post.Values.Refuse(refused), 422);
        var line = new BudgetLine { Unit = unit, Year = year, Words = post["viec"], Source = post["nguon"], Estimate = long.Parse(post["du-toan"], CultureInfo.InvariantCulture), AddedAt = visit.Now, AddedBy = visit.Actor.Id };
        var change = changes.Begin(PlanActs.AddBudget, visit.Actor, unit, line.Id);
        change.Add(line);
        change.Note("words", line.Words);
        change.Note("source", line.Source);
        change.Note("estimate", post["du-toan"]);
        return await change.Save(visit.Stop) is { } lost ? await Render(visit, db, reading, key, post.Values.Refuse(lost with { Field = null }), 409) : visit.See(Href(key));
    }

    internal static string Href(PlanKey key) => $"{key.Href}/kinh-phi";

    private static async Task<IResult> Render(Visit visit, AppDb db, PlanReading reading, PlanKey key, FormValues? sent, int status)
    {
        if (await visit.Plan(reading, PlansAccess.Read, key) is not { } plan) return visit.NotFound();
        var lines = await db.BudgetLines().AsNoTracking().Where(l => l.Unit == key.Unit && l.Year == key.Year).OrderBy(l => l.AddedAt).ThenBy(l => l.Id).ToListAsync(visit.Stop);
        return visit.Page<BudgetPage>(new BudgetModel(plan, lines, !plan.Gone && (await visit.Reach(PlansAccess.Budget)).Covers(key.Unit), sent), status);
    }
}

public sealed record BudgetModel(UnitPlan Plan, IReadOnlyList<BudgetLine> Lines, bool MayWrite, FormValues? Sent)
{
    public PlanKey Key => Plan.Key;

    /// <summary>What still counts.</summary>
    public IReadOnlyList<BudgetLine> Standing => [.. Lines.Where(l => l.LeftOut is null)];
}
