using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Activities;

/// <summary>What is owed beside what the kinds themselves say.</summary>
public static class ActivityDuties
{
    /// <summary>Promised at a meeting with people; due on the day that was promised.</summary>
    public static readonly DutyKind Promise = new("activities.promise", "Làm điều đã hứa với dân", null,
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer)
    {
        Because = "Có lời hứa tại một buổi gặp gỡ nhân dân; ngày là ngày đã hứa, câu hỏi và lời hứa đọc ở trang của việc.",
    };

    public static IReadOnlyList<DutyKind> All { get; } = [Promise];
}
