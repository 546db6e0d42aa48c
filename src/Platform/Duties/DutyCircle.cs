using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;

namespace CauNoi.Platform.Duties;

/// <summary>Which duties are a person's to see to with the hat that is on: the kinds of that role, at the units it reaches, and what comes to its seat.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Kinds">Kinds of duty in whose inbox that role is.</param>
/// <param name="Reach">At which units.</param>
/// <param name="Seats">The units whose work the person does: what is handed, asked or reported to one of them arrives here.</param>
public sealed record DutyCircle(Actor Actor, IReadOnlyList<string> Kinds, Reach Reach, IReadOnlyList<int> Seats)
{
    public static async Task<DutyCircle> Of(Visit visit, FeatureList features, UnitMaps maps)
    {
        var hat = visit.Actor.Hat;
        var reach = await visit.Reach(new Permission("duties", "Việc của vai trò", hat is null ? [] : [hat.Role]));
        if (hat is null || !hat.On(VietnamTime.DayOf(visit.Now))) return new DutyCircle(visit.Actor, [], reach, []);
        return new DutyCircle(visit.Actor, [.. features.Duties.Where(k => k.Roles.Contains(hat.Role)).Select(k => k.Name)], reach,
            DutyRoles.OfUnit.Contains(hat.Role) ? [.. Successors.Today(hat.Unit, await visit.Tree(), maps.Successions)] : []);
    }

    /// <summary>Whether a duty is this role's, wherever it was handed.</summary>
    public bool Holds(Duty duty) => Kinds.Contains(duty.Kind) && Reach.Covers(duty.Unit);

    /// <summary>Whether a standing turn comes to this person.</summary>
    public bool Takes(DutyTurn turn) => turn.EndedAt is null
        && ((turn.ToAccount is { } account && account == Actor.Id) || (turn.ToUnit is { } unit && Seats.Contains(unit)));
}
