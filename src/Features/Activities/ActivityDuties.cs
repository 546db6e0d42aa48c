using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;

namespace CauNoi.Activities;

/// <summary>What is owed, and counted, about records whatever their kind.</summary>
public static class ActivityDuties
{
    public static readonly DutyKind SpotCheck = new("activities.spot-check", "Phúc tra bản ghi", "activities.spot-check",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static readonly DutyKind PutRight = new("activities.put-right", "Xem lại bản ghi sau phúc tra", "activities.put-right",
        Role.AreaHead, Role.CommuneOfficer, Role.DepartmentOfficer, Role.MemberOrganisationOfficer);

    public static readonly Measure Checked = new("activities.spot-checked", "Bản ghi đã phúc tra", "bản ghi", Public: Publication.Never);

    public static readonly Measure Wrong = new("activities.spot-wrong", "Bản ghi phúc tra thấy chưa đúng", "bản ghi", Public: Publication.Never);

    public static IReadOnlyList<DutyKind> All { get; } = [SpotCheck, PutRight];

    public static IReadOnlyList<Measure> Measures { get; } = [Checked, Wrong];
}
