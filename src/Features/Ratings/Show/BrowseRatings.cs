using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Rules;
using CauNoi.Ratings.Season;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Show;

/// <summary>The seasons somebody rates in, and the ratings of the own unit.</summary>
public static class BrowseRatings
{
    private const int MostShown = 60;

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, [FromServices] IEnumerable<RatingsTab> tabs)
    {
        var (reach, tree) = (await visit.Reach(RatingsAccess.Read), await visit.Tree());
        var units = reach.Units();
        var seasons = await db.RatingSeasons().AsNoTracking().Where(s => units.Contains(s.Unit)).OrderByDescending(s => s.OpenedAt).Take(MostShown)
            .Select(s => new SeasonBrief(s.Id, s.Title, s.Unit, s.SelfUntil, s.PublishedAt, db.Ratings().Count(r => r.Season == s.Id && r.State != RatingState.Left),
                db.Ratings().Count(r => r.Season == s.Id && (r.State == RatingState.Decided || r.State == RatingState.Appealed || r.State == RatingState.Published)))).ToListAsync(visit.Stop);
        int[] own = visit.Actor.Hat is { } hat ? [.. Successors.Today(hat.Unit, tree, maps.Successions)] : [];
        var mine = await db.Ratings().AsNoTracking().Where(r => own.Contains(r.Unit)).Join(db.RatingSeasons(), r => r.Season, s => s.Id, (r, s) => new { Rating = r, s.Title, s.OpenedAt })
            .OrderByDescending(r => r.OpenedAt).Take(MostShown).ToListAsync(visit.Stop);
        var history = await maps.History(visit.Stop);
        return visit.Page<BrowseRatingsPage>(new BrowseRatingsModel(seasons, [.. mine.Select(m => new OwnRating(m.Rating, m.Title))], unit => tree.Find(unit)?.Name ?? UnitWords.Last(history, unit), visit.Actor.May(RatingsAccess.Open), [.. tabs]));
    }
}

public sealed record SeasonBrief(Guid Id, string Title, int Unit, DateOnly SelfUntil, DateTimeOffset? PublishedAt, int Units, int Told);

public sealed record OwnRating(Rating Rating, string Title);

public sealed record BrowseRatingsModel(IReadOnlyList<SeasonBrief> Seasons, IReadOnlyList<OwnRating> Mine, Func<int, string> UnitName, bool MayOpen, IReadOnlyList<RatingsTab> Tabs);
