using System.Text.Json;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Parts;

/// <summary>Makes the copy of an issued programme that everybody may read, in the change that alters it. Nothing is copied of a programme that is not public.</summary>
public sealed class PublishCopy(AppDb db, UnitMaps maps, TargetClashing clashing, Platform.Catalogue.Rules rules)
{
    public async Task Into(Change change, Whole whole, CancellationToken stop)
    {
        var programme = whole.Programme;
        if (!programme.Public || programme.IssuedAt is null) return;
        var content = JsonSerializer.Serialize(Text(whole, await maps.On(VietnamTime.DayOf(change.Now), stop), await ParentOf(programme, stop)));
        if (await db.PublishedProgrammes().SingleOrDefaultAsync(p => p.Id == programme.Id, stop) is { } copy) (copy.Content, copy.At) = (content, change.Now);
        else change.Add(new PublishedProgramme
        {
            Id = programme.Id, Unit = programme.Unit, Kind = programme.Kind, Title = programme.Title, IssuedOn = programme.IssuedOn!.Value, First = programme.First, Last = programme.Last, Content = content, At = change.Now,
        });
    }

    private PublishedText Text(Whole whole, UnitTree tree, string? parent)
    {
        var programme = whole.Programme;
        return new PublishedText(programme.Sign, UnitNames.Of(tree, programme.Unit), programme.Signer, parent, programme.EndedOn, programme.EndedWhy,
            [.. whole.Clauses.Select(c => new PublishedClause(c.Kind, c.Place, c.Text))],
            [.. whole.Citations.Select(c => CitationWords.Of(c, programme.IssuedOn!.Value))],
            [.. whole.Schemes.Select(s => new PublishedScheme(s.Title, UnitNames.Of(tree, s.Lead), s.First, s.Last,
                [.. whole.Milestones.Where(m => m.Scheme == s.Id).Select(m => new PublishedMilestone(m.Words, m.Due, m.DoneOn))]))],
            [.. whole.Targets.Where(t => t.Wordings.Any(w => w.Live)).Select(t => Target(t, tree))]);
    }

    private PublishedTarget Target(WholeTarget target, UnitTree tree) => new(target.Row.Id, target.Row.No, target.Row.ClosedOn,
        [.. target.Wordings.Where(w => w.Live).Select(w => (Row: w, Read: w.Read())).Select(w => new PublishedWording(
            w.Read.From, w.Read.Title, w.Read.Quote, w.Read.Place, [.. w.Read.Kinds.Select(rules.UnitKinds.Title)], TargetSpeech.Goal(w.Read), TargetSpeech.Of(w.Read.Reach),
            w.Read.Comparator, w.Read.Goal, w.Read.Unit, w.Read.Time, clashing.Meaning(w.Read).Value?.Sentence ?? "", w.Read.Formula, UnitNames.Of(tree, w.Read.Lead), w.Read.Understood!, w.Row.Decision, w.Row.Reason))]);

    private async Task<string?> ParentOf(Programme programme, CancellationToken stop) => programme.Parent is not { } parent ? null
        : await db.Programmes().Where(p => p.Id == parent).Select(p => p.Title).SingleOrDefaultAsync(stop);
}

/// <summary>The document as everybody reads it.</summary>
public sealed record PublishedText(
    string Sign, string Issuer, string Signer, string? Parent, DateOnly? EndedOn, string? EndedWhy, IReadOnlyList<PublishedClause> Clauses, IReadOnlyList<string> Citations,
    IReadOnlyList<PublishedScheme> Schemes, IReadOnlyList<PublishedTarget> Targets);

public sealed record PublishedClause(ClauseKind Kind, string Place, string Text);

public sealed record PublishedScheme(string Title, string Lead, DateOnly First, DateOnly Last, IReadOnlyList<PublishedMilestone> Milestones);

public sealed record PublishedMilestone(string Words, DateOnly Due, DateOnly? DoneOn);

/// <summary>A target with every wording that was ever in force.</summary>
public sealed record PublishedTarget(Guid Id, int No, DateOnly? ClosedOn, IReadOnlyList<PublishedWording> Wordings)
{
    public PublishedWording On(DateOnly day) => Wordings.LastOrDefault(w => w.From <= day) ?? Wordings[0];
}

public sealed record PublishedWording(
    DateOnly From, string Title, string Quote, string Place, IReadOnlyList<string> Kinds, string Level, string Reach, Comparator Comparator, decimal Goal, string Unit, TargetTime Time,
    string Sentence, string Formula, string Lead, string Understood, string Decision, string Reason);
