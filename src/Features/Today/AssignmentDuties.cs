using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Organisation;

namespace CauNoi.Today;

/// <summary>Work given by hand, one kind for each kind of unit: so it stands in the inbox of those who do the work there, and of nobody above them.</summary>
public static class AssignmentDuties
{
    private static readonly Dictionary<string, DutyKind> ByUnit = new()
    {
        [UnitKinds.ResidentialArea] = Of("area", Role.AreaHead),
        [UnitKinds.Commune] = Of("commune", Role.CommuneOfficer, Role.CommuneChair),
        [UnitKinds.Department] = Of("department", Role.DepartmentOfficer, Role.DepartmentHead),
        [UnitKinds.MemberOrganisation] = Of("member-organisation", Role.MemberOrganisationOfficer),
        [UnitKinds.Province] = Of("province", Role.StandingBoard),
        [UnitKinds.ExternalAgency] = Of("agency", Role.ExternalAgency),
    };

    /// <summary>What stands in a duty in place of a rule: a person decided the day.</summary>
    public const string Rule = "today.assignment";

    public static IReadOnlyList<DutyKind> All { get; } = [.. ByUnit.Values];

    /// <summary>The kind for a unit of some kind; null where nobody works whom one could give something.</summary>
    public static DutyKind? For(string unitKind) => ByUnit.GetValueOrDefault(unitKind);

    private static DutyKind Of(string name, params Role[] roles) => new($"today.assignment-{name}", "Làm việc được giao", null, roles)
    {
        Because = "Có người giao việc này, và đặt ngày; lời giao đọc ở trang của việc.",
    };
}
