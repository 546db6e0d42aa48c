using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Step;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Desk;

/// <summary>One case at the desk: what was said, the clock, its way, and every step that is open to this person.</summary>
public static class Case
{
    public static async Task<IResult> Show(Visit visit, AppDb db, CaseDesk desk, Guid id, string? xong = null)
    {
        if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open) return visit.NotFound();
        var messages = await db.PetitionMessages().AsNoTracking().Where(m => m.Petition == id).OrderBy(m => m.At).ToListAsync(visit.Stop);
        // Only what exists for this person: a part of a letter may have become somebody else's.
        var linked = await (await db.PetitionsFor(visit, HandlingAccess.Handle, desk.Maps)).AsNoTracking()
            .Select(p => new { Case = p, Joined = db.PetitionHandlings().Any(h => h.Petition == p.Id && h.DuplicateOf == id) })
            .Where(p => p.Case.Parent == id || p.Case.Id == open.Petition.Parent || p.Joined).OrderBy(p => p.Case.Id).ToListAsync(visit.Stop);
        var agency = open.Petition.Agency is { } unit ? await db.PetitionAgencies().AsNoTracking().SingleOrDefaultAsync(a => a.Unit == unit, visit.Stop) : null;
        var clock = CaseClock.Of(open.Petition, open.Handling, open.Steps, desk.Rules.Limits, desk.Rules.Holidays);
        var mayPublish = visit.Actor.May(HandlingAccess.Publish) && open.Possible.Contains(PetitionAction.Publish);
        return visit.Page<CasePage>(new CaseModel(open, clock, Lines(open, desk), [.. messages.Select(m => (m.At, SenderMessage.Of(m, desk.Key) ?? ""))], [.. linked.Where(l => !l.Joined).Select(l => new LinkedCase(l.Case.Id, l.Case.Code))], visit.Now)
        {
            Joined = [.. linked.Where(l => l.Joined).Select(l => JoinedAnswers.Of(open, l.Case))],
            Done = StepForm.All.FirstOrDefault(f => f.Slug == xong)?.Title, Agency = agency, Book = desk.Book, Categories = desk.Categories, MayPublish = mayPublish,
            Unconfirmed = open.Unconfirmed is { } reply ? desk.ContentOf(reply) : null, AnswerWords = open.Answer is { } answer ? desk.ContentOf(answer) : null,
        });
    }

    /// <summary>A file of the case: a photo as a page shows it, a paper or a voice as it came.</summary>
    public static async Task<IResult> File(Visit visit, AppDb db, CaseDesk desk, SealedFiles files, Guid id, Guid file)
    {
        if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open) return visit.NotFound();
        if (await db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == id && f.Kind == SealedFiles.Kind, visit.Stop) is not { } stored) return visit.NotFound();
        var said = (open.Content?.Files ?? []).Concat(open.Steps.SelectMany(s => desk.ContentOf(s).Files)).FirstOrDefault(f => f.Id == file);
        if (said is { Kind: PrivateFile.Photo }) return await files.OpenLarge(stored, visit.Stop) is { } picture ? Results.Bytes(picture, "image/jpeg") : visit.NotFound();
        return await files.Open(stored, visit.Stop) is { } whole
            ? Results.Bytes(whole, said?.Kind == PrivateFile.Voice ? "application/octet-stream" : "application/pdf", said?.Name ?? "tep", enableRangeProcessing: true) : visit.NotFound();
    }

    private static List<CaseLine> Lines(OpenCase open, CaseDesk desk) =>
    [
        new(open.Petition.ReceivedAt, $"Nhận đơn ({Ui.Words.Spoken.Small(PetitionWords.Of(open.Petition.Door))})", new StepContent(), open.NameOf(open.Petition.Unit), false),
        .. open.Steps.Select(s => new CaseLine(s.At, CaseCopy.Line(open, desk.Book, s) ?? PetitionWords.Of(s.Action), desk.ContentOf(s), open.NameOf(s.Agency ?? s.Holder), s.Action == PetitionAction.Promise)),
    ];
}

public sealed record LinkedCase(Guid Id, string Code);

public sealed record CaseLine(DateTimeOffset At, string Line, StepContent Content, string Holder, bool Promise);

public sealed record CaseModel(
    OpenCase Open, ClockReading? Clock, IReadOnlyList<CaseLine> Lines, IReadOnlyList<(DateTimeOffset At, string Words)> Messages, IReadOnlyList<LinkedCase> Linked, DateTimeOffset Now)
{
    public string? Done { get; init; }

    public PetitionAgency? Agency { get; init; }

    /// <summary>The cases that say the same and were joined to this one, with what became of each.</summary>
    public IReadOnlyList<JoinedCase> Joined { get; init; } = [];

    /// <summary>When what the sender said was erased.</summary>
    public DateTimeOffset? Forgotten => Open.Steps.LastOrDefault(s => s.Action == PetitionAction.Forget)?.At;

    public required HandlingBook Book { get; init; }

    public required Categories.CategoryList Categories { get; init; }

    public bool MayPublish { get; init; }

    public StepContent? Unconfirmed { get; init; }

    public StepContent? AnswerWords { get; init; }

    public IReadOnlyList<StepForm> Steps => [.. StepForm.For(Open.Possible)];

    // Nobody is idle between the end of a case and the day on which its private part is erased.
    public IReadOnlyList<IdleStretch> Idle => IdleDays.Of([.. Lines.SkipLast(Forgotten is null ? 0 : 1).Select(l => new HeldFrom(VietnamTime.DayOf(l.At), l.Holder))],
        PetitionStates.Open.Contains(Open.Petition.State) ? VietnamTime.DayOf(Now) : null);

    /// <summary>Idle days by whoever held the case.</summary>
    public IReadOnlyList<(string Holder, int Days)> IdleBy => [.. Idle.GroupBy(i => i.Holder).Select(g => (g.Key, g.Sum(i => i.Days)))];
}
