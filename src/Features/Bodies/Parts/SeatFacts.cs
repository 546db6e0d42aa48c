using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Facts;
using CauNoi.Platform.Data;

namespace CauNoi.Bodies.Parts;

/// <summary>The facts of seats: what was vacant is filled, and the other way round, on the day it changes.</summary>
internal static class SeatFacts
{
    /// <summary>New seats, nobody in them yet.</summary>
    public static async Task Opened(Change change, BodyKind kind, IReadOnlyList<Seat> seats)
    {
        foreach (var group in seats.GroupBy(s => (kind.Position(s.Position).Group, s.Opened)))
            await change.Leave(new Fact(BodiesMeasures.Vacant, seats[0].Unit, group.Key.Opened, group.Count(), seats[0].Term) { Category = group.Key.Group });
    }

    public static Task Filled(Change change, BodyKind kind, Seat seat, Guid holding, DateOnly from) => Turn(change, kind, seat, holding, from, 1);

    /// <summary>Somebody left: from the next day on the seat is vacant.</summary>
    /// <param name="change">The change this belongs to.</param>
    /// <param name="kind">Kind of the body.</param>
    /// <param name="seat">Which seat.</param>
    /// <param name="holding">Whose leaving it is.</param>
    /// <param name="last">The last day held; the seat is vacant from the next.</param>
    public static Task Left(Change change, BodyKind kind, Seat seat, Guid holding, DateOnly last) => Turn(change, kind, seat, holding, last.AddDays(1), -1);

    /// <summary>Seats that are no more: they were vacant, or become so on that very day.</summary>
    public static async Task Closed(Change change, BodyKind kind, IReadOnlyList<Seat> seats, DateOnly first)
    {
        foreach (var group in seats.GroupBy(s => kind.Position(s.Position).Group))
            await change.Leave(new Fact(BodiesMeasures.Vacant, seats[0].Unit, first, -group.Count(), seats[0].Term) { Category = group.Key });
    }

    private static async Task Turn(Change change, BodyKind kind, Seat seat, Guid holding, DateOnly day, int by)
    {
        var group = kind.Position(seat.Position).Group;
        await change.Leave(new Fact(BodiesMeasures.Filled, seat.Unit, day, by, holding) { Category = group });
        await change.Leave(new Fact(BodiesMeasures.Vacant, seat.Unit, day, -by, holding) { Category = group });
    }
}
