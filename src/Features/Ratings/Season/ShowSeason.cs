using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Season;

/// <summary>One season for those who rate: how far each unit has come, who must be added or left out, and publication.</summary>
public static class ShowSeason
{
    public static readonly FormShape Bare = new("dot", []);

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, Guid id) =>
        await Found(visit, db, id, RatingsAccess.Read) is { } season ? await Render(visit, db, maps, season, [], 200) : visit.NotFound();

    internal static async Task<RatingSeason?> Found(Visit visit, AppDb db, Guid id, Kernel.Access.Permission permission) =>
        await db.RatingSeasons().SingleOrDefaultAsync(s => s.Id == id, visit.Stop) is { } season && (await visit.Reach(permission)).Covers(season.Unit) ? season : null;

    /// <summary>The unit that rates, as it stands today.</summary>
    internal static int OwnerToday(RatingSeason season, UnitTree tree, UnitMaps maps) =>
        Successors.Today(season.Unit, tree, maps.Successions).Where(tree.Has).Append(season.Unit).First();

    internal static async Task<SeasonUnits> Differing(Visit visit, AppDb db, UnitMaps maps, RatingSeason season)
    {
        var tree = await visit.Tree();
        var rated = await db.Ratings().Where(r => r.Season == season.Id && r.State != RatingState.Left).Select(r => r.Unit).ToListAsync(visit.Stop);
        return SeasonUnits.Between(tree, OwnerToday(season, tree, maps), season.Frozen(), rated.ToHashSet());
    }

    internal static async Task<IResult> Render(Visit visit, AppDb db, UnitMaps maps, RatingSeason season, IReadOnlyList<Refusal> refusals, int status)
    {
        var tree = await visit.Tree();
        var ratings = await db.Ratings().AsNoTracking().Where(r => r.Season == season.Id).ToListAsync(visit.Stop);
        var differing = season.PublishedAt is not null ? new SeasonUnits([], [])
            : SeasonUnits.Between(tree, OwnerToday(season, tree, maps), season.Frozen(), ratings.Where(r => r.State != RatingState.Left).Select(r => r.Unit).ToHashSet());
        var history = await maps.History(visit.Stop);
        var order = tree.Order.Select((n, at) => (n.Unit, at)).ToDictionary(n => n.Unit, n => n.at);
        var deciding = (await visit.Reach(RatingsAccess.Decide)).Covers(season.Unit);
        return visit.Page<ShowSeasonPage>(new ShowSeasonModel(season, tree.Find(season.Unit)?.Name ?? "Đơn vị cũ",
            [.. ratings.OrderBy(r => order.GetValueOrDefault(r.Unit, int.MaxValue)).Select(r => new SeasonLine(r, tree.Find(r.Unit)?.Name ?? UnitWords.Last(history, r.Unit)))],
            differing, deciding, visit.Now, refusals), status);
    }
}

public sealed record SeasonLine(Rating Rating, string Unit);

public sealed record ShowSeasonModel(RatingSeason Season, string Owner, IReadOnlyList<SeasonLine> Lines, SeasonUnits Differing, bool MayDecide, DateTimeOffset Now, IReadOnlyList<Refusal> Refusals);
