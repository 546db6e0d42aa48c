using CauNoi.Kernel.Duties;
using CauNoi.Platform;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Today.Parts;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Sheet;

/// <summary>One duty as somebody may see it: with all that happened to it.</summary>
internal sealed record DutySheet(Duty Duty, IReadOnlyList<TurnLine> Turns)
{
    /// <summary>From whom a conflict of interest hides what the duty is about.</summary>
    public IReadOnlyCollection<Guid> HiddenFrom { get; init; } = [];

    public IReadOnlyList<TurnLine> Standing => [.. Turns.Where(t => t.Turn.EndedAt is null)];

    public IReadOnlyCollection<DutyTurnKind> StandingKinds => [.. Standing.Select(t => t.Turn.Kind)];

    /// <summary>
    /// The duty, if it is this person's to see: in the circle of the role, come by a turn, handed on by this person, or owed
    /// below somebody who oversees. Otherwise it does not exist.
    /// </summary>
    public static async Task<DutySheet?> Load(Visit visit, AppDb db, FeatureList features, UnitMaps maps, Guid id)
    {
        var found = await db.DutiesFor(visit.Actor).Where(d => d.Id == id)
            .Select(d => new { Duty = d, HiddenFrom = db.Conflicts().Where(c => c.Record == d.Record && c.TakenBackAt == null).Select(c => c.Account).ToArray() }).SingleOrDefaultAsync(visit.Stop);
        if (found is not { Duty: var duty }) return null;
        var circle = await DutyCircle.Of(visit, features, maps);
        var turns = await TurnLines.Of(db, [id], standing: false, visit.Stop);
        var seen = circle.Holds(duty)
            || turns.Any(t => circle.Takes(t.Turn) || (t.Turn.EndedAt is null && t.Turn.ByAccount == visit.Actor.Id))
            || (await visit.Reach(TodayAccess.Oversee)).Covers(duty.Unit);
        return seen ? new DutySheet(duty, turns) { HiddenFrom = found.HiddenFrom } : null;
    }
}
