using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Change;

/// <summary>Who may what with changes of units.</summary>
public static class ChangeAccess
{
    public static readonly Permission Read = new("organisation.read-changes", "Xem lịch sử thay đổi đơn vị",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.Inspector, Role.RulesOfficer);

    public static readonly Permission Change = new("organisation.change", "Soạn và đề nghị thay đổi đơn vị; xã tự ghi khu dân cư của mình",
        Role.CommuneOfficer, Role.CommuneChair, Role.StandingBoard, Role.RulesOfficer);

    public static readonly Permission Approve = new("organisation.approve", "Duyệt thay đổi đơn vị do người khác đề nghị", Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, Change, Approve];

    /// <summary>The changes within reach; the others do not exist for this actor.</summary>
    public static IQueryable<UnitChange> VisibleTo(this IQueryable<UnitChange> changes, Reach reach)
    {
        if (reach.Everything) return changes;
        var units = reach.Units();
        return changes.Where(c => units.Contains(c.Unit));
    }

    internal static Task<UnitChange?> Reached(AppDb db, Guid id, Reach reach, CancellationToken stop) =>
        db.UnitChanges().VisibleTo(reach).SingleOrDefaultAsync(c => c.Id == id, stop);
}
