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
        var wanted = await Wanted(db, [.. seasons.Where(s => s.PublishedAt is not null).Select(s => s.Id)], visit.Stop);
        int[] own = visit.Actor.Hat is { } hat ? [.. Successors.Today(hat.Unit, tree, maps.Successions)] : [];
        var mine = await db.Ratings().AsNoTracking().Where(r => own.Contains(r.Unit)).Join(db.RatingSeasons(), r => r.Season, s => s.Id, (r, s) => new { Rating = r, s.Title, s.OpenedAt })
            .OrderByDescending(r => r.OpenedAt).Take(MostShown).ToListAsync(visit.Stop);
        var history = await maps.History(visit.Stop);
        return visit.Page<BrowseRatingsPage>(new BrowseRatingsModel([.. seasons.Select(s => s with { Wanted = wanted.GetValueOrDefault(s.Id) ?? [] })], [.. mine.Select(m => new OwnRating(m.Rating, m.Title))], unit => tree.Find(unit)?.Name ?? UnitWords.Last(history, unit), visit.Actor.May(RatingsAccess.Open), [.. tabs]));
    }

    // Two questions for all seasons: by which rubric, and how many units have which word.
    private static async Task<Dictionary<Guid, IReadOnlyList<WantedShare>>> Wanted(AppDb db, Guid[] published, CancellationToken stop)
    {
        if (published.Length == 0) return [];
        var rubrics = await db.RatingSeasons().AsNoTracking().Where(s => published.Contains(s.Id)).Select(s => new { s.Id, s.Content }).ToListAsync(stop);
        var words = await db.Ratings().Where(r => published.Contains(r.Season) && r.State == RatingState.Published).GroupBy(r => new { r.Season, r.Grade }).Select(g => new { g.Key.Season, g.Key.Grade, Count = g.Count() }).ToListAsync(stop);
        return rubrics.ToDictionary(r => r.Id, r => WantedShare.Of(RubricText.Read<Rubric>(r.Content), [.. words.Where(w => w.Season == r.Id).SelectMany(w => Enumerable.Repeat(w.Grade, w.Count))]));
    }
}

/// <summary>A season in the list. What a programme wants of all units together stands beside its result: whoever stands above sees the shares of every organisation on one page.</summary>
public sealed record SeasonBrief(Guid Id, string Title, int Unit, DateOnly SelfUntil, DateTimeOffset? PublishedAt, int Units, int Told)
{
    public IReadOnlyList<WantedShare> Wanted { get; init; } = [];
}

public sealed record OwnRating(Rating Rating, string Title);

public sealed record BrowseRatingsModel(IReadOnlyList<SeasonBrief> Seasons, IReadOnlyList<OwnRating> Mine, Func<int, string> UnitName, bool MayOpen, IReadOnlyList<RatingsTab> Tabs);
