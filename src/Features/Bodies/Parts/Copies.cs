using CauNoi.Bodies.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Parts;

/// <summary>The publishing step: what the public reads is written here and nowhere else.</summary>
internal static class Copies
{
    public static void Of(Change change, BodyKind kind, Body body, BodyTerm term)
    {
        if (!kind.Public) return;
        change.Add(new PublishedBody
        {
            Body = body.Id, Unit = body.Unit, KindName = kind.Name, Name = body.Name, Rank = kind.Rank, FromDay = body.Since,
            Term = TermNames.Of(term.Wording, term.Number, term.Starts, term.PlannedEnd),
        });
    }

    /// <summary>A holder whose position the kind publishes; the others stay inside.</summary>
    public static void Of(Change change, BodyKind kind, Seat seat, SeatHolding holding, string name)
    {
        if (!kind.Public || !kind.Position(seat.Position).Public) return;
        change.Add(new PublishedPost
        {
            Holding = holding.Id, Body = seat.Body, Title = kind.Position(seat.Position).Title, Name = name,
            Rank = (kind.RankOf(seat.Position) * 1_000) + seat.Place, FromDay = holding.FromDay, UntilDay = holding.UntilDay,
        });
    }

    /// <summary>The copies of these holdings end with them.</summary>
    public static async Task End(AppDb db, IReadOnlyCollection<SeatHolding> holdings, CancellationToken stop)
    {
        var ids = holdings.Select(h => h.Id).ToArray();
        foreach (var post in await db.PublishedPosts().Where(p => ids.Contains(p.Holding)).ToListAsync(stop))
            post.UntilDay = holdings.First(h => h.Id == post.Holding).UntilDay;
    }
}
