using CauNoi.Kernel.Time;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Handling;

/// <summary>Which clock runs for a case now, worked out from what happened to it.</summary>
internal static class CaseClock
{
    public static ClockReading? Of(Petition petition, PetitionHandling? handling, IReadOnlyList<PetitionStep> steps, LimitTable limits, Holidays holidays)
    {
        var from = handling?.ClockFrom ?? Start(petition);
        switch (petition.State)
        {
            case PetitionState.Held or PetitionState.Received:
                return Clocks.Read(limits, holidays, Clocks.Sort, from);
            case PetitionState.Sorted or PetitionState.Forwarded:
                var pauses = Clocks.Pauses(steps.Where(s => s.At >= from && s.Action is PetitionAction.Pause or PetitionAction.Resume).OrderBy(s => s.No)
                    .Select(s => (s.Action == PetitionAction.Pause, VietnamTime.DayOf(s.At))));
                return petition.State == PetitionState.Forwarded && handling is { Term: { } term, TermFrom: { } begun }
                    ? Clocks.Read(limits, holidays, Clocks.Of(term), begun, pauses)
                    : Clocks.Read(limits, holidays, Clocks.Of(petition.Class), from, pauses);
            case PetitionState.Promised:
                // The promised day is the clock: a promise closes nothing.
                var promised = steps.Where(s => s.Action == PetitionAction.Promise).MaxBy(s => s.No)?.Day;
                return Clocks.Read(limits, holidays, Clocks.Of(petition.Class), from) with { Due = promised };
            case PetitionState.Answered:
                return Clocks.Read(limits, holidays, Clocks.Sender, handling!.AnsweredAt!.Value);
            default:
                return null;
        }
    }

    /// <summary>A letter's clock begins on the day it came in, not on the day it was typed.</summary>
    public static DateTimeOffset Start(Petition petition) => VietnamTime.DayOf(petition.ReceivedAt) == petition.ReceivedOn ? petition.ReceivedAt : VietnamTime.StartOf(petition.ReceivedOn).ToUniversalTime();
}
