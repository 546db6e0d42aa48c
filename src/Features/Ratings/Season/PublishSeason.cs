using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Parts;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Season;

/// <summary>Publication: all units of a season at once, as one text with its hash. Nothing of it changes afterwards.</summary>
public static class PublishSeason
{
    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, UnitFigures figures, Guid id)
    {
        if (await ShowSeason.Found(visit, db, id, RatingsAccess.Decide) is not { } season) return visit.NotFound();
        if (!post.Ok) return await ShowSeason.Render(visit, db, maps, season, post.Values.Refusals, post.RefusedStatus);
        if (season.PublishedAt is not null) return await Again(RatingRefusals.PublishedSeason);
        if (!(await ShowSeason.Differing(visit, db, maps, season)).Same) return await Again(RatingRefusals.UnitsChanged);
        var refused = await Publish(db, maps, changes, figures, season, visit.Actor, visit.Now, visit.Stop);
        return refused is null ? visit.See($"/ban/xep-loai/dot/{id}") : await Again(refused);

        async Task<IResult> Again(Refusal refused)
        {
            db.ChangeTracker.Clear();
            return await ShowSeason.Render(visit, db, maps, (await ShowSeason.Found(visit, db, id, RatingsAccess.Decide))!, [refused], 409);
        }
    }

    /// <summary>Publishes a season, or says why not.</summary>
    internal static async Task<Refusal?> Publish(AppDb db, UnitMaps maps, Changes changes, UnitFigures figures, RatingSeason season, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        var ratings = await db.Ratings().Where(r => r.Season == season.Id).ToListAsync(stop);
        if (Against(ratings, now) is { } early) return early;
        var (history, tree) = (await maps.History(stop), await maps.On(VietnamTime.DayOf(now), stop));
        var left = ratings.Where(r => r.State == RatingState.Left).Select(r => $"{UnitWords.Last(history, r.Unit)}: {r.Why}").ToList();
        var open = await Open(db, season, await figures.Formulas(season.Frozen(), season.Period, now, stop), tree.Find(season.Unit)?.Name ?? UnitWords.Last(history, season.Unit), left, stop);
        var change = changes.Begin(RatingsActs.Publish, by, season.Unit, season.Id);
        if (season.Publish(RubricText.Write(open), by.Id, change.Now) is { } published) return published;
        foreach (var rating in ratings.Where(r => r.State != RatingState.Left))
        {
            if (rating.Publish() is { } refused) return refused;
            await Leave(change, season, rating, OrganisationOf(tree, rating.Unit), stop);
        }

        change.Note("hash", season.PublicationHash!);
        change.Note("units", open.Units.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(stop) is { } lost ? lost with { Field = null } : null;
    }

    /// <summary>Why it cannot be published yet: somebody waits for a decision, an answer, or has days left to appeal.</summary>
    internal static Refusal? Against(IReadOnlyList<Rating> ratings, DateTimeOffset now)
    {
        var here = ratings.Where(r => r.State != RatingState.Left).ToList();
        var (undecided, appealed, waiting) = (here.Count(r => r.State is not (RatingState.Decided or RatingState.Appealed)), here.Count(r => r.State == RatingState.Appealed), here.Count(r => r.InWindow(now)));
        return here.Count == 0 || undecided + appealed + waiting > 0 ? RatingRefusals.Unpublished(undecided, appealed, waiting) : null;
    }

    private static async Task<OpenSeason> Open(AppDb db, RatingSeason season, IReadOnlyDictionary<string, string> formulas, string owner, IReadOnlyList<string> left, CancellationToken stop)
    {
        var frozen = await db.RatingScores().AsNoTracking().Where(s => db.Ratings().Any(r => r.Id == s.Rating && r.Season == season.Id && r.State == RatingState.Decided)).ToListAsync(stop);
        var answers = await db.Ratings().AsNoTracking().Where(r => r.Season == season.Id && r.AnsweredAt != null).ToDictionaryAsync(r => r.Unit, r => r.Changed, stop);
        var rubric = season.Frozen();
        var units = frozen.GroupBy(s => s.Rating).Select(g => RubricText.Read<OpenUnit>(g.MaxBy(s => s.No)!.Content)).ToList();
        var placed = Ranking.Places(rubric, units, u => Scoring.Of(rubric, u.Input()))
            .Select(p => p.Unit with { Place = p.Place, Appeal = answers.TryGetValue(p.Unit.Unit, out var changed) ? changed ? "điều chỉnh" : "giữ nguyên" : null });
        return new OpenSeason(season.Id, season.Title, owner, season.Period.Format(), season.Hash, rubric, formulas, [.. placed]) { Left = left };
    }

    // Branches count for the organisation in whose line they stand, so that the share of each of them can be asked for.
    private static int OrganisationOf(UnitTree tree, int unit)
    {
        var node = tree.Find(unit);
        if (node?.Kind != "member-organisation") return 0;
        while (node?.Line is { } above && tree.Find(above) is { } next) node = next;
        return node!.Unit;
    }

    private static async Task Leave(Change change, RatingSeason season, Rating rating, int organisation, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(change.Now);
        var (day, grade) = (season.Last < today ? season.Last : today, season.Frozen().Grade(rating.Grade));
        await change.Leave(new Fact(RatingsMeasures.Rated, rating.Unit, day, 1, rating.Id) { Category = rating.Grade, Organisation = organisation });
        if (grade is { Good: true }) await change.Leave(new Fact(RatingsMeasures.Good, rating.Unit, day, 1, rating.Id) { Organisation = organisation });
        foreach (var duty in RatingsDuties.Decisions) await change.Close(duty, rating.Id, stop);
        if (grade is not { Weak: true }) return;
        await change.Leave(new Fact(RatingsMeasures.Weak, rating.Unit, day, 1, rating.Id) { Organisation = organisation });
        change.Open(RatingsDuties.MakeSupport, season.Unit, rating.Id, RatingsDuties.MakeSupport.Title, $"/ban/xep-loai/{rating.Id}");
    }
}
