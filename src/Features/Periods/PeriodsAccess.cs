using CauNoi.Kernel.Access;

namespace CauNoi.Periods;

/// <summary>Who may what with closed periods.</summary>
public static class PeriodsAccess
{
    public static readonly Permission Read = new("periods.read", "Xem các kỳ đã chốt của đơn vị mình và cấp dưới",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard,
        Role.MemberOrganisationOfficer, Role.Inspector, Role.RulesOfficer);

    public static readonly Permission Close = new("activities.close-period", "Chốt và mở lại kỳ số liệu của đơn vị mình và cấp dưới",
        Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, Close];
}
