using CauNoi.Kernel.Access;

namespace CauNoi.Today;

/// <summary>Who may what with duties. Which duties one reaches is for the circle of the role, and for what was handed, asked or reported.</summary>
public static class TodayAccess
{
    public static readonly Permission Work = new("today.work", "Xem một việc đến hạn của mình: giao, nhờ hỗ trợ, báo chưa làm được",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard,
        Role.MemberOrganisationOfficer, Role.ExternalAgency, Role.Accountant, Role.Treasurer, Role.TechnicalAdministrator);

    public static readonly Permission Oversee = new("today.oversee", "Xem việc đến hạn của các đơn vị dưới, theo độ trễ",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly Permission Give = new("today.give", "Giao việc có hạn cho người và đơn vị dưới", Oversee.Roles);

    public static IReadOnlyList<Permission> All { get; } = [Work, Oversee, Give];
}
