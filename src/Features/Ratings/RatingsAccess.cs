using CauNoi.Kernel.Access;

namespace CauNoi.Ratings;

/// <summary>Who may what with ratings of units.</summary>
public static class RatingsAccess
{
    public static readonly Permission Read = new("ratings.read", "Xem hồ sơ xếp loại của đơn vị trong phạm vi",
        [.. Role.All.Where(r => r != Role.TechnicalAdministrator && r != Role.ExternalAgency)]);

    /// <summary>Only for the own unit; whoever is above is refused with a sentence.</summary>
    public static readonly Permission Score = new("ratings.score", "Tự chấm cho đơn vị mình, gửi, thống nhất hoặc kiến nghị về kết quả",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    /// <summary>Never for the own unit.</summary>
    public static readonly Permission Judge = new("ratings.judge", "Kiểm tra, chấm ở hội đồng và trình kết quả xếp loại của đơn vị cấp dưới",
        Role.CommuneOfficer, Role.CommuneChair, Role.StandingBoard, Role.MemberOrganisationOfficer);

    /// <summary>Always as the second person: whoever proposed does not decide.</summary>
    public static readonly Permission Decide = new("ratings.decide", "Quyết định, công bố xếp loại, giải quyết kiến nghị, lập kế hoạch hỗ trợ", Role.CommuneChair, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly Permission Help = new("ratings.help", "Ghi kết quả giúp đơn vị yếu theo kế hoạch hỗ trợ",
        Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.MemberOrganisationOfficer, Role.StandingBoard);

    public static readonly Permission Open = new("ratings.open", "Mở đợt xếp loại cho các đơn vị cấp dưới", Role.CommuneChair, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly Permission Overlay = new("ratings.overlay", "Đề nghị và quyết định bản bộ tiêu chí của tỉnh, người thứ hai quyết định", Role.StandingBoard, Role.RulesOfficer);

    public static IReadOnlyList<Permission> All { get; } = [Read, Score, Judge, Decide, Help, Open, Overlay];
}
