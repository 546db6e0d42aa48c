using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Publish;

/// <summary>Somebody sees exactly what everybody will read, and publishes it; or takes it off again. A plan that is taken up again is public no more.</summary>
public static class PublishPlan
{
    public static readonly FormShape Form = new("cong-khai-ke-hoach", []);

    public static readonly FormShape StopForm = new("thoi-cong-khai", [new FieldShape("ly-do", "Vì sao thôi đăng?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 }]);

    public static Task<IResult> Page(Visit visit, PlanReading reading, AppDb db, int unit, int year) => Render(visit, reading, db, new PlanKey(unit, year), null, 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, PlanReading reading, AppDb db, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        if (await visit.Plan(reading, PlansAccess.Publish, key) is not { } plan) return visit.NotFound();
        if (!post.Ok) return await Render(visit, reading, db, key, post.Values, post.RefusedStatus);
        if (plan.Plan is not { } row || PlanDecisions.Publish(plan.State) is not null) return await Render(visit, reading, db, key, post.Values.Refuse(PlanRefusals.NotPublishable), 422);
        var content = PlanCopy.Packed(PlanCopy.Of(plan));
        var copy = await db.PublishedPlans().SingleOrDefaultAsync(p => p.Id == key.Id, visit.Stop);
        var change = changes.Begin(PlanActs.Publish, visit.Actor, unit, key.Id);
        if (copy is null) change.Add(new PublishedPlan { Id = key.Id, Unit = unit, Year = year, Number = row.Number, IssuedOn = row.IssuedOn, Content = content, At = change.Now });
        else (copy.Number, copy.IssuedOn, copy.Content, copy.At) = (row.Number, row.IssuedOn, content, change.Now);
        change.Note("year", year.ToString(CultureInfo.InvariantCulture));
        return await Done(visit, reading, db, change, key, post);
    }

    public static async Task<IResult> Stop(Visit visit, FormPost post, PlanReading reading, AppDb db, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        if (await visit.Plan(reading, PlansAccess.Publish, key) is null) return visit.NotFound();
        if (!post.Ok) return await Render(visit, reading, db, key, post.Values, post.RefusedStatus);
        if (await db.PublishedPlans().SingleOrDefaultAsync(p => p.Id == key.Id, visit.Stop) is not { } copy) return visit.See(Href(key));
        var change = changes.Begin(PlanActs.Unpublish, visit.Actor, unit, key.Id, post["ly-do"]);
        change.Remove(copy);
        change.Note("year", year.ToString(CultureInfo.InvariantCulture));
        return await Done(visit, reading, db, change, key, post);
    }

    /// <summary>A plan that is worked on again does not stand any more as everybody reads it.</summary>
    public static async Task Follow(AppDb db, Change change, CancellationToken stop)
    {
        var again = db.ChangeTracker.Entries<Plan>().Where(p => p.State == EntityState.Modified && !PlanStates.InForce.Contains(p.Entity.State)).Select(p => p.Entity.Id).ToList();
        foreach (var id in again)
            if (await db.PublishedPlans().SingleOrDefaultAsync(p => p.Id == id, stop) is { } copy) change.Remove(copy);
    }

    internal static string Href(PlanKey key) => $"{key.Href}/cong-khai";

    private static async Task<IResult> Done(Visit visit, PlanReading reading, AppDb db, Change change, PlanKey key, FormPost post)
    {
        if (await change.Save(visit.Stop) is not { } overtaken) return visit.See(Href(key));
        db.ChangeTracker.Clear();
        return await Render(visit, reading, db, key, post.Values.Refuse(overtaken with { Field = null }), 409);
    }

    private static async Task<IResult> Render(Visit visit, PlanReading reading, AppDb db, PlanKey key, FormValues? sent, int status)
    {
        if (await visit.Plan(reading, PlansAccess.Publish, key) is not { } plan) return visit.NotFound();
        var copy = await db.PublishedPlans().AsNoTracking().SingleOrDefaultAsync(p => p.Id == key.Id, visit.Stop);
        return visit.Page<PublishPlanPage>(new PublishPlanModel(plan, PlanCopy.Of(plan), copy, sent), status);
    }
}

public sealed record PublishPlanModel(UnitPlan Plan, PublishedPlanText Text, PublishedPlan? Copy, FormValues? Sent)
{
    public PlanKey Key => Plan.Key;

    public bool May => PlanDecisions.Publish(Plan.State) is null;

    /// <summary>Whether everybody reads something else than what the plan says now.</summary>
    public bool Behind => Copy is not null && !PlanCopy.Same(Copy, Text);

    public FormValues? Typed => Sent?.Shape == PublishPlan.StopForm ? Sent : null;

    /// <summary>Refusals of a form that is a button only, or that stands on the page no more.</summary>
    public FormValues? Whole => Sent is null || (Sent.Shape == PublishPlan.StopForm && Copy is not null) ? null : Sent;
}
