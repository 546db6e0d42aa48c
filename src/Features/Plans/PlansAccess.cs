using CauNoi.Kernel.Access;

namespace CauNoi.Plans;

/// <summary>Who may what with plans.</summary>
public static class PlansAccess
{
    public static readonly Permission Read = new("plans.read", "Xem kế hoạch của đơn vị mình và cấp dưới",
        [.. Role.All.Where(r => r != Role.TechnicalAdministrator && r != Role.ExternalAgency)]);

    public static readonly Permission Write = new("plans.write", "Nhận chỉ tiêu, ghi số và việc vào kế hoạch",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly Permission Issue = new("plans.issue", "Ban hành, gửi và lập lại kế hoạch",
        Role.AreaHead, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly Permission Share = new("plans.share", "Chia chỉ tiêu chung cho các đơn vị cấp dưới",
        Role.CommuneChair, Role.StandingBoard);

    public static readonly Permission Propose = new("plans.propose", "Đăng ký chỉ tiêu của đơn vị mình",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.MemberOrganisationOfficer);

    public static readonly Permission Agree = new("plans.agree", "Trả lời chỉ tiêu do cấp dưới đăng ký",
        Role.CommuneChair, Role.StandingBoard);

    public static readonly Permission CarryOver = new("plans.carry-over", "Quyết định chỉ tiêu của chương trình trước: giữ, nâng, gộp hay khép lại",
        Role.CommuneChair, Role.StandingBoard);

    public static readonly Permission Publish = new("plans.publish", "Đăng kế hoạch đã ban hành cho mọi người xem",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission Divide = new("plans.divide", "Phân công việc cho các tổ chức thành viên và ban ở đơn vị mình",
        Role.CommuneOfficer, Role.CommuneChair, Role.StandingBoard);

    public static readonly Permission Budget = new("plans.budget", "Ghi dự toán, văn bản duyệt và số đã chi của kế hoạch",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard, Role.Accountant);

    public static IReadOnlyList<Permission> All { get; } = [Read, Write, Issue, Share, Propose, Agree, CarryOver, Publish, Divide, Budget];
}
