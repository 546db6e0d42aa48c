using CauNoi.Bodies.Rules;

namespace CauNoi.Bodies.Parts;

/// <summary>The seats a term begins with: as many of each position as its kind says.</summary>
internal static class NewSeats
{
    public static List<Seat> Of(BodyKind kind, BodyTerm term, int unit) =>
        [.. kind.Positions.SelectMany(p => Enumerable.Range(1, p.Count).Select(place => One(term, unit, p.Id, place, term.Starts)))];

    public static Seat One(BodyTerm term, int unit, string position, int place, DateOnly opened) => new()
    {
        Id = Guid.CreateVersion7(), Body = term.Body, Term = term.Id, Unit = unit, Position = position, Place = place, Opened = opened,
    };
}
