using CauNoi.OpenPetitions.Rules;
using CauNoi.Ui.Marks;
using CauNoi.Ui.Words;

namespace CauNoi.OpenPetitions.Parts;

/// <summary>How a case stands on a day, in the words everybody may read.</summary>
public static class CaseStanding
{
    public static Standing Of(PublishedPetition copy, DateOnly today) => copy.State switch
    {
        PublicState.Closed => copy.Sender == SenderSaid.No ? Standing.Late : Standing.Done,
        PublicState.Answered => Standing.Waiting,
        PublicState.Withdrawn or PublicState.Split => Standing.NotApplicable,
        _ when copy.OverdueFrom <= today => Standing.Late,
        PublicState.Promised => Standing.Soon,
        _ => Standing.Waiting,
    };

    public static string Word(PublishedPetition copy, DateOnly today) => copy.State switch
    {
        PublicState.Closed when copy.Outcome is { } outcome => $"{PublicWords.Word(outcome)}{(copy.Sender is SenderSaid.Nothing ? "" : $", {PublicWords.Word(copy.Sender)}")}",
        _ when copy.OverdueFrom is { } late && late <= today => $"Trễ {today.DayNumber - late.DayNumber + 1} ngày",
        // An agency is not said to be late without a public basis: only since when it is waited for.
        PublicState.Forwarded when copy.WaitingSince is { } since => $"Đang chờ {copy.Agency ?? "cơ quan"} trả lời từ ngày {Spoken.Day(since)}",
        PublicState.Promised when copy.DueOn is { } day && copy.LatenessSayable => $"Đã hẹn đến {Spoken.Day(day)}, việc vẫn mở",
        _ => PublicWords.Word(copy.State),
    };

    /// <summary>From receipt to the end, or until today.</summary>
    public static int Days(PublishedPetition copy, DateOnly today) => (copy.ClosedOn ?? copy.AnsweredOn ?? today).DayNumber - copy.ReceivedOn.DayNumber;
}
