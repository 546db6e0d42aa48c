using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities;

/// <summary>Who may what with records of activities.</summary>
public static class ActivitiesAccess
{
    public static readonly Permission Read = new("activities.read", "Xem sổ việc của đơn vị mình và cấp dưới",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard,
        Role.MemberOrganisationOfficer, Role.Inspector, Role.RulesOfficer);

    public static readonly Permission Write = new("activities.write", "Ghi việc, sửa và rút bản ghi",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.MemberOrganisationOfficer);

    public static readonly Permission Confirm = new("activities.confirm", "Xác nhận bản ghi của đơn vị mình và cấp dưới",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission Publish = new("activities.publish", "Đăng ảnh của bản ghi, trả lời đề nghị gỡ ảnh",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    /// <summary>The unit that records and its commune: whoever reads from further above, or inspects, sees the record without these answers.</summary>
    public static readonly Permission Personal = new("activities.personal", "Xem phần riêng tư trong bản ghi của đơn vị mình",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.MemberOrganisationOfficer);

    public static readonly Permission Keep = new("activities.keep", "Báo đã làm điều đơn vị mình hứa với dân",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly Permission Kinds = new("activities.kinds", "Xem các loại việc và thời gian ghi", Role.RulesOfficer, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, Write, Confirm, Publish, Personal, Keep, Kinds];

    /// <summary>The records within reach; the others do not exist for this actor.</summary>
    public static IQueryable<Activity> VisibleTo(this IQueryable<Activity> activities, Reach reach)
    {
        if (reach.Everything) return activities;
        var units = reach.Units();
        return activities.Where(a => units.Contains(a.Unit));
    }

    internal static Task<Activity?> Reached(AppDb db, Guid id, Reach reach, CancellationToken stop) =>
        db.Activities().VisibleTo(reach).SingleOrDefaultAsync(a => a.Id == id, stop);
}
