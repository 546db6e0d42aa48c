using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Confirm;

/// <summary>What was proposed for leaders' seats within reach, and the second person's yes or no.</summary>
public static class ConfirmSeat
{
    public static readonly FormShape Form = new("xac-nhan", [new FieldShape("de-xuat", "Đề xuất", FieldKind.Hidden) { Required = true, MaxLength = 36 }]);

    public static Task<IResult> Show(Visit visit, AppDb db, BodyKinds kinds, SecondPersons second) => Render(visit, db, kinds, second, null, 200);

    public static Task<IResult> Yes(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, SecondPersons second) =>
        Decide(visit, post, db, kinds, second, async (place, holding, name) =>
        {
            if (holding.ProposedBy == visit.Actor.Id) return BodyRefusals.OwnProposal;
            if (!await second.Is(visit.Actor, place.Body.Unit, BodiesAccess.Confirm, [holding.ProposedBy], visit.Stop)) return BodyRefusals.SecondPersonFromAbove;
            var today = VietnamTime.DayOf(visit.Now);
            var room = SeatDecisions.Take(place.State, holding.FromDay, holding.DecisionDay, today);
            if (!room.Ok) return room.Refusals[0] with { Field = null };
            var change = changes.Begin(BodiesActs.ConfirmSeat, visit.Actor, place.Body.Unit, place.Body.Id);
            if (holding.Confirm(visit.Actor.Id, change.Now) is { } refused) return refused;
            change.Note("position", place.Seat.Position);
            change.Note("from", Spoken.Day(holding.FromDay));
            await Taking.Seat(change, db, place, holding, name, room.Value.LastDay, visit.Stop);
            return await change.Save(visit.Stop);
        });

    /// <summary>The second person says no, or whoever proposed takes it back.</summary>
    public static Task<IResult> No(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, SecondPersons second) =>
        Decide(visit, post, db, kinds, second, async (place, holding, _) =>
        {
            if (holding.ProposedBy != visit.Actor.Id && !await second.Is(visit.Actor, place.Body.Unit, BodiesAccess.Confirm, [holding.ProposedBy], visit.Stop))
                return BodyRefusals.SecondPersonFromAbove;
            var change = changes.Begin(BodiesActs.Withdraw, visit.Actor, place.Body.Unit, place.Body.Id);
            if (holding.Withdraw(change.Now) is { } refused) return refused;
            change.Note("position", place.Seat.Position);
            return await change.Save(visit.Stop);
        });

    private static async Task<IResult> Decide(
        Visit visit, FormPost post, AppDb db, BodyKinds kinds, SecondPersons second, Func<SeatPlace, SeatHolding, string, Task<Refusal?>> decide)
    {
        if (!Guid.TryParse(post["de-xuat"], out var id)) return visit.NotFound();
        if (await db.SeatHoldings().AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, visit.Stop) is not { } asked) return visit.NotFound();
        if (await BodiesAccess.Reached(db, asked.Body, await visit.Reach(BodiesAccess.Keep), visit.Stop) is not { Until: null } body) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, kinds, second, post.Values, post.RefusedStatus);
        if (await SeatPlace.Of(db, kinds, body, asked.Seat, visit.Stop) is not { } place) return visit.NotFound();
        var name = await db.People().Where(p => p.Id == asked.Person).Select(p => p.Name).SingleAsync(visit.Stop);
        var holding = place.Holdings.FirstOrDefault(h => h.Id == id);
        var refused = holding is null ? BodyRefusals.NotWaiting : await decide(place, holding, name);
        if (refused is null) return visit.See("/ban/bo-may/cho-xac-nhan");
        db.ChangeTracker.Clear();
        return await Render(visit, db, kinds, second, post.Values.Refuse(refused), 409);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, BodyKinds kinds, SecondPersons second, FormValues? values, int status)
    {
        var reach = await visit.Reach(BodiesAccess.Read);
        var bodies = db.Bodies().VisibleTo(reach).Where(b => b.Until == null);
        var rows = await (from h in db.SeatHoldings().AsNoTracking()
                          join b in bodies on h.Body equals b.Id
                          join s in db.Seats() on h.Seat equals s.Id
                          join p in db.People() on h.Person equals p.Id
                          where h.ConfirmedAt == null && h.WithdrawnAt == null
                          orderby h.ProposedAt
                          select new { h.Id, Body = b.Id, BodyName = b.Name, b.Kind, b.Unit, s.Position, Person = p.Name, h.FromDay, h.Decision, h.ProposedBy, h.ProposedAt })
            .Take(200).ToListAsync(visit.Stop);
        var look = await second.Around(rows.Select(r => r.Unit), visit.Stop);
        return visit.Page<ConfirmPage>(new ConfirmModel(
            [.. rows.Select(r => new ConfirmRow(r.Id, r.Body, r.BodyName, kinds.Of(r.Kind).Position(r.Position).Title, r.Person, r.FromDay, r.Decision, r.ProposedAt,
                r.ProposedBy == visit.Actor.Id, look.Is(visit.Actor, r.Unit, BodiesAccess.Confirm, [r.ProposedBy]),
                [.. look.For(r.Unit, BodiesAccess.Confirm, [r.ProposedBy]).Select(h => h.Name).Distinct()]))], values ?? Form.Empty), status);
    }
}

public sealed record ConfirmRow(
    Guid Id, Guid Body, string BodyName, string Position, string Person, DateOnly From, string Decision, DateTimeOffset At, bool Mine, bool MayConfirm, IReadOnlyList<string> Others);

public sealed record ConfirmModel(IReadOnlyList<ConfirmRow> Rows, FormValues Values);
