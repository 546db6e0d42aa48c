using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Published;

/// <summary>What is owed about published pictures.</summary>
public static class PictureDuties
{
    /// <summary>An answer to whoever asked that a picture be removed; two working days (catalogue/limits).</summary>
    public static readonly DutyKind Takedown = new("activities.takedown", "Trả lời đề nghị gỡ ảnh", "activities.takedown",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static IReadOnlyList<DutyKind> All { get; } = [Takedown];
}
