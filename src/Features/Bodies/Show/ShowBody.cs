using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Show;

/// <summary>One body: its term, the seats in order with who holds them, legal composition, structure, earlier terms.</summary>
public static class ShowBody
{
    public static async Task<IResult> Page(Visit visit, AppDb db, BodyKinds kinds, Guid id, [FromQuery(Name = "nhiem-ky")] Guid? asked = null)
    {
        var body = await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Read), visit.Stop);
        return body is null ? visit.NotFound() : await Render(visit, db, kinds, body, asked, null, 200);
    }

    // "again" is a form that was refused, to be shown with what was typed.
    internal static async Task<IResult> Render(Visit visit, AppDb db, BodyKinds kinds, Body body, Guid? asked, FormValues? again, int status)
    {
        var terms = await db.BodyTerms().AsNoTracking().Where(t => t.Body == body.Id).OrderByDescending(t => t.Starts).ToListAsync(visit.Stop);
        var today = VietnamTime.DayOf(visit.Now);
        // A term that was opened ahead of its day does not hide the one that runs.
        var term = terms.Find(t => t.Id == asked) ?? terms.Find(t => t.Starts <= today) ?? terms[0];
        var seats = await db.Seats().AsNoTracking().Where(s => s.Term == term.Id).ToListAsync(visit.Stop);
        var holdings = await (from h in db.SeatHoldings().AsNoTracking()
                              join s in db.Seats() on h.Seat equals s.Id
                              join p in db.People() on h.Person equals p.Id
                              where s.Term == term.Id && h.WithdrawnAt == null
                              orderby h.FromDay
                              select new ShowHolding(h.Id, h.Seat, p.Id, p.Name, h.FromDay, h.UntilDay, h.Decision, h.EndReason, h.ConfirmedAt != null))
            .ToListAsync(visit.Stop);
        var ticks = await db.CompositionTicks().AsNoTracking().Where(t => t.Term == term.Id && t.WithdrawnAt == null).ToListAsync(visit.Stop);
        var counts = await db.StructureCounts().AsNoTracking().Where(c => c.Term == term.Id).ToListAsync(visit.Stop);
        var kind = kinds.Of(body.Kind);
        var rows = seats.OrderBy(s => kind.RankOf(s.Position)).ThenBy(s => s.Place)
            .Select(s => ShowSeat.Of(s, kind.Position(s.Position), [.. holdings.Where(h => h.Seat == s.Id)], today)).ToList();
        var tree = await visit.Tree();
        return visit.Page<ShowBodyPage>(new ShowBodyModel(
            body, kind, tree.Find(body.Unit)?.Name ?? "Đơn vị cũ", term, terms, rows, ticks, counts,
            (await visit.Reach(BodiesAccess.Keep)).Covers(body.Unit) && body.Until is null, again, today), status);
    }
}

public sealed record ShowHolding(
    Guid Id, Guid Seat, Guid Person, string Name, DateOnly From, DateOnly? Until, string Decision, string? EndReason, bool Confirmed)
{
    public Held Held => new(From, Until);
}

public sealed record ShowSeat(Seat Seat, BodyPosition Position, ShowHolding? Now, ShowHolding? Waiting, IReadOnlyList<ShowHolding> Before, DateOnly? VacantSince)
{
    public static ShowSeat Of(Seat seat, BodyPosition position, IReadOnlyList<ShowHolding> holdings, DateOnly today)
    {
        var confirmed = holdings.Where(h => h.Confirmed).ToList();
        var now = confirmed.Find(h => h.Held.On(today));
        return new ShowSeat(
            seat, position, now, holdings.FirstOrDefault(h => !h.Confirmed), [.. confirmed.Where(h => h != now)],
            Vacancy.Since(seat.Opened, seat.Closed, confirmed.Select(h => h.Held), today));
    }
}

public sealed record ShowBodyModel(
    Body Body, BodyKind Kind, string Unit, BodyTerm Term, IReadOnlyList<BodyTerm> Terms, IReadOnlyList<ShowSeat> Seats,
    IReadOnlyList<CompositionTick> Ticks, IReadOnlyList<StructureCount> Counts, bool MayKeep, FormValues? Again, DateOnly Today)
{
    public string Address => $"/ban/bo-may/{Body.Id}";

    public bool Running => Term.Ends is null || Term.Ends > Today;

    public int Filled => Seats.Count(s => s.Now is not null);

    public string TermName(BodyTerm term) => TermNames.Of(term.Wording, term.Number, term.Starts, term.PlannedEnd);

    /// <summary>The counts as everybody may read them: small ones hidden.</summary>
    public IReadOnlyDictionary<string, string> Structure => SmallCells.Shown(
        Filled, [.. Kind.Structure.Join(Counts, l => l.Id, c => c.Line, (l, c) => new StructureCell(l.Id, c.Count, l.Group))]);

    public FormValues Form(FormShape shape) => Again is { } again && again.Shape == shape ? again : shape.Empty;
}
