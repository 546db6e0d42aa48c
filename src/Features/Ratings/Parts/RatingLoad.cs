using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Parts;

/// <summary>Finds ratings through what somebody may see.</summary>
public sealed class RatingLoad(AppDb db, UnitFigures figures, UnitMaps maps)
{
    /// <summary>The rating of an address with all that belongs to it; null where there is none, or not for this person.</summary>
    public async Task<Dossier?> Of(Visit visit, Permission permission, Guid id)
    {
        if (await db.Ratings().SingleOrDefaultAsync(r => r.Id == id, visit.Stop) is not { } rating) return null;
        var reach = await visit.Reach(permission);
        // Whoever helps a weak unit must be able to read why it is weak, though it lies beside the own reach.
        if (!reach.Covers(rating.Unit) && !(permission == RatingsAccess.Read && await Helps(visit, id))) return null;
        return await Whole(rating, visit.Now, visit.Stop);
    }

    public async Task<Dossier> Whole(Rating rating, DateTimeOffset now, CancellationToken stop)
    {
        var season = await db.RatingSeasons().SingleAsync(s => s.Id == rating.Season, stop);
        var marks = await db.RatingMarks().AsNoTracking().Where(m => m.Rating == rating.Id).OrderBy(m => m.At).ToListAsync(stop);
        var evidence = await db.RatingEvidence().AsNoTracking().Where(e => e.Rating == rating.Id).OrderBy(e => e.At).ToListAsync(stop);
        var frozen = await db.RatingScores().AsNoTracking().Where(s => s.Rating == rating.Id).OrderByDescending(s => s.No).Select(s => s.Content).FirstOrDefaultAsync(stop);
        var read = await figures.Read(season.Frozen(), season.Period, [rating.Unit], now, stop);
        // While the council has the dossier again, what was frozen before it is history.
        var held = rating.State is RatingState.Proposed || RatingStates.Told.Contains(rating.State);
        return new Dossier(season, rating, marks, read[rating.Unit]) { Frozen = held && frozen is not null ? RubricText.Read<OpenUnit>(frozen) : null, Evidence = evidence };
    }

    /// <summary>Whether this person works for who helps the unit by a plan.</summary>
    public async Task<bool> Helps(Visit visit, Guid rating)
    {
        var reach = await visit.Reach(RatingsAccess.Help);
        return !reach.Empty && await db.RatingSupports().AsNoTracking().Where(s => s.Rating == rating).Select(s => s.Unit).ToListAsync(visit.Stop) is [var helper, ..] && reach.Covers(helper);
    }

    /// <summary>Whether this person works for the unit itself, or for what took it over.</summary>
    public async Task<bool> IsOwn(Visit visit, int unit) => await Seats(visit) is var seats && (seats.Contains(unit) || Successors.Today(unit, await visit.Tree(), maps.Successions).Any(seats.Contains));

    /// <summary>Whether this person would judge the own unit. Writing down what was decided outside is nobody's judgement.</summary>
    public async Task<bool> JudgesItself(Visit visit, Dossier dossier) => dossier.Rubric.Outside is null && await IsOwn(visit, dossier.Rating.Unit);

    private async Task<HashSet<int>> Seats(Visit visit) => visit.Actor.Hat is { } hat ? [.. Successors.Today(hat.Unit, await visit.Tree(), maps.Successions)] : [];
}
