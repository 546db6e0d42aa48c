using System.Globalization;
using CauNoi.Plans.Public;
using CauNoi.Plans.Publish;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Api;

/// <summary>Published plans for other programs; JSON, or CSV of their targets with format=csv.</summary>
public static class PlansApi
{
    private const int Most = 5_000;

    public static async Task<IResult> All(Visit visit, AppDb db, int year = 0, string? format = null)
    {
        var of = PublicPlans.YearOf(visit, year);
        var copies = await db.PublishedPlans().AsNoTracking().Where(p => p.Year == of).OrderBy(p => p.Unit).ThenBy(p => p.Id).Take(Most).ToListAsync(visit.Stop);
        var rows = copies.ConvertAll(p => (Head: Head(p), Text: PlanCopy.Read(p)));
        return format == "csv" ? Results.Bytes(SheetFile.Csv(Table(rows)), "text/csv; charset=utf-8", $"ke-hoach-{of.ToString(CultureInfo.InvariantCulture)}.csv") : Results.Json(rows.Select(r => r.Head));
    }

    public static async Task<IResult> One(Visit visit, AppDb db, Guid id) => await db.PublishedPlans().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is { } copy
        ? Results.Json(new PlanAnswer(Head(copy), PlanCopy.Read(copy).Targets, PlanCopy.Read(copy).Tasks)) : visit.NotFound();

    private static PlanHead Head(PublishedPlan copy) => new(copy.Id, copy.Unit, PlanCopy.Read(copy).Unit, copy.Year, copy.Number, copy.IssuedOn, PlanCopy.Read(copy).Targets.Count, copy.At);

    private static Sheet Table(List<(PlanHead Head, PublishedPlanText Text)> plans) => new(
        ["plan", "unit", "name", "year", "number", "issuedOn", "target", "title", "programme", "asked", "own"],
        [.. plans.SelectMany(p => p.Text.Targets.Select(t => (p.Head, Line: t))).Select((r, n) => new SheetRow(n + 2, [$"{r.Head.Id}", Text(r.Head.Unit), r.Head.Name, Text(r.Head.Year), r.Head.Number,
            r.Head.IssuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{r.Line.Target}", r.Line.Title, $"{r.Line.Programme}", r.Line.Asked, r.Line.Own ?? ""]))]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed record PlanHead(Guid Id, int Unit, string Name, int Year, string Number, DateOnly IssuedOn, int Targets, DateTimeOffset At);

/// <summary>A plan whole, as it was published.</summary>
public sealed record PlanAnswer(PlanHead Plan, IReadOnlyList<PublishedPlanLine> Targets, IReadOnlyList<PublishedPlanTask> Tasks);
