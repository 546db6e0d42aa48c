using CauNoi.Kernel.Access;

namespace CauNoi.Emulation;

/// <summary>Who may what with emulation, commendations, reviews and lessons.</summary>
public static class EmulationAccess
{
    public static readonly Permission Read = new("emulation.read", "Xem thi đua, khen thưởng, sơ kết, tổng kết và bài học",
        [.. Role.All.Where(r => r != Role.TechnicalAdministrator && r != Role.ExternalAgency)]);

    public static readonly Permission Open = new("emulation.open", "Mở và tổng kết đợt thi đua của đơn vị mình", Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly Permission Register = new("emulation.register", "Đăng ký thi đua và ghi kết quả cho đơn vị mình",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.MemberOrganisationOfficer);

    public static readonly Permission Propose = new("emulation.propose", "Đề nghị khen thưởng, lập hồ sơ sơ kết, tổng kết, ghi bài học",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    /// <summary>Always as the second person: whoever proposed or weighed does not decide.</summary>
    public static readonly Permission Decide = new("emulation.decide", "Xét ở hội đồng, quyết định và trao khen thưởng; ban hành sơ kết, tổng kết", Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, Open, Register, Propose, Decide];
}
