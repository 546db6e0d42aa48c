using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Open;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Season;

/// <summary>
/// Units merged or split while a season runs: who is gone is rated no more and owes nothing, who came is rated, with the
/// figures of all it took over.
/// </summary>
public static class FollowUnits
{
    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Guid id)
    {
        if (await ShowSeason.Found(visit, db, id, RatingsAccess.Decide) is not { } season) return visit.NotFound();
        if (!post.Ok) return await ShowSeason.Render(visit, db, maps, season, post.Values.Refusals, post.RefusedStatus);
        if (season.PublishedAt is not null) return await ShowSeason.Render(visit, db, maps, season, [RatingRefusals.PublishedSeason], 409);
        var differing = await ShowSeason.Differing(visit, db, maps, season);
        if (differing.Same) return await ShowSeason.Render(visit, db, maps, season, [RatingRefusals.NothingChanged], 409);
        var tree = await visit.Tree();
        var change = changes.Begin(RatingsActs.Follow, visit.Actor, season.Unit, id);
        foreach (var unit in differing.Come) OpenSeasons.Rate(change, season, unit);
        foreach (var rating in await db.Ratings().Where(r => r.Season == id && differing.Gone.Contains(r.Unit) && r.State != RatingState.Left).ToListAsync(visit.Stop))
        {
            var next = Successors.Today(rating.Unit, tree, maps.Successions).Select(tree.Find).OfType<UnitNode>().Select(n => n.Name).ToList();
            if (rating.Leave(next.Count > 0 ? $"Nay thuộc {string.Join(", ", next)}." : "Đơn vị không còn.") is { } refused) return await ShowSeason.Render(visit, db, maps, season, [refused], 409);
            foreach (var duty in RatingsDuties.OwnScores.Concat(RatingsDuties.Decisions).Append(RatingsDuties.Answer)) await change.Close(duty, rating.Id, visit.Stop);
        }

        change.Note("come", string.Join(", ", differing.Come.Select(n => n.Name)));
        change.Note("gone", string.Join(", ", differing.Gone));
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/xep-loai/dot/{id}");
        db.ChangeTracker.Clear();
        return await ShowSeason.Render(visit, db, maps, (await ShowSeason.Found(visit, db, id, RatingsAccess.Decide))!, [lost with { Field = null }], 409);
    }
}
