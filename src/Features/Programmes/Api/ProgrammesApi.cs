using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Public;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Api;

/// <summary>Public programmes and their targets for other programs; JSON, or CSV of targets with format=csv.</summary>
public static class ProgrammesApi
{
    private const int Most = 1_000;

    public static async Task<IResult> All(Visit visit, AppDb db)
    {
        var tree = await visit.Tree();
        var rows = await db.PublishedProgrammes().AsNoTracking().OrderByDescending(p => p.IssuedOn).ThenBy(p => p.Id).Take(Most).ToListAsync(visit.Stop);
        return Results.Json(rows.Select(p => Head(p, PublicProgrammes.Text(p), UnitNames.Of(tree, p.Unit))));
    }

    public static async Task<IResult> One(Visit visit, AppDb db, Guid id)
    {
        if (await db.PublishedProgrammes().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is not { } copy) return visit.NotFound();
        var (text, day) = (PublicProgrammes.Text(copy), VietnamTime.DayOf(visit.Now));
        return Results.Json(new ProgrammeAnswer(Head(copy, text, text.Issuer), text.Clauses, text.Citations, text.Schemes, [.. text.Targets.Select(t => Row(copy, t, day))], text.Targets));
    }

    /// <summary>The targets of all public programmes as they read on a day.</summary>
    public static async Task<IResult> Targets(Visit visit, AppDb db, string? day = null, string? format = null)
    {
        var on = Visit.DayOf(day) ?? VietnamTime.DayOf(visit.Now);
        var copies = await db.PublishedProgrammes().AsNoTracking().OrderByDescending(p => p.IssuedOn).ThenBy(p => p.Id).Take(Most).ToListAsync(visit.Stop);
        List<TargetAnswer> rows = [.. copies.SelectMany(p => PublicProgrammes.Text(p).Targets.Where(t => t.Wordings[0].From <= on).Select(t => Row(p, t, on)))];
        return format == "csv" ? Results.Bytes(SheetFile.Csv(Table(rows)), "text/csv; charset=utf-8", "chi-tieu.csv") : Results.Json(rows);
    }

    private static ProgrammeRow Head(PublishedProgramme copy, PublishedText text, string issuer) =>
        new(copy.Id, copy.Unit, issuer, copy.Kind, text.Sign, copy.Title, copy.IssuedOn, copy.First, copy.Last, text.EndedOn, text.Targets.Count, copy.At);

    private static TargetAnswer Row(PublishedProgramme copy, PublishedTarget target, DateOnly day)
    {
        var wording = target.On(day);
        return new TargetAnswer(target.Id, copy.Id, copy.Unit, target.No, wording.From, wording.Title, wording.Quote, wording.Place, wording.Kinds, wording.Reach, wording.Formula, wording.Sentence, wording.Comparator.ToString(),
            wording.Goal, wording.Unit, wording.Time.Cadence.ToString(), wording.Time.First, wording.Time.Last, wording.Lead, wording.Understood, target.ClosedOn);
    }

    private static Sheet Table(List<TargetAnswer> rows) => new(
        ["target", "programme", "unit", "no", "from", "title", "quote", "place", "kinds", "reach", "formula", "sentence", "comparator", "goal", "goalUnit", "cadence", "first", "last", "lead", "understood", "closedOn"],
        [.. rows.Select((r, n) => new SheetRow(n + 2, [r.Target.ToString(), r.Programme.ToString(), Text(r.Unit), Text(r.No), Day(r.From), r.Title, r.Quote, r.Place, string.Join(", ", r.Kinds), r.Reach, r.Formula, r.Sentence, r.Comparator,
            Text(r.Goal), r.GoalUnit, r.Cadence, Day(r.First), Day(r.Last), r.Lead, r.Understood, r.ClosedOn is { } closed ? Day(closed) : ""]))]);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed record ProgrammeRow(
    Guid Id, int Unit, string Issuer, string Kind, string Sign, string Title, DateOnly IssuedOn, DateOnly First, DateOnly Last, DateOnly? EndedOn, int Targets, DateTimeOffset At);

/// <summary>A programme whole: targets as they read today, and every wording they ever had.</summary>
public sealed record ProgrammeAnswer(
    ProgrammeRow Programme, IReadOnlyList<PublishedClause> Clauses, IReadOnlyList<string> Citations, IReadOnlyList<PublishedScheme> Schemes, IReadOnlyList<TargetAnswer> Targets, IReadOnlyList<PublishedTarget> Wordings);

public sealed record TargetAnswer(
    Guid Target, Guid Programme, int Unit, int No, DateOnly From, string Title, string Quote, string Place, IReadOnlyList<string> Kinds, string Reach, string Formula, string Sentence, string Comparator,
    decimal Goal, string GoalUnit, string Cadence, DateOnly First, DateOnly Last, string Lead, string Understood, DateOnly? ClosedOn);
