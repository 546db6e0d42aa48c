using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Plans.Show;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Take;

/// <summary>A unit says that it has read its targets: those it had not, and those that an amendment changed.</summary>
public static class TakeTargets
{
    public static readonly FormShape Form = new("nhan-chi-tieu", []);

    private const int Tries = 3;

    public static async Task<IResult> Send(Visit visit, FormPost post, PlanReading reading, AppDb db, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        if (await visit.Plan(reading, PlansAccess.Write, key) is not { } plan) return visit.NotFound();
        if (!post.Ok) return await ShowPlan.Render(visit, reading, key, post.Values, post.RefusedStatus);
        if (plan.Closed() is { } gone) return await ShowPlan.Refuse(visit, reading, key, post.Values, gone);
        // Somebody else may take one of them this very moment. Then the page is read again, and what is left is taken.
        for (var left = Tries; plan is not null && plan.Unread > 0; plan = await reading.Of(key, VietnamTime.DayOf(visit.Now), visit.Stop))
        {
            if (await Take(visit, db, changes, plan, visit.Stop) is not { } refused) break;
            if (--left == 0) return await ShowPlan.Refuse(visit, reading, key, post.Values, refused);
            db.ChangeTracker.Clear();
        }

        return visit.See($"{key.Href}?xong=nhan");
    }

    private static async Task<Kernel.Refusal?> Take(Visit visit, AppDb db, Changes changes, UnitPlan plan, CancellationToken stop)
    {
        var (unit, year) = (plan.Key.Unit, plan.Key.Year);
        var unread = plan.Lines.Where(l => !l.Read).ToList();
        var ids = unread.Select(l => l.Of.Id).ToArray();
        var kept = await db.TakenTargets().Where(t => t.Unit == unit && t.Year == year && ids.Contains(t.Target)).ToDictionaryAsync(t => t.Target, stop);
        var change = changes.Begin(PlanActs.Take, visit.Actor, unit, plan.Key.Id);
        foreach (var line in unread) Mark(change, plan.Key, line, kept.GetValueOrDefault(line.Of.Id), visit.Actor.Id);
        change.Note("year", year.ToString(CultureInfo.InvariantCulture));
        change.Note("targets", string.Join(' ', ids));
        await change.Close(PlanDuties.LookAgain, plan.Key.Id, stop);
        return await change.Save(stop);
    }

    /// <summary>Writes that a target was read as it stands.</summary>
    internal static TakenTarget Mark(Change change, PlanKey key, PlanLine line, TakenTarget? kept, Guid by)
    {
        if (kept is null) change.Add(kept = new TakenTarget { Unit = key.Unit, Year = key.Year, Target = line.Of.Id });
        (kept.Wording, kept.Share, kept.TakenAt, kept.TakenBy) = (line.Of.Wording.From, line.Share, change.Now, by);
        return kept;
    }
}
