using System.Globalization;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;

namespace CauNoi.Today.Parts;

/// <summary>Writes work given by hand: the work, its duty, and the person it goes to when one was named.</summary>
internal static class Assigning
{
    public static string Href(Guid id) => $"/ban/viec-giao/{id}";

    public static void Write(Change change, Assignment work, DutyKind kind)
    {
        change.Add(work);
        var duty = change.Open(kind, work.Unit, work.Id, work.Title, Href(work.Id), VietnamTime.EndOf(work.DueDay), AssignmentDuties.Rule);
        if (work.Person is { } person)
            change.Add(new DutyTurn { Duty = duty, Kind = DutyTurnKind.Handed, ToAccount = person, ByAccount = work.GivenBy, ByUnit = work.GivenUnit, At = change.Now });
        change.Note("to", work.Person?.ToString() ?? work.Unit.ToString(CultureInfo.InvariantCulture));
        change.Note("due", work.DueDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        change.Note("words", $"{work.Title}\n{work.Text}");
    }
}
