using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Pages;

namespace CauNoi.Petitions.Step;

/// <summary>A mixed letter becomes linked cases, each with its own code, class and clock from the same day of receipt (Decree 154/2026, Article 15).</summary>
public sealed class Splitting(IntakeKey key)
{
    public async Task<Refusal?> Take(Visit visit, CaseDesk desk, OpenCase open, FormValues values)
    {
        var parts = Enumerable.Range(1, StepForm.Parts).Select(n => values[StepForm.Part(n)]).Where(p => p.Length > 0).ToList();
        if (parts.Count < 2 || open.Content is not { } content) return HandlingRefusals.SplitTooFew;
        var turn = desk.Begin(open, PetitionAction.Split, visit.Actor);
        if (turn.Take(new StepGiven()) is { } refused) return refused;
        foreach (var part in parts)
        {
            var (id, whole) = (Guid.CreateVersion7(), open.Petition);
            var code = FreshCode.Draw();
            turn.Change.Add(new Petition
            {
                Id = id, Code = code, SecretHash = key.HashOf(key.SecretOf(id)), Door = whole.Door, State = PetitionState.Received, Unit = whole.Unit, Holder = whole.Holder,
                Organisation = whole.Organisation, Area = whole.Area, Category = whole.Category, ReceivedAt = whole.ReceivedAt, ReceivedOn = whole.ReceivedOn, DueOn = whole.DueOn,
                AboutUnit = whole.AboutUnit, Parent = whole.Id, OnBehalf = whole.OnBehalf, ChangedAt = turn.Change.Now,
            });
            // The files stay with the letter: whose part they prove, the letter shows.
            turn.Change.Add((content with { Title = "", Text = part, Files = [] }).Sealed(key, id));
            turn.Change.Open(PetitionDuties.Sort, whole.Holder, id, PetitionDuties.SortTitle(turn.Change.Now), $"/ban/kien-nghi/{id}");
            await Hiding.Follow(desk.Db, turn.Change, whole.Id, id, visit.Stop);
        }

        turn.Change.Note("parts", parts.Count.ToString(CultureInfo.InvariantCulture));
        return await turn.Save(visit.Stop);
    }
}
