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

    public static readonly Permission ClosePeriod = new("activities.close-period", "Chốt và mở lại kỳ số liệu của đơn vị mình và cấp dưới",
        Role.CommuneChair, Role.StandingBoard);

    public static readonly Permission DrawSample = new("activities.draw-sample", "Mở đợt phúc tra và bốc mẫu",
        Role.CommuneChair, Role.StandingBoard);

    public static readonly Permission Check = new("activities.check", "Phúc tra bản ghi của người khác",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, Write, Confirm, ClosePeriod, DrawSample, Check];

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
