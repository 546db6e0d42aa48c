using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes;

/// <summary>Who may what with programmes.</summary>
public static class ProgrammesAccess
{
    public static readonly Permission Read = new("programmes.read", "Xem chương trình của đơn vị mình, cấp trên và cấp dưới",
        [.. Role.All.Where(r => r != Role.TechnicalAdministrator && r != Role.ExternalAgency)]);

    public static readonly Permission Write = new("programmes.write", "Soạn chương trình, chỉ tiêu và điều chỉnh cho đơn vị mình",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    /// <summary>Always as the second person: whoever wrote it does not issue it.</summary>
    public static readonly Permission Issue = new("programmes.issue", "Ban hành chương trình và quyết định điều chỉnh do người khác soạn",
        Role.CommuneChair, Role.StandingBoard);

    public static readonly Permission Agree = new("programmes.agree", "Thống nhất cách hiểu chỉ tiêu do đơn vị mình chủ trì",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static IReadOnlyList<Permission> All { get; } = [Read, Write, Issue, Agree];

    /// <summary>
    /// The programmes that exist for this person: those of units within reach, drafts included; issued ones of the units
    /// above; those with a target that a unit within reach leads.
    /// </summary>
    public static async Task<IQueryable<Programme>> Seen(AppDb db, Visit visit, UnitMaps maps)
    {
        var reach = await visit.Reach(Read);
        if (reach.Everything) return db.Programmes();
        var (units, above) = (reach.Units(), Above(visit.Actor, await visit.Tree(), maps.Successions));
        return db.Programmes().Where(p => units.Contains(p.Unit) || units.Contains(p.Drafter)
            || ((p.State == ProgrammeState.Issued || p.State == ProgrammeState.Ended) && above.Contains(p.Unit))
            || (p.State != ProgrammeState.Dropped && db.TargetRows().Any(t => t.Programme == p.Id && db.WordingRows().Any(w => w.Target == t.Id && units.Contains(w.Lead)))));
    }

    internal static async Task<Programme?> Reached(AppDb db, Visit visit, UnitMaps maps, Guid id) =>
        await (await Seen(db, visit, maps)).SingleOrDefaultAsync(p => p.Id == id, visit.Stop);

    /// <summary>Whether somebody with this permission reaches a programme: where it is issued, or where it is drafted.</summary>
    internal static async Task<bool> Covers(Visit visit, Permission permission, Programme programme) =>
        await visit.Reach(permission) is var reach && (reach.Covers(programme.Unit) || reach.Covers(programme.Drafter));

    // Upwards by place, and by the line of a member organisation.
    private static int[] Above(Actor actor, UnitTree tree, ILookup<int, Succession> successions)
    {
        if (actor.Hat is not { } hat) return [];
        var seen = new HashSet<int>();
        var open = new Stack<int>(Successors.Today(hat.Unit, tree, successions));
        while (open.TryPop(out var unit))
        {
            if (!seen.Add(unit) || tree.Find(unit) is not { } node) continue;
            if (node.Parent is { } parent) open.Push(parent);
            if (node.Line is { } line) open.Push(line);
        }

        return [.. seen];
    }
}
