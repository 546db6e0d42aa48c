using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.AddSeat;

/// <summary>One more seat in the running term: how many vice chairs there are is for the congress to decide, not for us.</summary>
public static class AddSeat
{
    public static readonly FormShape Form = new("them-ghe",
    [
        new FieldShape("chuc-danh", "Chức danh", FieldKind.Line) { Required = true, MaxLength = 60, WhenEmpty = "Xin chọn chức danh." },
        new FieldShape("tu", "Từ ngày", FieldKind.Day) { Required = true },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id)
    {
        if (await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is not { Until: null } body) return visit.NotFound();
        var (kind, values) = (kinds.Of(body.Kind), post.Values);
        var term = await Running(db, body, VietnamTime.DayOf(visit.Now), visit.Stop);
        if (values.Ok && kind.Positions.All(p => p.Id != values["chuc-danh"])) values = values.Refuse(new Refusal("Xin chọn chức danh trong danh sách.", "chuc-danh"));
        if (values.Ok && (TermForm.Day(values, "tu") < term.Starts || TermForm.Day(values, "tu") >= term.PlannedEnd))
            values = values.Refuse(BodyRefusals.OutsideTerm.At("tu"));
        if (!values.Ok) return await Show.ShowBody.Render(visit, db, kinds, body, null, values, post.RefusedStatus);

        var position = values["chuc-danh"];
        var places = await db.Seats().Where(s => s.Term == term.Id && s.Position == position).MaxAsync(s => (int?)s.Place, visit.Stop) ?? 0;
        var seat = NewSeats.One(term, body.Unit, position, places + 1, TermForm.Day(values, "tu"));
        var change = changes.Begin(BodiesActs.AddSeat, visit.Actor, body.Unit, body.Id);
        change.Add(seat);
        change.Note("position", position);
        await SeatFacts.Opened(change, kind, [seat]);
        return await change.Save(visit.Stop) is not { } lost
            ? visit.See($"/ban/bo-may/{id}")
            : await Show.ShowBody.Render(visit, db, kinds, body, null, values.Refuse(lost), 409);
    }

    /// <summary>The term that runs on a day; one that was opened ahead does not count before its day.</summary>
    internal static async Task<BodyTerm> Running(AppDb db, Body body, DateOnly today, CancellationToken stop)
    {
        var terms = await db.BodyTerms().Where(t => t.Body == body.Id).OrderByDescending(t => t.Starts).ToListAsync(stop);
        return terms.Find(t => t.Starts <= today) ?? terms[0];
    }
}
