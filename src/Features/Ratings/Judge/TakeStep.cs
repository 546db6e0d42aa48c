using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ratings.Parts;
using CauNoi.Ratings.Rules;
using CauNoi.Ratings.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Judge;

/// <summary>The steps of a rating: sent, returned, inspected, proposed, decided, agreed or appealed, answered.</summary>
public sealed class TakeStep(AppDb db, RatingLoad load, Changes changes, SecondPersons seconds, ShowRating show)
{
    private const int EnoughWords = 5;

    // Routes are static; what they need of it they ask of the one that is handed to them.
    private readonly RatingLoad load = load;

    public static async Task<IResult> ByUnit(Visit visit, FormPost post, TakeStep steps, Guid id)
    {
        if (await steps.load.Of(visit, RatingsAccess.Score, id) is not { } dossier) return visit.NotFound();
        if (!post.Ok) return await steps.Told(visit, post, id, post.Values.Refusals, post.RefusedStatus);
        if (!await steps.load.IsOwn(visit, dossier.Rating.Unit)) return await steps.Told(visit, post, id, [RatingRefusals.NotOwn]);
        if (visit.Actor.Hat?.Role == Kernel.Access.Role.CommuneOfficer) return await steps.Told(visit, post, id, [RatingRefusals.OnlyHead]);
        return post[StepForms.Step] switch
        {
            StepForms.Send => await steps.Send(visit, post, dossier),
            StepForms.Agree => await steps.Agree(visit, post, dossier),
            StepForms.Appeal => await steps.Appeal(visit, post, dossier),
            _ => await steps.Told(visit, post, id, [RatingRefusals.NoStep]),
        };
    }

    public static async Task<IResult> ByJudges(Visit visit, FormPost post, TakeStep steps, Guid id)
    {
        if (await steps.load.Of(visit, RatingsAccess.Judge, id) is not { } dossier) return visit.NotFound();
        if (!post.Ok) return await steps.Told(visit, post, id, post.Values.Refusals, post.RefusedStatus);
        if (await steps.load.JudgesItself(visit, dossier)) return await steps.Told(visit, post, id, [RatingRefusals.OwnUnit]);
        if (!await GiveMarks.Rates(visit, dossier.Season)) return await steps.Told(visit, post, id, [RatingRefusals.NotRater]);
        return post[StepForms.Step] switch
        {
            StepForms.Return => await steps.Return(visit, post, dossier),
            StepForms.Inspected => await steps.FinishInspection(visit, post, dossier),
            StepForms.Propose => await steps.Propose(visit, post, dossier),
            _ => await steps.Told(visit, post, id, [RatingRefusals.NoStep]),
        };
    }

    public static async Task<IResult> ByDeciders(Visit visit, FormPost post, TakeStep steps, Guid id)
    {
        if (await steps.load.Of(visit, RatingsAccess.Decide, id) is not { } dossier) return visit.NotFound();
        if (!post.Ok) return await steps.Told(visit, post, id, post.Values.Refusals, post.RefusedStatus);
        if (await steps.load.JudgesItself(visit, dossier)) return await steps.Told(visit, post, id, [RatingRefusals.OwnUnit]);
        if (!await steps.IsSecond(visit, dossier)) return await steps.Told(visit, post, id, [RatingRefusals.NotSecond], 422);
        return post[StepForms.Step] switch
        {
            StepForms.GiveBack => await steps.GiveBack(visit, post, dossier),
            StepForms.Decide => await steps.Decide(visit, post, dossier),
            StepForms.Keep => await steps.Answer(visit, post, dossier, amend: false),
            StepForms.Amend => await steps.Answer(visit, post, dossier, amend: true),
            _ => await steps.Told(visit, post, id, [RatingRefusals.NoStep]),
        };
    }

    /// <summary>Whether this person may decide what others proposed, or answer an appeal against what others decided.</summary>
    internal Task<bool> IsSecond(Visit visit, Dossier dossier) => seconds.Is(visit.Actor, dossier.Season.Unit, RatingsAccess.Decide,
        [dossier.Rating.State == RatingState.Appealed ? dossier.Rating.DecidedBy ?? Guid.Empty : dossier.Rating.ProposedBy ?? Guid.Empty], visit.Stop);

    private async Task<IResult> Send(Visit visit, FormPost post, Dossier dossier)
    {
        if (dossier.At(MarkStage.Self).Values.Any(m => m.Points > 0 && m.Words.Length == 0 && dossier.Evidence.All(e => e.Item != m.Item))) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.NoEvidence], 422);
        var change = changes.Begin(RatingsActs.Send, visit.Actor, dossier.Rating.Unit, dossier.Rating.Id);
        if (dossier.Rating.Send(visit.Actor.Id, change.Now) is { } refused) return await Told(visit, post, dossier.Rating.Id, [refused]);
        foreach (var duty in RatingsDuties.OwnScores) await change.Close(duty, dossier.Rating.Id, visit.Stop);
        return await Done(visit, post, change, dossier);
    }

    private async Task<IResult> Agree(Visit visit, FormPost post, Dossier dossier)
    {
        var change = changes.Begin(RatingsActs.Agree, visit.Actor, dossier.Rating.Unit, dossier.Rating.Id);
        if (dossier.Rating.Agree(change.Now) is { } refused) return await Told(visit, post, dossier.Rating.Id, [refused]);
        foreach (var duty in RatingsDuties.Decisions) await change.Close(duty, dossier.Rating.Id, visit.Stop);
        return await Done(visit, post, change, dossier);
    }

    private async Task<IResult> Appeal(Visit visit, FormPost post, Dossier dossier)
    {
        var words = post[StepForms.Reason];
        if (words.Length < EnoughWords) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.Reason], 422);
        var change = changes.Begin(RatingsActs.Appeal, visit.Actor, dossier.Rating.Unit, dossier.Rating.Id);
        if (dossier.Rating.Object(words, visit.Actor.Id, change.Now) is { } refused) return await Told(visit, post, dossier.Rating.Id, [refused]);
        foreach (var duty in RatingsDuties.Decisions) await change.Close(duty, dossier.Rating.Id, visit.Stop);
        change.Open(RatingsDuties.Answer, dossier.Season.Unit, dossier.Rating.Id, RatingsDuties.Answer.Title, $"/ban/xep-loai/{dossier.Rating.Id}");
        change.Note("words", words);
        return await Done(visit, post, change, dossier);
    }

    private async Task<IResult> Return(Visit visit, FormPost post, Dossier dossier)
    {
        var why = post[StepForms.Reason];
        if (why.Length < EnoughWords) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.Reason], 422);
        var change = changes.Begin(RatingsActs.Return, visit.Actor, dossier.Rating.Unit, dossier.Rating.Id, why);
        if (dossier.Rating.Return(why) is { } refused) return await Told(visit, post, dossier.Rating.Id, [refused]);
        var kind = (await visit.Tree()).Find(dossier.Rating.Unit)?.Kind ?? "";
        await change.ReopenAsDue(RatingsDuties.ScoreOf(kind), dossier.Rating.Id, visit.Stop);
        return await Done(visit, post, change, dossier);
    }

    private async Task<IResult> FinishInspection(Visit visit, FormPost post, Dossier dossier)
    {
        var (needs, looked, own) = (dossier.Needs(), dossier.At(MarkStage.Inspection), dossier.At(MarkStage.Self));
        if (RatingStates.Against(dossier.Rating.State, RatingStep.FinishInspection) is { } closed) return await Told(visit, post, dossier.Rating.Id, [closed]);
        if (needs.Any(n => !looked.ContainsKey(n.Item))) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.Waiting], 422);
        var change = changes.Begin(RatingsActs.Inspect, visit.Actor, dossier.Rating.Unit, dossier.Rating.Id);
        if (dossier.Rating.FinishInspection(visit.Actor.Id, change.Now) is { } refused) return await Told(visit, post, dossier.Rating.Id, [refused]);
        var corrected = needs.Count(n => looked[n.Item].Points != (own.GetValueOrDefault(n.Item)?.Points ?? 0));
        var (confirmed, day) = (needs.Count - corrected, VietnamTime.DayOf(change.Now));
        await change.Settle(dossier.Rating.Id,
        [
            .. confirmed > 0 ? [new Fact(RatingsMeasures.Confirmed, dossier.Rating.Unit, day, confirmed, dossier.Rating.Id)] : Array.Empty<Fact>(),
            .. corrected > 0 ? [new Fact(RatingsMeasures.Corrected, dossier.Rating.Unit, day, corrected, dossier.Rating.Id)] : Array.Empty<Fact>(),
        ], visit.Stop);
        change.Note("confirmed", confirmed.ToString(CultureInfo.InvariantCulture));
        change.Note("corrected", corrected.ToString(CultureInfo.InvariantCulture));
        return await Done(visit, post, change, dossier);
    }

    private async Task<IResult> Propose(Visit visit, FormPost post, Dossier dossier)
    {
        var paper = post[StepForms.Paper];
        var outside = dossier.Rubric.Outside is not null;
        if (outside && paper.Length < EnoughWords) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.NoPaper], 422);
        var change = changes.Begin(RatingsActs.Propose, visit.Actor, dossier.Rating.Unit, dossier.Rating.Id);
        var frozen = await Frozen(visit, dossier, change.Now) with { Paper = outside ? paper : null };
        if (dossier.Rating.Propose(Scoring.Of(dossier.Rubric, frozen.Input()), visit.Actor.Id, change.Now) is { } refused) return await Told(visit, post, dossier.Rating.Id, [refused]);
        var row = await Keep(change, dossier.Rating.Id, frozen, visit.Stop);
        change.Note("hash", row.Hash);
        change.Note("grade", frozen.Grade);
        change.Note("total", frozen.Total.ToString(CultureInfo.InvariantCulture));
        return await Done(visit, post, change, dossier);
    }

    private async Task<IResult> GiveBack(Visit visit, FormPost post, Dossier dossier)
    {
        var why = post[StepForms.Reason];
        if (why.Length < EnoughWords) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.Reason], 422);
        var change = changes.Begin(RatingsActs.GiveBack, visit.Actor, dossier.Rating.Unit, dossier.Rating.Id, why);
        return dossier.Rating.GiveBack(why) is { } refused ? await Told(visit, post, dossier.Rating.Id, [refused]) : await Done(visit, post, change, dossier);
    }

    private async Task<IResult> Decide(Visit visit, FormPost post, Dossier dossier)
    {
        var change = changes.Begin(RatingsActs.Decide, visit.Actor, dossier.Rating.Unit, dossier.Rating.Id);
        var duty = RatingsDuties.DecisionOf((await visit.Tree()).Find(dossier.Rating.Unit)?.Kind ?? "");
        if (dossier.Rating.Decide(visit.Actor.Id, change.Now, () => change.Open(duty, dossier.Rating.Unit, dossier.Rating.Id, duty.Title, $"/ban/xep-loai/{dossier.Rating.Id}")) is { } refused)
            return await Told(visit, post, dossier.Rating.Id, [refused]);
        change.Note("grade", dossier.Rating.Grade);
        return await Done(visit, post, change, dossier);
    }

    private async Task<IResult> Answer(Visit visit, FormPost post, Dossier dossier, bool amend)
    {
        var (words, paper) = (post[StepForms.Reason], post[StepForms.Paper]);
        if (words.Length < EnoughWords) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.Reason], 422);
        var change = changes.Begin(RatingsActs.Answer, visit.Actor, dossier.Rating.Unit, dossier.Rating.Id);
        if (RatingStates.Against(dossier.Rating.State, amend ? RatingStep.Amend : RatingStep.Keep) is { } closed) return await Told(visit, post, dossier.Rating.Id, [closed]);
        if (amend)
        {
            var outside = dossier.Rubric.Outside is not null;
            if (outside && paper.Length < EnoughWords) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.NoPaper], 422);
            var (before, frozen) = (dossier.Frozen, await Frozen(visit, dossier, change.Now) with { Paper = outside ? paper : null, PaperBefore = dossier.Frozen?.Paper });
            if (before is not null && before.Total == frozen.Total && before.Grade == frozen.Grade) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.NothingNew], 422);
            if (dossier.Rating.Amend(words, Scoring.Of(dossier.Rubric, frozen.Input()), visit.Actor.Id, change.Now) is { } refused) return await Told(visit, post, dossier.Rating.Id, [refused]);
            change.Note("hash", (await Keep(change, dossier.Rating.Id, frozen, visit.Stop)).Hash);
        }
        else if (dossier.Rating.Keep(words, visit.Actor.Id, change.Now) is { } refused)
        {
            return await Told(visit, post, dossier.Rating.Id, [refused]);
        }

        await change.Close(RatingsDuties.Answer, dossier.Rating.Id, visit.Stop);
        change.Note("changed", amend ? "1" : "0");
        change.Note("words", words);
        return await Done(visit, post, change, dossier);
    }

    private static async Task<OpenUnit> Frozen(Visit visit, Dossier dossier, DateTimeOffset now) =>
        (await visit.Tree()).Find(dossier.Rating.Unit) is { } node ? dossier.Freeze(node.Code ?? "", node.Name, now) : dossier.Freeze("", "Đơn vị cũ", now);

    private async Task<RatingScore> Keep(Change change, Guid rating, OpenUnit frozen, CancellationToken stop)
    {
        var content = RubricText.Write(frozen);
        var no = (await db.RatingScores().Where(s => s.Rating == rating).MaxAsync(s => (int?)s.No, stop) ?? 0) + 1;
        var row = new RatingScore { Rating = rating, No = no, Content = content, Hash = RubricText.HashOf(content), At = change.Now };
        change.Add(row);
        return row;
    }

    // A unit that is gone is rated no more, whatever its row still says.
    private async Task<IResult> Done(Visit visit, FormPost post, Change change, Dossier dossier)
    {
        if (!(await visit.Tree()).Has(dossier.Rating.Unit)) return await Told(visit, post, dossier.Rating.Id, [RatingRefusals.Left]);
        return await change.Save(visit.Stop) is { } lost ? await Told(visit, post, dossier.Rating.Id, [lost with { Field = null }]) : visit.See($"/ban/xep-loai/{dossier.Rating.Id}");
    }

    // Whatever stands against a step, what was typed into it comes back.
    private async Task<IResult> Told(Visit visit, FormPost post, Guid id, IReadOnlyList<Refusal> refusals, int status = 409)
    {
        db.ChangeTracker.Clear();
        return await show.Again(visit, id, refusals, status, post.Values);
    }
}
