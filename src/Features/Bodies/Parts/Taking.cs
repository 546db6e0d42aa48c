using CauNoi.Bodies.Rules;
using CauNoi.Platform.Data;

namespace CauNoi.Bodies.Parts;

/// <summary>What follows when a holding stands: whoever was there leaves, facts turn, the published copy is written.</summary>
internal static class Taking
{
    public static async Task Seat(Change change, AppDb db, SeatPlace place, SeatHolding holding, string name, DateOnly? makesRoom, CancellationToken stop)
    {
        if (makesRoom is { } last && place.Open is { } before)
        {
            before.End(last, Choices.Replaced, holding.Decision);
            await SeatFacts.Left(change, place.Kind, place.Seat, before.Id, last);
            await Copies.End(db, [before], stop);
        }

        await SeatFacts.Filled(change, place.Kind, place.Seat, holding.Id, holding.FromDay);
        Copies.Of(change, place.Kind, place.Seat, holding, name);
    }
}
