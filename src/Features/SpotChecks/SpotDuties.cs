using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.SpotChecks;

/// <summary>What is owed because of a sample.</summary>
public static class SpotDuties
{
    public static readonly DutyKind SpotCheck = new("activities.spot-check", "Phúc tra bản ghi", "activities.spot-check",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static readonly DutyKind PutRight = new("activities.put-right", "Xem lại bản ghi sau phúc tra", "activities.put-right",
        Role.AreaHead, Role.CommuneOfficer, Role.DepartmentOfficer, Role.MemberOrganisationOfficer);

    public static IReadOnlyList<DutyKind> All { get; } = [SpotCheck, PutRight];
}
