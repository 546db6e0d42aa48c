using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Assign;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Take;

/// <summary>The one way in, for every door: decides, seals, and writes the case with its act and its duty in one trip to the database.</summary>
public sealed class Intake(
    AppDb db, Changes changes, IntakeKey key, IntakeCounts counts, CategoryList categories, UnitMaps maps, SettingValues settings, Concerned concerned, SenderMail mail, DeskPeople people, TimeProvider clock)
{
    /// <summary>Takes a submission in, or says what stands against it. Taken twice it is one case with one slip.</summary>
    public async Task<TakenPetition> Take(Submission submission, Actor actor, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(clock.GetUtcNow());
        if (IntakeDecisions.Take(Facts(submission), today) is { Count: > 0 } refusals) return TakenPetition.Refuse(refusals);
        var route = IntakeRoute.Of(await maps.On(today, stop), submission.Place, submission.Desk, submission.AboutReceiver);
        if (!route.Ok) return TakenPetition.Refuse(route.Refusals);

        var held = HeldReason.None;
        if (submission.Door is PetitionDoor.Web or PetitionDoor.Api)
        {
            var values = await settings.Read(stop);
            var quotas = new IntakeQuotas((int)values.Number(PetitionSettings.SameWords), (int)values.Number(PetitionSettings.SameContact), (int)values.Number(PetitionSettings.SameAddress));
            var look = counts.Look(submission, submission.Trapped);
            if (IntakeJudgement.Floods(look, quotas)) return TakenPetition.Refuse(IntakeRefusals.TooMany);
            held = IntakeJudgement.Of(submission.Text, look, quotas);
        }

        return await Write(submission, actor, route.Value, held, today, stop);
    }

    private async Task<TakenPetition> Write(Submission submission, Actor actor, IntakeRoute route, HeldReason held, DateOnly today, CancellationToken stop)
    {
        var id = submission.Key;
        var (code, secret) = (FreshCode.Draw(), key.SecretOf(id));
        var change = changes.Begin(PetitionActs.Take, actor, route.Unit, id);
        var petition = new Petition
        {
            Id = id, Code = code, SecretHash = key.HashOf(secret), Door = submission.Door, State = held == HeldReason.None ? PetitionState.Received : PetitionState.Held,
            Unit = route.Unit, Holder = route.Unit, Organisation = submission.Organisation, Area = route.Area, AboutUnit = route.About, Held = held,
            Category = submission.Category.Length > 0 ? submission.Category : null, ReceivedAt = change.Now, ReceivedOn = submission.ReceivedOn ?? today,
            OnBehalf = submission.OnBehalf, ChangedAt = change.Now,
        };
        change.Add(petition);
        var content = Content(submission);
        change.Add(content.Sealed(key, id));
        foreach (var file in submission.Files) change.Add(file.Row);
        change.Note("code", code);
        change.Note("door", submission.Door.ToString().ToLowerInvariant());
        if (held != HeldReason.None) change.Note("held", ((int)held).ToString(CultureInfo.InvariantCulture));
        var due = change.Open(PetitionDuties.Sort, route.Unit, id, PetitionDuties.SortTitle(change.Now), $"/ban/kien-nghi/{id}");
        // The desk's queue is walked by this clock.
        petition.DueOn = DueSpan.DayOf(due);
        // What is about somebody at a desk is given to a person by a person.
        if (route.About is null && await people.Of(route.Unit, petition.Category, route.Area, stop) is { } person)
        {
            change.Add(PetitionHandling.Fresh(petition, person));
            change.Note("account", person.ToString());
        }

        if (route.About is { } about)
            foreach (var hidden in await concerned.People(about, stop)) Concerned.Hide(change, id, hidden);
        await mail.Tell(change, content, id, code, held == HeldReason.None ? PetitionState.Received : PetitionState.Held, stop);
        if (submission.Mark is { } mark) await mark(change);
        if (await change.Save(stop) is null) return new TakenPetition { Id = id, Code = code, Secret = secret, Unit = route.Unit, Due = due };

        // The same form arrived before: that one was saved, and nothing of this one. Asking beforehand would cost every case a trip.
        db.ChangeTracker.Clear();
        return await Earlier(submission, secret, stop) ?? TakenPetition.Refuse(IntakeRefusals.KeyTaken);
    }

    // Only whoever sends the same words again is told the slip: a guessed key opens nothing.
    private async Task<TakenPetition?> Earlier(Submission submission, string secret, CancellationToken stop)
    {
        var earlier = await (from p in db.Petitions().AsNoTracking() join s in db.PetitionPrivates().AsNoTracking() on p.Id equals s.Petition
            where p.Id == submission.Key select new { p.Code, p.Unit, Private = s }).SingleOrDefaultAsync(stop);
        if (earlier is null || PrivateContent.Of(earlier.Private, key) is not { } content || content.Text != submission.Text || content.Phone != submission.Phone) return null;
        return new TakenPetition { Id = submission.Key, Code = earlier.Code, Secret = secret, Unit = earlier.Unit, Already = true };
    }

    private IntakeFacts Facts(Submission submission) => new(submission.Text)
    {
        SpokenOrScanned = submission.Files.Any(f => f.Said.Kind is PrivateFile.Voice or PrivateFile.Paper || submission.Door == PetitionDoor.Letter), Phone = submission.Phone,
        CategoryKnown = submission.Category.Length == 0 || categories.Find(submission.Category) is not null,
        Latitude = submission.Latitude, Longitude = submission.Longitude, OnBehalf = submission.OnBehalf, Consented = submission.Consented, ReceivedOn = submission.ReceivedOn,
        Photos = submission.Files.Count(f => f.Said.Kind == PrivateFile.Photo), Voices = submission.Files.Count(f => f.Said.Kind == PrivateFile.Voice),
    };

    private PrivateContent Content(Submission submission) => new()
    {
        Title = submission.Title, Text = submission.Text, Wanted = submission.Wanted, Name = submission.Name, Phone = submission.Phone, Email = submission.Email,
        Address = submission.Address, Latitude = submission.Latitude, Longitude = submission.Longitude, Origin = submission.Origin,
        Files = [.. submission.Files.Select(f => f.Said)],
        Answers = [.. (categories.Find(submission.Category)?.Questions ?? []).Select(q => new GivenAnswer(q.Label, submission.Answers.GetValueOrDefault(q.Name, ""))).Where(a => a.Answer.Length > 0)],
    };
}
