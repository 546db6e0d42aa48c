using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;

namespace CauNoi.Petitions.Step;

/// <summary>An answer, by whoever may give one: with its evidence, to the sender, and to all whose cases were joined to this one.</summary>
public sealed class Answering(SealedFiles files)
{
    /// <summary>The longest signed file.</summary>
    private const long MostPaper = 20 * 1024 * 1024;

    /// <summary>The desk answers, or writes down what an agency answered on paper.</summary>
    public async Task<Refusal?> Take(Visit visit, FormPost post, CaseDesk desk, OpenCase open, PetitionAction action)
    {
        var read = await Read(post, desk, open.Petition.Id, action, visit.Stop);
        if (!read.Ok) return read.Refusals[0];
        if (await Give(visit, desk, open, action, visit.Actor, post, read.Value) is { } refused) return refused;
        await JoinedAnswers.Give(visit, desk, open.Petition.Id);
        return null;
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

    /// <summary>Photos and papers that came with the form, sealed under the case, where nothing stands against what was typed.</summary>
    internal async Task<Outcome<IReadOnlyList<SealedFile>>> Read(FormPost post, CaseDesk desk, Guid petition, PetitionAction action, CancellationToken stop)
    {
        if (Templates.Judge(post[StepForm.Words], desk.Book.Templates) is { } unchanged) return unchanged;
        if (action == PetitionAction.Promise && post[StepForm.Promised].Length == 0) return HandlingRefusals.PromiseMissing;
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

    private static DateOnly? Day(string typed) => VietnameseDates.TryParseDay(typed, out var day) ? day : null;

    private static bool IsPaper(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);
}
