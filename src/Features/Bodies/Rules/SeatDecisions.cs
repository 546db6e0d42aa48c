using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Bodies.Rules;

/// <summary>What must be so before somebody takes a seat.</summary>
/// <param name="Opened">The first day of the seat.</param>
/// <param name="Closed">The first day without it.</param>
/// <param name="Held">Confirmed stretches so far.</param>
public sealed record SeatState(DateOnly Opened, DateOnly? Closed, IReadOnlyList<Held> Held);

/// <summary>A seat can be taken.</summary>
/// <param name="LastDay">The last day of whoever holds it now; null when nobody does.</param>
public sealed record Room(DateOnly? LastDay);

/// <summary>Who may take a seat, and from when. Pure.</summary>
public static class SeatDecisions
{
    private const int MostDaysAhead = 366;

    /// <summary>Whether a seat can be taken from a day on, and who makes room for it.</summary>
    public static Outcome<Room> Take(SeatState seat, DateOnly from, DateOnly decided, DateOnly today)
    {
        if (seat.Closed is { } closed && from >= closed) return BodyRefusals.SeatClosed;
        if (from < seat.Opened) return BodyRefusals.OutsideTerm;
        if (from.DayNumber - today.DayNumber > MostDaysAhead) return BodyRefusals.TooFarAhead;
        if (decided > from) return BodyRefusals.DecisionAfterStart;
        var open = seat.Held.FirstOrDefault(h => h.Until is null);
        // Whoever holds the seat without an end makes room, if there is at least one day left for them.
        if (seat.Held.Any(h => h != open && (h.On(from) || h.From > from))) return BodyRefusals.SeatTaken;
        if (open == default) return new Room(null);
        return from > open.From ? new Room(from.AddDays(-1)) : BodyRefusals.SeatTaken;
    }

    /// <summary>A name of letters, a birth year of somebody grown up, a telephone number as people here have them.</summary>
    public static IReadOnlyList<Refusal> Person(string name, int? birthYear, string? phone, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (name.Length < 2 || name.Any(c => !char.IsLetter(c) && c is not (' ' or '-' or '\'' or '.') && !char.IsHighSurrogate(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark))
            refusals.Add(BodyRefusals.NameWrong);
        if (birthYear is { } year && (year < today.Year - 110 || year > today.Year - 18)) refusals.Add(BodyRefusals.BirthYear);
        if (phone is not null && Phone(phone) is null) refusals.Add(BodyRefusals.PhoneWrong);
        return refusals;
    }

    /// <summary>0912345678, from whatever spaces and dots are typed and with +84; null when it is no number.</summary>
    public static string? Phone(string typed) => Telephone.Digits(typed) is { Length: 10 or 11 } digits && digits[0] == '0' ? digits : null;
}
