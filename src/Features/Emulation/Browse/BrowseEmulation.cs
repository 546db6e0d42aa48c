using CauNoi.Emulation.Commend;
using CauNoi.Emulation.Rounds;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Browse;

/// <summary>Rounds, commendations and reviews that somebody may see; how much of what was commended went to the grassroots.</summary>
public static class BrowseEmulation
{
    private const int MostShown = 60;

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, FeatureList features)
    {
        var (tree, reach, year) = (await visit.Tree(), await visit.Reach(EmulationAccess.Read), VietnamTime.DayOf(visit.Now).Year);
        var (units, seat) = (reach.Units(), await OpenRound.Seat(visit, maps));
        var above = seat is { } at ? tree.Path(at).Select(n => n.Unit).ToArray() : [];
        var rounds = await db.EmulationRounds().AsNoTracking().Where(r => units.Contains(r.Unit) || above.Contains(r.Unit)).OrderByDescending(r => r.First).Take(MostShown).ToListAsync(visit.Stop);
        var commendations = await db.Commendations().AsNoTracking().Where(c => units.Contains(c.Unit) || units.Contains(c.Decider)).OrderByDescending(c => c.ProposedAt).Take(MostShown).ToListAsync(visit.Stop);
        var reviews = await db.EmulationReviews().AsNoTracking().Where(r => units.Contains(r.Unit)).OrderByDescending(r => r.Last).Take(MostShown).ToListAsync(visit.Stop);
        var standing = await db.Commendations().Where(c => c.Year == year && (units.Contains(c.Unit) || units.Contains(c.Decider)) && (c.State == CommendationState.Decided || c.State == CommendationState.Presented)).Select(c => c.AwardeeUnit).ToListAsync(visit.Stop);
        var forms = ProposeCommendation.Forms(features).ToDictionary(f => f.Id, f => f.Title);
        return visit.Page<BrowseEmulationPage>(new BrowseEmulationModel(rounds, commendations, reviews, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", form => forms.GetValueOrDefault(form, form), form => ProposeCommendation.GoesOn(features, form),
            year, standing.Count, standing.Count(u => Doubles.Grassroots(tree.Find(u)?.Kind)), visit.Actor.May(EmulationAccess.Open), visit.Actor.May(EmulationAccess.Propose)));
    }
}

public sealed record BrowseEmulationModel(
    IReadOnlyList<EmulationRound> Rounds, IReadOnlyList<Commendation> Commendations, IReadOnlyList<EmulationReview> Reviews, Func<int, string> UnitName, Func<string, string> FormTitle, Func<string, bool> GoesOn,
    int Year, int Commended, int Grassroots, bool MayOpen, bool MayPropose);
