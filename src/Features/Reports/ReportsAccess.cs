using CauNoi.Kernel.Access;

namespace CauNoi.Reports;

/// <summary>Who may what with reports.</summary>
public static class ReportsAccess
{
    public static readonly Permission Read = new("reports.read", "Xem báo cáo của đơn vị trong phạm vi",
        [.. Role.All.Where(r => r != Role.TechnicalAdministrator && r != Role.ExternalAgency && r != Role.AreaHead)]);

    /// <summary>Reports for few eyes: people's situation.</summary>
    public static readonly Permission ReadLimited = new("reports.read-limited", "Xem báo cáo hạn chế người đọc, như tình hình Nhân dân",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission Write = new("reports.write", "Viết và trình báo cáo của đơn vị mình",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    /// <summary>Always as the second person: whoever wrote or proposed it does not sign it.</summary>
    public static readonly Permission Sign = new("reports.sign", "Ký, gửi báo cáo do người khác viết", Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission Receive = new("reports.receive", "Nhận, trả lại, chấp nhận báo cáo của đơn vị cấp dưới; nhắc đơn vị chưa gửi",
        Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission FixDay = new("reports.fix-day", "Ấn định ngày cho báo cáo không có hạn sẵn, yêu cầu báo cáo đột xuất", Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, ReadLimited, Write, Sign, Receive, FixDay];
}
