using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions;

/// <summary>Who may what with petitions. Sending and following up are for everybody and need no permission.</summary>
public static class PetitionAccess
{
    public static readonly Permission Read = new("petitions.read", "Xem kiến nghị gửi tới đơn vị mình",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission Receive = new("petitions.receive", "Ghi kiến nghị nhận trực tiếp, qua thư, từ bảng; tìm theo mã qua điện thoại",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission WriteDown = new("petitions.write-down", "Ghi thay bà con ở sổ tay, xem lại phiếu của việc mình ghi",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static IReadOnlyList<Permission> All { get; } = [Read, Receive, WriteDown];

    /// <summary>
    /// The cases that exist for this person, and the only beginning of any list, count or search. Until a person has
    /// classified a case, it exists for the desk that holds it and nobody else, not for those above; what is about a unit exists
    /// for nobody who has any role there.
    /// </summary>
    public static async Task<IQueryable<Petition>> PetitionsFor(this AppDb db, Visit visit, Permission permission, UnitMaps maps) =>
        (await db.CasesFor(visit, permission, maps)).All;

    /// <summary>The same cases for a list of which the first are shown.</summary>
    public static async Task<SeenCases> CasesFor(this AppDb db, Visit visit, Permission permission, UnitMaps maps)
    {
        var (tree, successions) = (await visit.Tree(), maps.Successions);
        var (actor, reach) = (visit.Actor, await visit.Reach(permission));
        var (hidden, hiddenIds) = (HiddenUnits.Of(actor, tree, successions), db.HiddenFrom(actor));
        var desks = Desks(actor, tree, successions);
        // A sealed stub is nobody's: that there was a denunciation says too much already.
        var seen = db.Petitions().Where(p => p.State != PetitionState.Sealed && (p.AboutUnit == null || !hidden.Contains(p.AboutUnit.Value)) && !hiddenIds.Contains(p.Id)
            && (p.SortedAt != null || desks.Contains(p.Holder)));
        return reach.Everything ? new SeenCases(db, seen, null, []) : new SeenCases(db, seen, [.. desks.Union(reach.Units())], reach.Units());
    }

    /// <summary>The desks at which this person sits now: the unit of the hat that is on, and what went on as it.</summary>
    public static int[] Desks(Actor actor, UnitTree tree, ILookup<int, Succession> successions) =>
        actor.Hat is not { } hat ? [] : [.. Successors.Today(hat.Unit, tree, successions).Append(hat.Unit).Distinct()];
}
