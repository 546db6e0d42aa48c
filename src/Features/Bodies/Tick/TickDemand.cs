using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Tick;

/// <summary>Somebody signed that a legal demand on the composition is met: a day and a signer for the whole body.</summary>
public static class TickDemand
{
    public static readonly FormShape Form = new("thanh-phan",
    [
        new FieldShape("yeu-cau", "Yêu cầu đã đạt", FieldKind.Line) { Required = true, MaxLength = 60, WhenEmpty = "Xin chọn yêu cầu." },
        new FieldShape("ngay", "Ngày ký xác nhận", FieldKind.Day) { Required = true },
        new FieldShape("nguoi-ky", "Người ký", FieldKind.Line) { Required = true, MaxLength = 80, Hint = "Họ tên và chức vụ người ký biên bản." },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id)
    {
        if (await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is not { Until: null } body) return visit.NotFound();
        var (kind, values, today) = (kinds.Of(body.Kind), post.Values, VietnamTime.DayOf(visit.Now));
        var term = await AddSeat.AddSeat.Running(db, body, today, visit.Stop);
        if (values.Ok && kind.Demands.All(d => d.Id != values["yeu-cau"])) values = values.Refuse(BodyRefusals.UnknownDemand);
        if (values.Ok && Parts.TermForm.Day(values, "ngay") > today) values = values.Refuse(BodyRefusals.TickInFuture);
        if (!values.Ok) return await Show.ShowBody.Render(visit, db, kinds, body, null, values, post.RefusedStatus);

        var change = changes.Begin(BodiesActs.Tick, visit.Actor, body.Unit, body.Id);
        var tick = new CompositionTick
        {
            Id = Guid.CreateVersion7(), Term = term.Id, Demand = values["yeu-cau"], Day = Parts.TermForm.Day(values, "ngay"), Signer = values["nguoi-ky"],
            RecordedBy = visit.Actor.Id, RecordedAt = change.Now,
        };
        change.Add(tick);
        change.Note("demand", tick.Demand);
        change.Note("day", Spoken.Day(tick.Day));
        change.Note("signer", tick.Signer);
        return await change.Save(visit.Stop) is null
            ? visit.See($"/ban/bo-may/{id}")
            : await Show.ShowBody.Render(visit, db, kinds, body, null, values.Refuse(BodyRefusals.SameTick), 409);
    }
}

/// <summary>A tick that was wrong is withdrawn; both stay in the history.</summary>
public static class Untick
{
    public static readonly FormShape Form = new("bo-thanh-phan", [new FieldShape("yeu-cau", "Yêu cầu", FieldKind.Hidden) { Required = true, MaxLength = 60 }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is not { Until: null } body) return visit.NotFound();
        var term = await AddSeat.AddSeat.Running(db, body, VietnamTime.DayOf(visit.Now), visit.Stop);
        var demand = post["yeu-cau"];
        var tick = await db.CompositionTicks().SingleOrDefaultAsync(t => t.Term == term.Id && t.Demand == demand && t.WithdrawnAt == null, visit.Stop);
        if (!post.Ok || tick is null) return visit.See($"/ban/bo-may/{id}");
        var change = changes.Begin(BodiesActs.Untick, visit.Actor, body.Unit, body.Id);
        tick.WithdrawnAt = change.Now;
        change.Note("demand", demand);
        await change.Save(visit.Stop);
        return visit.See($"/ban/bo-may/{id}");
    }
}
