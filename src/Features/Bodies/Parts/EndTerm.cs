using CauNoi.Bodies.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Parts;

/// <summary>A term is over: whoever sits leaves, what waits falls, the seats are gone from its first day on.</summary>
internal static class EndTerm
{
    public static async Task On(Change change, AppDb db, BodyKind kind, BodyTerm term, DateOnly first, string reason, CancellationToken stop)
    {
        var last = first.AddDays(-1);
        var seats = await db.Seats().Where(s => s.Term == term.Id && s.Closed == null).ToListAsync(stop);
        var ids = seats.Select(s => s.Id).ToArray();
        var holdings = await db.SeatHoldings().Where(h => ids.Contains(h.Seat) && h.WithdrawnAt == null && h.UntilDay == null).ToListAsync(stop);
        var ended = new List<SeatHolding>();
        foreach (var holding in holdings)
        {
            // Whoever was to begin on that day or later never began.
            if (holding.ConfirmedAt is null) holding.Withdraw(change.Now);
            else if (holding.End(last < holding.FromDay ? holding.FromDay : last, reason, null) is null)
            {
                ended.Add(holding);
                await SeatFacts.Left(change, kind, seats.First(s => s.Id == holding.Seat), holding.Id, last);
            }
        }

        foreach (var seat in seats) seat.Closed = first < seat.Opened ? seat.Opened : first;
        if (seats.Count > 0) await SeatFacts.Closed(change, kind, seats, first);
        await Copies.End(db, ended, stop);
    }
}
