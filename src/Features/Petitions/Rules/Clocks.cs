using CauNoi.Kernel.Time;

namespace CauNoi.Petitions.Rules;

/// <summary>Which of the law's terms runs for a complaint at the body that decides it (Law on Complaints 2011, Articles 27, 28, 37).</summary>
public enum ComplaintTerm
{
    /// <summary>Forwarded: the body has so many days to accept it.</summary>
    Accept = 1,

    /// <summary>First time.</summary>
    First,

    /// <summary>First time, complex.</summary>
    FirstComplex,

    /// <summary>First time, in a remote area.</summary>
    FirstRemote,

    /// <summary>First time, remote and complex.</summary>
    FirstRemoteComplex,

    /// <summary>Second time.</summary>
    Second,

    /// <summary>Second time, complex.</summary>
    SecondComplex,

    /// <summary>Second time, in a remote area.</summary>
    SecondRemote,

    /// <summary>Second time, remote and complex.</summary>
    SecondRemoteComplex,
}

/// <summary>A running clock: by when, and what says so.</summary>
/// <param name="Limit">The dated row it comes from.</param>
/// <param name="Due">The last day; null while the clock is held.</param>
/// <param name="Confirmed">False when the row, or a holiday on the way, is not confirmed: shown as "chưa xác nhận".</param>
public sealed record ClockReading(Limit Limit, DateOnly? Due, bool Confirmed)
{
    /// <summary>The row as a duty remembers it.</summary>
    public string Rule => $"{Limit.Id}@{Limit.Version}";
}

/// <summary>
/// Which dated limit runs for a case, and when it ends. Limits and holidays are data; nothing here knows a number of days.
/// </summary>
public static class Clocks
{
    public const string Sort = "petitions.sort";
    public const string Complaint = "petitions.complaint";
    public const string Sender = "petitions.sender";
    public const string ReopenWithin = "petitions.reopen";
    public const string SpeakUp = "petitions.press";
    public const string Forget = "petitions.forget";

    /// <summary>The limit that runs for a class from the day it was received, or opened again.</summary>
    public static string Of(PetitionClass? kind) => kind switch
    {
        null => Sort,
        PetitionClass.Petition => "petitions.petition",
        PetitionClass.Reflection => "petitions.reflection",
        PetitionClass.Request => "petitions.request",
        PetitionClass.Complaint => Complaint,
        // Its clocks run in the sealed store, where its content is.
        PetitionClass.Denunciation => throw new ArgumentException("A denunciation has no clock here.", nameof(kind)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The limit of a complaint's term at the body that decides it.</summary>
    public static string Of(ComplaintTerm term) => term switch
    {
        ComplaintTerm.Accept => "petitions.complaint.accept",
        ComplaintTerm.First => "petitions.complaint.first",
        ComplaintTerm.FirstComplex => "petitions.complaint.first.complex",
        ComplaintTerm.FirstRemote => "petitions.complaint.first.remote",
        ComplaintTerm.FirstRemoteComplex => "petitions.complaint.first.remote-complex",
        ComplaintTerm.Second => "petitions.complaint.second",
        ComplaintTerm.SecondComplex => "petitions.complaint.second.complex",
        ComplaintTerm.SecondRemote => "petitions.complaint.second.remote",
        ComplaintTerm.SecondRemoteComplex => "petitions.complaint.second.remote-complex",
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    /// <summary>The clock of a limit for an event: the row that applied on that day, minus the pauses.</summary>
    public static ClockReading Read(LimitTable limits, Holidays holidays, string id, DateTimeOffset start, params IReadOnlyList<Pause> pauses)
    {
        var day = VietnamTime.DayOf(start);
        var limit = limits.On(id, day) ?? throw new InvalidOperationException($"No limit {id} is in force on {day:O}; the catalogue must name one.");
        var due = Deadline.Of(limit, start, pauses).DueDay(holidays);
        return new ClockReading(limit, due, limit.Confirmed && holidays.AreConfirmed(day, due ?? day));
    }

    /// <summary>How many days a case was late when something was done about it; 0 when in time or while no clock ran.</summary>
    public static int LateBy(DateOnly? due, DateOnly day) => due is { } last && day > last ? day.DayNumber - last.DayNumber : 0;

    /// <summary>The pauses that a case's steps tell: each begins one or ends the one that stands. What begins twice, or ends what does not stand, changes nothing.</summary>
    public static IReadOnlyList<Pause> Pauses(IEnumerable<(bool Begins, DateOnly Day)> turns)
    {
        var pauses = new List<Pause>();
        foreach (var (begins, day) in turns)
        {
            if (begins && (pauses.Count == 0 || pauses[^1].To is not null)) pauses.Add(new Pause(day, null));
            else if (!begins && pauses is [.., { To: null } last]) pauses[^1] = last with { To = day < last.From ? last.From : day };
        }

        return pauses;
    }
}
