using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Bodies.Leave;

/// <summary>Somebody leaves a seat and nobody follows yet: from the next day on it is vacant, and the days are counted.</summary>
public static class LeaveSeat
{
    public static readonly FormShape Form = new("thoi-giu",
    [
        new FieldShape("ngay", "Ngày cuối giữ ghế", FieldKind.Day) { Required = true },
        new FieldShape("vi-sao", "Lý do", FieldKind.Choice) { Required = true, Choices = Choices.EndReasons },
        new FieldShape("quyet-dinh", "Số quyết định, biên bản", FieldKind.Line) { MaxLength = 60 },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id, Guid seat)
    {
        if (await Fill.FillSeat.Place(visit, db, kinds, id, seat) is not { } place) return visit.NotFound();
        var values = post.Values;
        if (values.Ok && place.Open is null) values = values.Refuse(BodyRefusals.NotHeld);
        if (!values.Ok || place.Open is not { } open) return await Again(values, post.RefusedStatus);

        var (last, ground) = (TermForm.Day(values, "ngay"), values["vi-sao"]);
        var change = changes.Begin(BodiesActs.Leave, visit.Actor, place.Body.Unit, place.Body.Id);
        if (open.End(last, ground, values.Optional("quyet-dinh")) is { } refused) return await Again(values.Refuse(refused), post.RefusedStatus);
        await SeatFacts.Left(change, place.Kind, place.Seat, open.Id, last);
        await Copies.End(db, [open], visit.Stop);
        change.Note("position", place.Seat.Position);
        change.Note("last-day", Spoken.Day(last));
        change.Note("ground", ground);
        if (open.EndDecision is { } decision) change.Note("decision", decision);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/bo-may/{id}");
        db.ChangeTracker.Clear();
        return await Again(values.Refuse(lost), 409);

        Task<IResult> Again(FormValues shown, int status) => Fill.FillSeat.Render(visit, db, place, Fill.FillSeat.Form.Empty, [], shown, status);
    }
}
