using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;

namespace CauNoi.Account.Rules;

/// <summary>Which role gives which roles, on which kind of unit, and which of them need a second person.</summary>
public static class Grantable
{
    private static readonly Dictionary<Role, Role[]> Given = new()
    {
        [Role.CommuneChair] = [Role.AreaHead, Role.CommuneOfficer, Role.Accountant, Role.Treasurer],
        [Role.DepartmentHead] = [Role.DepartmentOfficer],
        [Role.StandingBoard] = [.. Role.All.Where(r => r != Role.TechnicalAdministrator)],
        // Keeps accounts, and sees no business data: so gives no role that would show any.
        [Role.TechnicalAdministrator] = [Role.TechnicalAdministrator],
    };

    private static readonly Dictionary<Role, string[]> Places = new()
    {
        [Role.AreaHead] = ["residential-area"],
        [Role.CommuneOfficer] = ["commune"],
        [Role.CommuneChair] = ["commune"],
        [Role.DepartmentOfficer] = ["department"],
        [Role.DepartmentHead] = ["department"],
        [Role.StandingBoard] = ["province"],
        [Role.MemberOrganisationOfficer] = ["member-organisation"],
        [Role.ExternalAgency] = ["external-agency"],
        [Role.Accountant] = ["province", "commune"],
        [Role.Treasurer] = ["province", "commune"],
        [Role.Inspector] = ["province", "commune"],
        [Role.RulesOfficer] = ["province"],
        [Role.TechnicalAdministrator] = ["province"],
    };

    /// <summary>Roles of trust: given by one person, they wait for a second one.</summary>
    public static IReadOnlySet<Role> OfTrust { get; } = new HashSet<Role>
    {
        Role.CommuneChair, Role.Accountant, Role.Treasurer, Role.Inspector, Role.RulesOfficer, Role.TechnicalAdministrator, Role.StandingBoard,
    };

    /// <summary>The roles that whoever holds this role may give within reach.</summary>
    public static IReadOnlyList<Role> By(Role giver) => Given.GetValueOrDefault(giver, []);

    /// <summary>Whether a role is held on units of this kind.</summary>
    public static bool Fits(Role role, UnitNode unit) => Places[role].Contains(unit.Kind);
}
