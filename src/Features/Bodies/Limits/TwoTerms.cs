using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Limits;

/// <summary>
/// Who holds a post in the last term that is allowed (row 135: not longer than two terms), with the day on which it is
/// over; where somebody may stay, the ground from a list and the decision. Counted in one body: after a merger it is a new one.
/// </summary>
public static class TwoTerms
{
    public static readonly FormShape Form = new("qua-nhiem-ky",
    [
        new FieldShape("nguoi", "Người", FieldKind.Hidden) { Required = true, MaxLength = 36 },
        new FieldShape("to-chuc", "Tổ chức", FieldKind.Hidden) { Required = true, MaxLength = 36 },
        new FieldShape("can-cu", "Căn cứ được ở lại", FieldKind.Choice) { Required = true, Choices = Choices.LimitGrounds },
        new FieldShape("quyet-dinh", "Số quyết định", FieldKind.Line) { Required = true, MaxLength = 60 },
        new FieldShape("ngay", "Ngày quyết định", FieldKind.Day) { Required = true },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, BodyKinds kinds) => await Render(visit, db, kinds, null, 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds)
    {
        var values = post.Values;
        if (!Guid.TryParse(values["nguoi"], out var person) || !Guid.TryParse(values["to-chuc"], out var id)
            || await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Confirm), visit.Stop) is not { } body) return visit.NotFound();
        if ((await Rows(visit, db, kinds)).FirstOrDefault(r => r.Body == id && r.Person == person && r.Exemption is null) is not { } row) return visit.NotFound();
        if (!values.Ok) return await Render(visit, db, kinds, values, post.RefusedStatus);

        var change = changes.Begin(BodiesActs.Exempt, visit.Actor, body.Unit, body.Id);
        change.Add(new TermExemption
        {
            Id = Guid.CreateVersion7(), Person = person, Body = id, Position = row.Position.Id, Unit = body.Unit, Ground = values["can-cu"],
            Decision = values["quyet-dinh"], Day = TermForm.Day(values, "ngay"), RecordedBy = visit.Actor.Id,
        });
        change.Note("position", row.Position.Id);
        change.Note("ground", values["can-cu"]);
        change.Note("decision", values["quyet-dinh"]);
        return await change.Save(visit.Stop) is not { } lost ? visit.See("/ban/nhan-su/hai-nhiem-ky") : await Render(visit, db, kinds, values.Refuse(lost), 409);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, BodyKinds kinds, FormValues? again, int status) => visit.Page<TwoTermsPage>(
        new TwoTermsModel(await Rows(visit, db, kinds), !(await visit.Reach(BodiesAccess.Confirm)).Empty, again, VietnamTime.DayOf(visit.Now)), status);

    private static async Task<IReadOnlyList<TwoTermsRow>> Rows(Visit visit, AppDb db, BodyKinds kinds)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var limited = kinds.All.SelectMany(k => k.Positions.Where(p => p.TermLimit is not null).Select(p => p.Id)).Distinct().ToArray();
        var bodies = db.Bodies().AsNoTracking().VisibleTo(await visit.Reach(BodiesAccess.Read)).Where(b => b.Until == null);
        // Only bodies with a second term can have somebody in one: a province of first terms is answered at once.
        var old = bodies.Where(b => db.BodyTerms().Count(t => t.Body == b.Id) > 1);
        var held = await (from b in old
                          join h in db.SeatHoldings() on b.Id equals h.Body
                          join s in db.Seats() on h.Seat equals s.Id
                          join t in db.BodyTerms() on s.Term equals t.Id
                          join p in db.People() on h.Person equals p.Id
                          where h.ConfirmedAt != null && limited.Contains(s.Position)
                          select new { Body = b, Person = p.Id, p.Name, s.Position, h.FromDay, h.UntilDay, t.Starts, t.PlannedEnd, t.Ends }).ToListAsync(visit.Stop);
        var exemptions = await db.TermExemptions().AsNoTracking().ToListAsync(visit.Stop);
        var rows = new List<TwoTermsRow>();
        foreach (var post in held.GroupBy(h => (Body: h.Body.Id, h.Person, h.Position)))
        {
            var first = post.First();
            var position = kinds.Of(first.Body.Kind).Position(post.Key.Position);
            if (position.TermLimit is not { } limit || !post.Any(h => new Held(h.FromDay, h.UntilDay).On(today))) continue;
            if (TermLimit.Reached(post.Select(h => new TermHeld(h.Starts, h.PlannedEnd, h.Ends)), limit) is { } day)
                rows.Add(new TwoTermsRow(post.Key.Body, first.Body.Name, post.Key.Person, first.Name, position, day,
                    exemptions.Find(e => e.Body == post.Key.Body && e.Person == post.Key.Person && e.Position == post.Key.Position)));
        }

        return [.. rows.OrderBy(r => r.Reached).ThenBy(r => r.BodyName, StringComparer.Ordinal)];
    }
}

public sealed record TwoTermsRow(Guid Body, string BodyName, Guid Person, string Name, BodyPosition Position, DateOnly Reached, TermExemption? Exemption)
{
    public string Ground => Choices.LimitGrounds.FirstOrDefault(g => g.Value == Exemption?.Ground)?.Label ?? "";
}

public sealed record TwoTermsModel(IReadOnlyList<TwoTermsRow> Rows, bool MayExempt, FormValues? Again, DateOnly Today)
{
    public FormValues FormOf(TwoTermsRow row) => Again is { } again && again["nguoi"] == row.Person.ToString() && again["to-chuc"] == row.Body.ToString()
        ? again
        : TwoTerms.Form.With(("nguoi", row.Person.ToString()), ("to-chuc", row.Body.ToString()));
}
