using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes;
using CauNoi.Programmes.Parts;
using CauNoi.DocumentReading.Review;
using CauNoi.DocumentReading.Rules;
using CauNoi.Recognition;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.DocumentReading.Parts;

/// <summary>A document with what was found in it and how people stand with it.</summary>
public sealed record Opened(ReadDocument Document, SourceText Source, Found Found, IReadOnlyList<string> Notes, IReadOnlyList<ReviewStep> Steps)
{
    private ReviewFold? fold;

    public ReviewFold Fold => fold ??= ReviewFold.Of(Found.Targets, Steps);
}

/// <summary>Opens a document for review, takes a step in it, and shows it: what every page of the review needs.</summary>
public sealed class ReviewDesk(AppDb db, Changes changes, MeasureCatalogue measures, Platform.Catalogue.Rules rules)
{
    // Of several who press at the same moment each finds the next number taken a few times at most.
    private const int Tries = 5;

    public MeasureCatalogue Measures => measures;

    public UnitKindTable Kinds => rules.UnitKinds;

    /// <summary>A document within reach that was read; null otherwise.</summary>
    public async Task<Opened?> Open(Visit visit, Guid id) =>
        await ReadingAccess.Reached(db, visit, id) is { } document ? await Open(document, visit.Stop) : null;

    public async Task<Opened?> Open(ReadDocument document, CancellationToken stop) =>
        await db.ReadTexts().SingleOrDefaultAsync(t => t.Document == document.Id, stop) is { } text
            ? new Opened(document, text.Source(), text.Findings(), text.Told(), await Steps(document.Id, stop)) : null;

    /// <summary>Takes a step, or says why not. Somebody else's step on another proposal does not stand in the way.</summary>
    /// <param name="visit">Who.</param>
    /// <param name="opened">As this request found the document.</param>
    /// <param name="seen">The last step that the person's page knew.</param>
    /// <param name="make">The step, by its number.</param>
    public async Task<Refusal?> Take(Visit visit, Opened opened, int seen, Func<int, ReviewStep> make)
    {
        if (opened.Document.State != ReadState.Review) return ReadingRefusals.NotNow;
        var steps = opened.Steps;
        for (var attempt = 1; ; attempt++)
        {
            var step = make((steps.Count == 0 ? 0 : steps[^1].No) + 1);
            if (ReviewDecisions.Against(opened.Found.Targets, steps, step, seen, opened.Found.Corrections.Count) is { } refused) return refused;
            var change = changes.Begin(ReadingActs.Review, visit.Actor, opened.Document.Unit, opened.Document.Id);
            Add(change, opened.Document.Id, step);
            if (await change.Save(visit.Stop) is not { } lost) return null;
            db.ChangeTracker.Clear();
            if (lost.Field != "reading_step_pkey" || attempt == Tries) return lost with { Field = null };
            steps = await Steps(opened.Document.Id, visit.Stop);
        }
    }

    /// <summary>The page of a document in whatever state it is, with what stands against what was just tried.</summary>
    public async Task<IResult> Render(Visit visit, ReadDocument document, Refusal? refused, string? chosen, int status, int? part = null, bool pictures = false)
    {
        if (await Open(document, visit.Stop) is not { } opened)
            return visit.Page<ProgressPage>(new ProgressModel(document, await Progress(document.Id, visit.Stop), refused), status);
        var parts = DocumentParts.Of(opened.Source.Blocks);
        var fold = opened.Fold;
        var selected = chosen is null ? null : fold.Find(chosen);
        var shown = Math.Clamp(selected is not null ? DocumentParts.At(parts, selected.Figure.Start) : (part ?? 1) - 1, 0, parts.Count - 1);
        // Without a choice the first that nobody has looked at is open, in the part that is shown.
        selected ??= fold.Proposals.FirstOrDefault(p => !p.Seen && DocumentParts.At(parts, p.Figure.Start) == shown);
        var tree = await visit.Tree();
        var place = ProgrammeDraft.PlaceOf(tree, document.Unit);
        var leads = place is { } at ? UnitNames.Leads(tree, at.Issuer) : [];
        var units = leads.Select(l => (int.Parse(l.Value, CultureInfo.InvariantCulture), l.Label)).ToList();
        return visit.Page<ReviewPage>(new ReviewModel(
            opened, parts, shown, selected?.Id, Marking.All(opened.Source.Text, opened.Found, fold), refused,
            place is { } own && tree.Find(own.Issuer) is { } issuer ? Letterhead.Against(opened.Found.Head.Issuer, issuer.Name) : null,
            ReviewDecisions.LastOf(opened.Steps, visit.Actor.Id) is not null, rules.UnitKinds.Title, what => Lead(what, units), what => Counted(what, visit),
            pictures ? await Pages(document.Id, parts[shown], visit.Stop) : []), status);
    }

    /// <summary>The choices of a lead, and the one that the words mean.</summary>
    internal static (int? Unit, string Name) Lead(ProposedTarget what, IReadOnlyList<(int Unit, string Name)> units)
    {
        var unit = what.Lead ?? UnitGuess.Of(what.LeadWords, units);
        return (unit, units.FirstOrDefault(u => u.Unit == unit).Name ?? what.LeadWords ?? "văn bản không nói rõ");
    }

    internal static void Add(Change change, Guid document, ReviewStep step)
    {
        change.Add(StepRow.Of(document, step, change.Now));
        if (step.Kind == ReviewKind.Confirm) return;
        change.Note("step", step.No.ToString(CultureInfo.InvariantCulture));
        change.Note("kind", step.Kind.ToString());
        change.Note("proposal", step.Proposal ?? (step.Word is { } word ? $"w{word}" : step.Undoes is { } undoes ? $"s{undoes}" : step.Made(1)));
    }

    // The measure that it would be counted by, in the sentence that will stand beside every figure.
    private string? Counted(ProposedTarget what, Visit visit) => what.Formula is not { Length: > 0 } formula ? null
        : measures.On(Kernel.Time.VietnamTime.DayOf(visit.Now)).Try("", formula) is { Ok: true, Value: { } meaning } ? meaning.Sentence : null;

    // The pages of a scan that this part of the text stands on.
    private async Task<IReadOnlyList<Documents.Reading.ReadPage>> Pages(Guid document, IReadOnlyList<SourceBlock> part, CancellationToken stop)
    {
        var numbers = part.Select(b => b.Page).Distinct().ToArray();
        var rows = await db.PageLayouts().Where(p => p.Document == document && numbers.Contains(p.No)).OrderBy(p => p.No).ToListAsync(stop);
        return [.. rows.Select(p => Stored.Read<Documents.Reading.ReadPage>(p.Content))];
    }

    private async Task<IReadOnlyList<ReviewStep>> Steps(Guid document, CancellationToken stop) =>
        [.. (await db.ReviewSteps().Where(s => s.Document == document).OrderBy(s => s.No).ToListAsync(stop)).Select(s => s.Step())];

    private async Task<(int Done, int Of)> Progress(Guid document, CancellationToken stop) =>
        await db.ReadingProgress().SingleOrDefaultAsync(p => p.Document == document, stop) is { } read ? (read.Done, read.Pages) : (0, 0);
}
