using System.Globalization;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Issue;

/// <summary>The unit stands by its plan. Everything that binds it has been read; the duty to plan is done, and the plan is counted.</summary>
public static class IssuePlan
{
    public static readonly FormShape Form = new("ban-hanh-ke-hoach",
    [
        new FieldShape("so", "Số, ký hiệu văn bản", FieldKind.Line) { MaxLength = 60 },
        new FieldShape("ngay", "Ngày ban hành", FieldKind.Day) { Required = true },
    ]);

    public static Task<IResult> Send(Visit visit, FormPost post, PlanReading reading, AppDb db, Changes changes, int unit, int year)
    {
        var key = new PlanKey(unit, year);
        var today = VietnamTime.DayOf(visit.Now);
        var day = VietnameseDates.TryParseDay(post["ngay"], out var said) ? said : today;
        return visit.Step(post, reading, db, key, plan => PlanDecisions.Issue(plan.State, plan.Unread, day, today), async plan =>
        {
            var row = await db.Plans().SingleOrDefaultAsync(p => p.Id == key.Id, visit.Stop);
            var change = changes.Begin(PlanActs.Issue, visit.Actor, unit, key.Id);
            if (row is null) change.Add(row = new Plan { Id = key.Id, Unit = unit, Year = year });
            if (row.Issue(post["so"], day, visit.Actor.Id, change.Now, plan.Unread, today) is { } refused) return refused;
            change.Note("year", year.ToString(CultureInfo.InvariantCulture));
            change.Note("number", row.Number);
            change.Note("day", VietnameseDates.Format(day));
            change.Note("targets", string.Join(' ', plan.Lines.Select(l => l.Of.Id)));
            await change.Leave(new Fact(PlanMeasures.Issued, unit, day, 1, key.Id));
            await change.Close(PlanDuties.Make, key.Id, visit.Stop);
            return await change.Save(visit.Stop);
        }, "ban-hanh");
    }
}
