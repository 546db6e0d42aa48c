using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Handling;

/// <summary>What a case leaves to be counted, as it stands now.</summary>
internal static class CaseFacts
{
    /// <summary>Nothing before a person has classified it, nothing of a denunciation, and nothing of a case about whoever would have received it: a small count would show it.</summary>
    public static IReadOnlyList<Fact> Of(Petition petition, PetitionHandling handling, IReadOnlyList<PetitionStep> steps)
    {
        if (petition.SortedAt is null || petition.AboutUnit is not null || petition.Class is null or PetitionClass.Denunciation || petition.State == PetitionState.Split) return [];
        var facts = new List<Fact> { One(HandlingMeasures.Received, petition.ReceivedOn) };
        if (handling.AnsweredAt is { } answered)
        {
            var day = VietnamTime.DayOf(answered);
            facts.Add(One(HandlingMeasures.Answered, day));
            if (handling.LateDays == 0) facts.Add(One(HandlingMeasures.InTime, day));
            if (petition.Outcome == PetitionOutcome.Solved && handling.Proven) facts.Add(One(HandlingMeasures.Solved, day));
            if (handling is { Sender: SenderWord.Yes, EndedAt: { } ended }) facts.Add(One(HandlingMeasures.Confirmed, VietnamTime.DayOf(ended)));
        }

        facts.AddRange(steps.Where(s => s.Action == PetitionAction.Reopen).GroupBy(s => VietnamTime.DayOf(s.At)).Select(g => One(HandlingMeasures.Reopened, g.Key) with { Amount = g.Count() }));
        return facts;

        Fact One(Measure measure, DateOnly day) => new(measure, petition.Area ?? petition.Unit, day, 1, petition.Id)
        {
            Organisation = petition.Organisation, Category = petition.Category ?? "",
        };
    }
}
