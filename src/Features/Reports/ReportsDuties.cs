using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Reports;

/// <summary>What is owed about reports.</summary>
public static class ReportsDuties
{
    /// <summary>One for each rule, unit and period; one report may close several.</summary>
    public static readonly DutyKind HandIn = new("reports.hand-in", "Gửi báo cáo", null,
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer)
    {
        Because = "Chế độ báo cáo ghi trong danh mục: đơn vị nào, gửi ai, hạn ngày nào, theo văn bản nào.",
    };

    public static IReadOnlyList<DutyKind> All { get; } = [HandIn];
}
