using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Units;

namespace CauNoi.Reports;

/// <summary>What is owed about reports: one for each rule, unit and period; one report may close several.</summary>
public static class ReportsDuties
{
    private const string Why = "Chế độ báo cáo ghi trong danh mục: đơn vị nào, gửi ai, hạn ngày nào, theo văn bản nào.";

    public static readonly DutyKind HandIn = new("reports.hand-in", "Gửi báo cáo", null,
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.MemberOrganisationOfficer) { Because = Why };

    /// <summary>What the top itself owes: its board would drown in those of all units below.</summary>
    public static readonly DutyKind HandInTop = new("reports.hand-in-top", "Gửi báo cáo lên cấp trên", null, Role.StandingBoard) { Because = Why };

    /// <summary>A report that comes round and names no day: somebody has to say one, each time.</summary>
    public static readonly DutyKind FixDay = new("reports.fix-day", "Ấn định ngày gửi báo cáo", null, Role.StandingBoard)
    { Because = "Văn bản đòi báo cáo định kỳ mà không nêu ngày; danh mục chế độ báo cáo ghi phải ấn định xong trước ngày nào." };

    public static readonly DutyKind NextStep = new("reports.next-step", "Làm việc đã ghi trong báo cáo", null,
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.MemberOrganisationOfficer)
    { Because = "Đơn vị tự ghi việc sẽ làm và ngày xong trong báo cáo tự đánh giá; từ khi báo cáo được ký, việc ấy là việc phải làm." };

    public static IReadOnlyList<DutyKind> All { get; } = [HandIn, HandInTop, FixDay, NextStep];

    public static DutyKind Of(UnitNode? unit) => unit?.Kind is "province" ? HandInTop : HandIn;
}
