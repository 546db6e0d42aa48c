using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Programmes;

/// <summary>What is owed about programmes.</summary>
public static class ProgrammesDuties
{
    /// <summary>By the unit that leads a target: nobody is bound by it before.</summary>
    public static readonly DutyKind Agree = new("programmes.agree", "Thống nhất cách hiểu chỉ tiêu", "programmes.agree",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static IReadOnlyList<DutyKind> All { get; } = [Agree];
}
