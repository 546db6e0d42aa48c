using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Petitions.Handling;

/// <summary>What is owed because of a case, one duty for each clock. Titles carry the code and nothing else.</summary>
public static class HandlingDuties
{
    public static readonly DutyKind Handle = new("petitions.handle", "Giải quyết kiến nghị", null,
        Role.CommuneOfficer, Role.DepartmentOfficer, Role.StandingBoard, Role.MemberOrganisationOfficer)
    {
        Because = "Kiến nghị đã phân loại có thời hạn theo bảng thời hạn; lời hẹn thì tính theo ngày đã hẹn.",
    };

    public static readonly DutyKind AgencyAnswer = new("petitions.agency-answer", "Trả lời kiến nghị được chuyển đến", null, Role.ExternalAgency)
    {
        Because = "Mặt trận đã chuyển kiến nghị này tới cơ quan; thời hạn theo bảng thời hạn hoặc ngày đã hẹn.",
    };

    /// <summary>A broken clock, one level above whoever holds the case.</summary>
    public static readonly DutyKind Press = new("petitions.press", "Đôn đốc kiến nghị quá hạn", "petitions.press",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static readonly DutyKind Cluster = new("petitions.cluster", "Xem nhóm kiến nghị giống nhau để giám sát", "petitions.cluster",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static IReadOnlyList<DutyKind> All { get; } = [Handle, AgencyAnswer, Press, Cluster];
}
