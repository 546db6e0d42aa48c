using CauNoi.Kernel.Access;

namespace CauNoi.Kernel.Duties;

/// <summary>Roles and the work of their unit.</summary>
public static class DutyRoles
{
    /// <summary>Who does the work of a unit: what is handed, asked or reported to the unit appears in their inbox. Nobody else at the unit sees it.</summary>
    public static IReadOnlyList<Role> OfUnit { get; } =
    [
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard,
        Role.MemberOrganisationOfficer, Role.ExternalAgency,
    ];
}
