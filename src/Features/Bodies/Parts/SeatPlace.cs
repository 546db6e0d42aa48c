using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Parts;

/// <summary>A seat with all that decides about it: its body, kind and term, and every holding that stands or waits.</summary>
public sealed record SeatPlace(Body Body, BodyKind Kind, BodyTerm Term, Seat Seat, IReadOnlyList<SeatHolding> Holdings)
{
    public BodyPosition Position => Kind.Position(Seat.Position);

    public SeatHolding? Waiting => Holdings.FirstOrDefault(h => h.Waits);

    public SeatHolding? Open => Holdings.FirstOrDefault(h => h.ConfirmedAt is not null && h.UntilDay is null);

    public SeatState State => new(Seat.Opened, Seat.Closed, [.. Holdings.Where(h => h.ConfirmedAt is not null).Select(h => new Held(h.FromDay, h.UntilDay))]);

    public string Address => $"/ban/bo-may/{Body.Id}/ghe/{Seat.Id}";

    /// <summary>The body must be loaded through reach before: a seat is looked for in that body only.</summary>
    public static async Task<SeatPlace?> Of(AppDb db, BodyKinds kinds, Body body, Guid seat, CancellationToken stop)
    {
        if (await db.Seats().SingleOrDefaultAsync(s => s.Id == seat && s.Body == body.Id, stop) is not { } found) return null;
        var term = await db.BodyTerms().SingleAsync(t => t.Id == found.Term, stop);
        var holdings = await db.SeatHoldings().Where(h => h.Seat == seat && h.WithdrawnAt == null).OrderBy(h => h.FromDay).ToListAsync(stop);
        return new SeatPlace(body, kinds.Of(body.Kind), term, found, holdings);
    }
}
