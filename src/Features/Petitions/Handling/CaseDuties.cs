using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Handling;

/// <summary>One duty for each clock: makes the duties of a case exactly those that its state asks for.</summary>
internal static class CaseDuties
{
    public static async Task Settle(AppDb db, Change change, Petition petition, ClockReading? clock, bool paused, CancellationToken stop)
    {
        if (!PetitionStates.Unsorted.Contains(petition.State)) await change.Close(PetitionDuties.Sort, petition.Id, stop);
        var owed = PetitionStates.Answerable.Contains(petition.State) && !paused;
        var standing = await db.Duties().Where(d => d.Record == petition.Id).ToListAsync(stop);
        await One(change, standing, HandlingDuties.Handle, petition, owed ? petition.Holder : null, clock, $"/ban/kien-nghi/{petition.Id}", stop);
        await One(change, standing, HandlingDuties.AgencyAnswer, petition, owed ? petition.Agency : null, clock, $"/ban/viec-chuyen-den/{petition.Id}", stop);
        if (standing.Find(d => d.Kind == HandlingDuties.Press.Name) is { ClosedAt: null } && (!owed || clock is not { Due: { } due } || due >= VietnamTime.DayOf(change.Now)))
            await change.Close(HandlingDuties.Press, petition.Id, stop);
        if (petition.State == PetitionState.Received) await Sorting(change, standing, petition, clock, stop);
    }

    /// <summary>The unit above is to press: opened again when the same clock breaks once more.</summary>
    public static async Task Press(AppDb db, Change change, Petition petition, int above, CancellationToken stop)
    {
        var standing = await db.Duties().SingleOrDefaultAsync(d => d.Record == petition.Id && d.Kind == HandlingDuties.Press.Name, stop);
        if (standing is null) change.Open(HandlingDuties.Press, above, petition.Id, Title(HandlingDuties.Press, petition), $"/ban/kien-nghi/{petition.Id}");
        else
        {
            await change.Reopen(HandlingDuties.Press, petition.Id, stop);
            standing.Unit = above;
        }
    }

    // Back before anybody has classified it: a discarded case whose sender objects, or one that was handed over.
    private static async Task Sorting(Change change, List<Duty> standing, Petition petition, ClockReading? clock, CancellationToken stop)
    {
        if (standing.Find(d => d.Kind == PetitionDuties.Sort.Name) is not { } sort) return;
        await change.ReopenAsDue(PetitionDuties.Sort, petition.Id, stop);
        sort.Unit = petition.Holder;
        if (clock?.Due is { } due) sort.DueAt = VietnamTime.EndOf(due).ToUniversalTime();
    }

    private static async Task One(Change change, List<Duty> standing, DutyKind kind, Petition petition, int? unit, ClockReading? clock, string href, CancellationToken stop)
    {
        var duty = standing.Find(d => d.Kind == kind.Name);
        if (unit is not { } owes || clock is not { Due: { } due })
        {
            if (duty is not null) await change.Close(kind, petition.Id, stop);
            return;
        }

        var at = VietnamTime.EndOf(due).ToUniversalTime();
        if (duty is null) change.Open(kind, owes, petition.Id, Title(kind, petition), href, at, clock.Rule);
        else
        {
            await change.ReopenAsDue(kind, petition.Id, stop);
            (duty.Unit, duty.DueAt) = (owes, at);
        }
    }

    private static string Title(DutyKind kind, Petition petition) => $"{kind.Title} {petition.Code}";
}
