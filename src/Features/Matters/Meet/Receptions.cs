using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Matters.Rules;
using CauNoi.Petitions;
using CauNoi.Petitions.Handling;
using CauNoi.Platform.Calendar;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Matters.Meet;

/// <summary>Receiving citizens: a day on everybody's calendar, then how many came and what became of it. What somebody says there is written down as a case.</summary>
public static class Receptions
{
    public const string Day = "ngay", Place = "noi", Led = "chu-tri", Visitors = "luot", Answered = "tra-loi", HandedOn = "chuyen";

    private const int Most = 60;

    public static readonly FormShape Form = new("tiep-cong-dan",
    [
        new FieldShape(Day, "Ngày tiếp", FieldKind.Day) { Required = true, WhenEmpty = "Xin ghi ngày tiếp công dân." },
        new FieldShape(Place, "Ở đâu", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 120, WhenEmpty = "Xin ghi nơi tiếp, ví dụ: trụ sở xã, phòng tiếp công dân." },
        new FieldShape(Led, "Ai chủ trì", FieldKind.Choice) { Required = true, WhenEmpty = "Xin chọn ai chủ trì.", Choices = [new("chair", "Chủ tịch"), new("deputy", "Phó Chủ tịch"), new("officer", "Cán bộ phụ trách")] },
    ]);

    public static readonly FormShape LogForm = new("ket-qua-tiep",
    [
        new FieldShape(Visitors, "Có bao nhiêu lượt người tới", FieldKind.Number) { Required = true, MaxNumber = 10_000 },
        new FieldShape(Answered, "Trả lời ngay bao nhiêu lượt", FieldKind.Number) { Required = true, MaxNumber = 10_000 },
        new FieldShape(HandedOn, "Chuyển nơi khác bao nhiêu lượt", FieldKind.Number) { Required = true, MaxNumber = 10_000 },
    ]);

    /// <summary>On everybody's calendar: people must know when they are received.</summary>
    public static CalendarSource Calendar { get; } = new("Tiếp công dân", AccessRule.Public, async ask =>
    {
        var units = ask.Units.ToArray();
        var days = await ask.Services.GetRequiredService<AppDb>().Receptions().AsNoTracking().Where(r => units.Contains(r.Unit) && r.HeldOn >= ask.First && r.HeldOn <= ask.Last).ToListAsync(ask.Stop);
        return [.. days.Select(r => new CalendarEntry($"reception-{r.Id:N}", $"Mặt trận tiếp công dân, {Word(r.LedBy)} chủ trì, tại {r.Place}", r.HeldOn, r.HeldOn, r.Unit, r.ChangedAt) { Done = r.LoggedAt is not null })];
    });

    public static Task<IResult> Show(Visit visit, AppDb db) => Render(visit, db, Form.Empty, LogForm.Empty, null, 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (!post.Ok || !VietnameseDates.TryParseDay(post[Day], out var day)) return await Render(visit, db, post.Values, LogForm.Empty, null, post.RefusedStatus);
        var change = changes.Begin(ReceptionActs.PlanReception, visit.Actor, visit.Actor.Hat!.Unit, "reception");
        change.Add(new Reception { Unit = visit.Actor.Hat.Unit, HeldOn = day, Place = post[Place], LedBy = post[Led], ChangedAt = change.Now });
        change.Note("day", $"{day:O}");
        return await change.Save(visit.Stop) is { } lost ? await Render(visit, db, post.Values.Refuse(lost with { Field = null }), LogForm.Empty, null, StatusCodes.Status409Conflict) : visit.See("/ban/tiep-cong-dan");
    }

    public static async Task<IResult> Log(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        var reach = await visit.Reach(PetitionAccess.Receive);
        if (await db.Receptions().SingleOrDefaultAsync(r => r.Id == id, visit.Stop) is not { } session || !reach.Covers(session.Unit)) return visit.NotFound();
        var values = post.Values;
        if (values.Ok && session.HeldOn > VietnamTime.DayOf(visit.Now)) values = values.Refuse(MatterRules.ReceptionAhead);
        if (values.Ok && Number(post[Answered]) + Number(post[HandedOn]) > Number(post[Visitors])) values = values.Refuse(MatterRules.ReceptionSum);
        if (!values.Ok) return await Render(visit, db, Form.Empty, values, id, post.RefusedStatus);
        var change = changes.Begin(ReceptionActs.LogReception, visit.Actor, session.Unit, id);
        session.Log(Number(post[Visitors]), Number(post[Answered]), Number(post[HandedOn]), change.Now);
        change.Note("visitors", post[Visitors]);
        await change.Settle(id,
        [
            new Fact(ReceptionActs.Receptions, session.Unit, session.HeldOn, 1, id), new Fact(ReceptionActs.Visitors, session.Unit, session.HeldOn, session.Visitors!.Value, id),
            new Fact(ReceptionActs.AnsweredThere, session.Unit, session.HeldOn, session.Answered!.Value, id),
        ], visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See("/ban/tiep-cong-dan");
        db.ChangeTracker.Clear();
        return await Render(visit, db, Form.Empty, values.Refuse(lost with { Field = null }), id, StatusCodes.Status409Conflict);
    }

    internal static string Word(string led) => Form[Led].Choices.FirstOrDefault(c => c.Value == led)?.Label ?? "Cán bộ phụ trách";

    private static int Number(string typed) => Figures.TryParse(typed, out var n) ? (int)n : 0;

    private static async Task<IResult> Render(Visit visit, AppDb db, FormValues plan, FormValues log, Guid? at, int status)
    {
        var (reach, tree) = (await visit.Reach(PetitionAccess.Receive), await visit.Tree());
        var units = reach.Everything ? null : reach.Units();
        var sessions = await db.Receptions().AsNoTracking().Where(r => units == null || units.Contains(r.Unit)).OrderByDescending(r => r.HeldOn).Take(Most).ToListAsync(visit.Stop);
        return visit.Page<ReceptionsPage>(new ReceptionsModel([.. sessions.Select(s => new ReceptionRow(s, UnitNames.Of(tree, s.Unit)))], plan, log, at, VietnamTime.DayOf(visit.Now)), status);
    }
}

public sealed record ReceptionRow(Reception Session, string Unit);

public sealed record ReceptionsModel(IReadOnlyList<ReceptionRow> Rows, FormValues Plan, FormValues Log, Guid? At, DateOnly Today);
