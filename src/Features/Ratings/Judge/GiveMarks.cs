using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ratings.Parts;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Ratings.Judge;

/// <summary>Points at the three stages: by the unit itself, by the inspection, by the council. Measured sub-criteria are given by nobody.</summary>
public sealed class GiveMarks(AppDb db, RatingLoad load, Changes changes)
{
    public static Task<IResult> ShowSelf(Visit visit, GiveMarks marks, Guid id) => marks.Show(visit, id, MarkStage.Self);

    public static Task<IResult> ShowInspection(Visit visit, GiveMarks marks, Guid id) => marks.Show(visit, id, MarkStage.Inspection);

    public static Task<IResult> ShowCouncil(Visit visit, GiveMarks marks, Guid id) => marks.Show(visit, id, MarkStage.Council);

    public static Task<IResult> SendSelf(Visit visit, FormPost post, GiveMarks marks, Guid id) => marks.Send(visit, post, id, MarkStage.Self);

    public static Task<IResult> SendInspection(Visit visit, FormPost post, GiveMarks marks, Guid id) => marks.Send(visit, post, id, MarkStage.Inspection);

    public static Task<IResult> SendCouncil(Visit visit, FormPost post, GiveMarks marks, Guid id) => marks.Send(visit, post, id, MarkStage.Council);

    /// <summary>Who may give points at a stage now, or the sentence why not.</summary>
    internal static async Task<Refusal?> Against(Visit visit, RatingLoad load, Dossier dossier, MarkStage stage)
    {
        if (stage == MarkStage.Self && !await load.IsOwn(visit, dossier.Rating.Unit)) return RatingRefusals.NotOwn;
        if (stage != MarkStage.Self && await load.JudgesItself(visit, dossier)) return RatingRefusals.OwnUnit;
        if (stage != MarkStage.Self && !await Rates(visit, dossier.Season)) return RatingRefusals.NotRater;
        if (!(await visit.Tree()).Has(dossier.Rating.Unit)) return RatingRefusals.Left;
        return RatingStates.Against(dossier.Rating.State, StepOf(stage));
    }

    /// <summary>Whether this person works for whoever opened the season: a commune inspects no branch that a member organisation rates in its own line.</summary>
    internal static async Task<bool> Rates(Visit visit, RatingSeason season) => (await visit.Reach(RatingsAccess.Judge)).Covers(season.Unit);

    internal static string PathOf(MarkStage stage) => stage switch { MarkStage.Self => "tu-cham", MarkStage.Inspection => "kiem-tra", _ => "hoi-dong" };

    private static RatingStep StepOf(MarkStage stage) => stage switch { MarkStage.Self => RatingStep.Score, MarkStage.Inspection => RatingStep.Inspect, _ => RatingStep.Weigh };

    private static Permission NeededAt(MarkStage stage) => stage == MarkStage.Self ? RatingsAccess.Score : RatingsAccess.Judge;

    // An inspection looks at its list; nothing else is asked.
    private static IReadOnlyList<Markable> Things(Dossier dossier, MarkStage stage)
    {
        var all = MarkForm.Of(dossier.Rubric, stage);
        if (stage != MarkStage.Inspection) return all;
        var needs = dossier.Needs().Select(n => n.Item).ToHashSet();
        return [.. all.Where(t => needs.Contains(t.Id) || dossier.Rubric.Extras.Any(e => e.Id == t.Id && !e.Bonus))];
    }

    private async Task<IResult> Show(Visit visit, Guid id, MarkStage stage) =>
        await load.Of(visit, NeededAt(stage), id) is { } dossier ? await Render(visit, dossier, stage, null, 200) : visit.NotFound();

    private async Task<IResult> Send(Visit visit, FormPost post, Guid id, MarkStage stage)
    {
        if (await load.Of(visit, NeededAt(stage), id) is not { } dossier) return visit.NotFound();
        if (!post.Ok) return await Render(visit, dossier, stage, post.Values, post.RefusedStatus);
        if (await Against(visit, load, dossier, stage) is { } closed) return await Render(visit, dossier, stage, post.Values.Refuse(closed), 409);
        var read = MarkForm.Read(dossier, Things(dossier, stage), stage, post.Values, visit.Actor.Id, visit.Now);
        if (read.Refusals.Count > 0) return await Again(dossier, 422);
        if (read.New.Count == 0) return visit.See($"/ban/xep-loai/{id}");
        var change = changes.Begin(RatingsActs.Mark, visit.Actor, dossier.Rating.Unit, id);
        foreach (var mark in read.New) change.Add(mark);
        change.Note("stage", stage.ToString());
        change.Note("items", string.Join(", ", read.New.Select(m => m.Item)));
        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/xep-loai/{id}");
        // Two at the same moment: whoever came second is shown what the first one gave.
        db.ChangeTracker.Clear();
        var fresh = (await load.Of(visit, NeededAt(stage), id))!;
        foreach (var mark in read.New)
            if (fresh.At(stage).GetValueOrDefault(mark.Item) is { } there && there.No >= mark.No) MarkForm.Clash(read, Things(fresh, stage).First(t => t.Id == mark.Item), there.Points);
        return await Again(fresh, 409);

        Task<IResult> Again(Dossier now, int status) => Render(visit, now, stage, MarkForm.Renewed(now, stage, post.Values, read.Clashing).Refuse(read.Refusals), status);
    }

    private async Task<IResult> Render(Visit visit, Dossier dossier, MarkStage stage, FormValues? values, int status)
    {
        var things = Things(dossier, stage);
        var closed = await Against(visit, load, dossier, stage);
        var tree = await visit.Tree();
        return visit.Page<GiveMarksPage>(new GiveMarksModel(dossier, stage, tree.Find(dossier.Rating.Unit)?.Name ?? "Đơn vị cũ", things, dossier.Needs(),
            values ?? MarkForm.Fresh(dossier, things, stage), closed), status);
    }
}

public sealed record GiveMarksModel(Dossier Dossier, MarkStage Stage, string Unit, IReadOnlyList<Markable> Things, IReadOnlyList<InspectionNeed> Needs, FormValues Values, Refusal? Closed)
{
    /// <summary>The whole form; the page draws of it what this stage asks for, and carries the rest along unseen.</summary>
    public FormShape Form => MarkForm.Shape(MarkForm.Of(Dossier.Rubric, Stage), Stage);

    /// <summary>What has been given before for a thing.</summary>
    public IEnumerable<string> Before(string item)
    {
        foreach (var (stage, word) in new[] { (MarkStage.Self, "đơn vị tự chấm"), (MarkStage.Inspection, "kiểm tra"), (MarkStage.Council, "hội đồng") })
            if (stage <= Stage && Dossier.At(stage).GetValueOrDefault(item) is { } mark) yield return $"{word} {Ui.Words.Spoken.Number(mark.Points)} điểm{(mark.Words.Length > 0 ? $": {mark.Words}" : "")}";
    }
}
