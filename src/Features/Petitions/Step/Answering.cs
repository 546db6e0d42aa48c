using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Step;

/// <summary>An answer, by whoever may give one: with its evidence, to the sender, and to all whose cases say the same.</summary>
public sealed class Answering(SealedFiles files, AppDb db)
{
    /// <summary>The longest signed file.</summary>
    private const long MostPaper = 20 * 1024 * 1024;

    /// <summary>The desk answers, or writes down what an agency answered on paper.</summary>
    public async Task<Refusal?> Take(Visit visit, FormPost post, CaseDesk desk, OpenCase open, PetitionAction action)
    {
        if (Templates.Judge(post[StepForm.Words], desk.Book.Templates) is { } unchanged) return unchanged;
        if (action == PetitionAction.Promise && post[StepForm.Promised].Length == 0) return HandlingRefusals.PromiseMissing;
        var read = await Read(post, open.Petition.Id, visit.Stop);
        if (!read.Ok) return read.Refusals[0];
        if (await Give(visit, desk, open, action, visit.Actor, post, read.Value) is { } refused) return refused;
        return await Duplicates(visit, desk, open, action, post, read.Value);
    }

    /// <summary>One answer of one case, whosever hand gives it.</summary>
    internal async Task<Refusal?> Give(Visit visit, CaseDesk desk, OpenCase open, PetitionAction action, Actor actor, FormPost post, IReadOnlyList<SealedFile> evidence, Action<Change>? also = null, PetitionAction? meant = null)
    {
        var turn = desk.Begin(open, action, actor);
        if (turn.Take(Given(post, meant ?? action, evidence, meant)) is { } refused) return refused;
        foreach (var file in evidence) turn.Change.Add(file.Row);
        also?.Invoke(turn.Change);
        return await turn.Save(visit.Stop);
    }

    /// <summary>Photos and papers that came with the form, sealed under the case.</summary>
    internal async Task<Outcome<IReadOnlyList<SealedFile>>> Read(FormPost post, Guid petition, CancellationToken stop)
    {
        var taken = new List<SealedFile>();
        if (post.File(StepForm.Photo) is { } photo)
        {
            await using var content = photo.OpenReadStream();
            var one = await files.Photo(content, photo.FileName, petition, stop);
            if (!one.Ok) return one.Refusals[0].At(StepForm.Photo);
            taken.Add(one.Value);
        }

        if (post.File(StepForm.Paper) is { } paper)
        {
            if (paper.Length > MostPaper) return HandlingRefusals.PaperTooLong;
            using var whole = new MemoryStream();
            await paper.CopyToAsync(whole, stop);
            if (!IsPaper(whole.GetBuffer().AsSpan(0, (int)whole.Length))) return HandlingRefusals.PaperKind;
            taken.Add(await files.AsSent(whole.ToArray(), "van-ban.pdf", PrivateFile.Paper, petition, stop));
        }

        return taken;
    }

    private static StepGiven Given(FormPost post, PetitionAction action, IReadOnlyList<SealedFile> evidence, PetitionAction? meant) => new()
    {
        Content = new StepContent { Words = post[StepForm.Words], Relied = post[StepForm.Relied], Files = [.. evidence.Select(f => f.Said)], Meant = meant },
        Number = post.Values.Optional(StepForm.Number), Day = Day(post[action == PetitionAction.Promise ? StepForm.Promised : StepForm.Day]), Files = evidence.Count,
    };

    // One answer reaches all: those whose cases were joined get the same words, each as a step of its own case.
    private async Task<Refusal?> Duplicates(Visit visit, CaseDesk desk, OpenCase main, PetitionAction action, FormPost post, IReadOnlyList<SealedFile> evidence)
    {
        var joined = await db.PetitionHandlings().AsNoTracking().Where(h => h.DuplicateOf == main.Petition.Id).Select(h => h.Petition).ToListAsync(visit.Stop);
        foreach (var id in joined)
        {
            db.ChangeTracker.Clear();
            if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open || !open.Possible.Contains(action)) continue;
            var turn = desk.Begin(open, action, visit.Actor);
            var given = Given(post, action, evidence, null);
            // The files stay with the main case; that they were there is what proves this answer too.
            if (turn.Take(given with { Content = given.Content with { Files = [] } }) is { } refused) return refused;
            if (await turn.Save(visit.Stop) is { } lost) return lost;
        }

        return null;
    }

    private static DateOnly? Day(string typed) => VietnameseDates.TryParseDay(typed, out var day) ? day : null;

    private static bool IsPaper(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);
}
