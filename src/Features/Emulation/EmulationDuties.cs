using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Emulation;

/// <summary>What is owed in emulation.</summary>
public static class EmulationDuties
{
    public static readonly DutyKind CloseRound = new("emulation.close-round", "Tổng kết đợt thi đua", null, Role.CommuneChair, Role.DepartmentHead, Role.MemberOrganisationOfficer, Role.StandingBoard)
    { Because = "Đợt thi đua nào cũng có kiểm tra và tổng kết; ngày ghi khi mở đợt." };

    public static readonly DutyKind Weigh = new("emulation.weigh", "Xét đề nghị khen thưởng", "emulation.weigh", Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<DutyKind> All { get; } = [CloseRound, Weigh];
}
