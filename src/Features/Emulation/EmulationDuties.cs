using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Emulation;

/// <summary>What is owed in emulation.</summary>
public static class EmulationDuties
{
    public static readonly DutyKind CloseRound = new("emulation.close-round", "Tổng kết đợt thi đua", null, Role.CommuneChair, Role.DepartmentHead, Role.MemberOrganisationOfficer, Role.StandingBoard)
    { Because = "Đợt thi đua nào cũng có kiểm tra và tổng kết; ngày ghi khi mở đợt." };

    public static readonly DutyKind Weigh = new("emulation.weigh", "Xét đề nghị khen thưởng", "emulation.weigh", Role.CommuneChair, Role.StandingBoard);

    public static readonly DutyKind Contribute = new("emulation.contribute", "Gửi phần của đơn vị cho sơ kết, tổng kết", null,
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.MemberOrganisationOfficer)
    { Because = "Đơn vị cấp trên sơ kết, tổng kết và hỏi phần việc của đơn vị; ngày ghi khi đề nghị." };

    public static IReadOnlyList<DutyKind> All { get; } = [CloseRound, Weigh, Contribute];
}
