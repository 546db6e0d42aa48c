using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Fill;

/// <summary>
/// Somebody takes a seat. A member's stands at once; a leader's is a proposal that another person confirms (row 137 of the
/// requirements: no one person decides about a leader). Whoever holds the seat now makes room on the day before.
/// </summary>
public static class FillSeat
{
    /// <summary>The answer "another person of the same name".</summary>
    public const string Another = "khac";

    public static readonly FormShape Form = new("ghi-nguoi",
    [
        .. PersonForm.Fields,
        new FieldShape("trung", "Người trùng tên", FieldKind.Line) { MaxLength = 40 },
        new FieldShape("tu-ngay", "Nhận từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("quyet-dinh", "Số quyết định, biên bản", FieldKind.Line) { Required = true, MaxLength = 60 },
        new FieldShape("ngay-quyet-dinh", "Ngày quyết định", FieldKind.Day) { Required = true },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, BodyKinds kinds, Guid id, Guid seat) =>
        await Place(visit, db, kinds, id, seat) is { } place ? await Render(visit, db, place, Form.Empty, [], Leave.LeaveSeat.Form.Empty, 200) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id, Guid seat)
    {
        if (await Place(visit, db, kinds, id, seat) is not { } place) return visit.NotFound();
        var (values, today) = (post.Values, VietnamTime.DayOf(visit.Now));
        var alike = new List<Person>();
        if (values.Ok) values = values.Refuse(PersonForm.Judge(values, today));
        if (values.Ok)
        {
            alike = await PersonForm.Alike(db, db.People().VisibleTo(db, await visit.Reach(BodiesAccess.Keep)), values["ten"], PersonForm.BirthYear(values), visit.Stop);
            if (alike.Count > 0 && values["trung"] != Another && alike.TrueForAll(p => p.Id.ToString() != values["trung"])) values = values.Refuse(BodyRefusals.AskWhich);
        }

        DateOnly? makesRoom = null;
        if (values.Ok)
        {
            var taken = SeatDecisions.Take(place.State, TermForm.Day(values, "tu-ngay"), TermForm.Day(values, "ngay-quyet-dinh"), today);
            if (place.Waiting is not null) values = values.Refuse(BodyRefusals.ProposalWaits);
            else if (!taken.Ok) values = values.Refuse(taken.Refusals);
            else makesRoom = taken.Value.LastDay;
        }

        var known = alike.Find(p => p.Id.ToString() == values["trung"]);
        if (values.Ok && known is not null && await SitsHere(db, place, known.Id, TermForm.Day(values, "tu-ngay"), visit.Stop)) values = values.Refuse(BodyRefusals.PersonTwice);
        if (!values.Ok) return await Render(visit, db, place, values, alike, Leave.LeaveSeat.Form.Empty, post.RefusedStatus);
        return await Save(visit, db, changes, place, values, known, makesRoom) is not { } lost
            ? visit.See($"/ban/bo-may/{id}")
            : await Render(visit, db, place, values.Refuse(lost), alike, Leave.LeaveSeat.Form.Empty, 409);
    }

    internal static async Task<SeatPlace?> Place(Visit visit, AppDb db, BodyKinds kinds, Guid id, Guid seat) =>
        await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is { Until: null } body
            ? await SeatPlace.Of(db, kinds, body, seat, visit.Stop)
            : null;

    internal static async Task<IResult> Render(
        Visit visit, AppDb db, SeatPlace place, FormValues fill, IReadOnlyList<Person> alike, FormValues leave, int status)
    {
        var ids = place.Holdings.Select(h => h.Person).ToArray();
        var names = await db.People().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, visit.Stop);
        return visit.Page<FillSeatPage>(new FillSeatModel(place, names, fill, alike, leave, VietnamTime.DayOf(visit.Now)), status);
    }

    private static Task<bool> SitsHere(AppDb db, SeatPlace place, Guid person, DateOnly from, CancellationToken stop) => db.SeatHoldings().AnyAsync(
        h => h.Body == place.Body.Id && h.Person == person && h.Seat != place.Seat.Id && h.WithdrawnAt == null && (h.UntilDay == null || h.UntilDay >= from), stop);

    private static async Task<Refusal?> Save(
        Visit visit, AppDb db, Changes changes, SeatPlace place, FormValues values, Person? known, DateOnly? makesRoom)
    {
        var leader = place.Position.Leader;
        var change = changes.Begin(leader ? BodiesActs.Propose : BodiesActs.Fill, visit.Actor, place.Body.Unit, place.Body.Id);
        var person = known ?? Person.New(values["ten"], PersonForm.BirthYear(values), PersonForm.Phone(values), place.Body.Unit, change.Now);
        if (known is null)
        {
            change.Add(person);
            change.Index(BodyFinding.Of(person, change.Now));
        }

        var holding = new SeatHolding
        {
            Id = Guid.CreateVersion7(), Seat = place.Seat.Id, Body = place.Body.Id, Unit = place.Body.Unit, Person = person.Id,
            FromDay = TermForm.Day(values, "tu-ngay"), Decision = values["quyet-dinh"], DecisionDay = TermForm.Day(values, "ngay-quyet-dinh"),
            ProposedBy = visit.Actor.Id, ProposedAt = change.Now,
        };
        change.Add(holding);
        change.Note("position", place.Seat.Position);
        change.Note("from", Spoken.Day(holding.FromDay));
        change.Note("decision", holding.Decision);
        PersonForm.Note(change, person);
        if (!leader)
        {
            holding.Stand(change.Now);
            await Taking.Seat(change, db, place, holding, person.Name, makesRoom, visit.Stop);
        }

        return await change.Save(visit.Stop);
    }
}

public sealed record FillSeatModel(
    SeatPlace Place, IReadOnlyDictionary<Guid, string> Names, FormValues Fill, IReadOnlyList<Person> Alike, FormValues Leave, DateOnly Today)
{
    public IReadOnlyList<FieldChoice> Which =>
    [
        .. Alike.Select(p => new FieldChoice(p.Id.ToString(), $"Chính là {p.Name}{(p.BirthYear is { } year ? $", sinh năm {year}" : "")} đã có trong danh sách")),
        new(FillSeat.Another, "Người khác, chỉ trùng tên"),
    ];
}
