using CauNoi.Kernel.Access;

namespace CauNoi.Calendar;

/// <summary>Who sees the calendar of units at the desk. The public calendar is for everybody; which duties show is decided by each duty's own roles.</summary>
public static class CalendarAccess
{
    public static readonly Permission Read = new("calendar.read", "Xem lịch công việc của đơn vị mình và cấp dưới",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard,
        Role.MemberOrganisationOfficer, Role.Accountant, Role.Treasurer, Role.Inspector, Role.RulesOfficer);

    public static IReadOnlyList<Permission> All { get; } = [Read];
}
