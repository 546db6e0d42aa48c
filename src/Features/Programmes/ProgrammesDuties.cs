using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Programmes;

/// <summary>What is owed about programmes.</summary>
public static class ProgrammesDuties
{
    /// <summary>By the unit that leads a target: nobody is bound by it before.</summary>
    public static readonly DutyKind Agree = new("programmes.agree", "Thống nhất cách hiểu chỉ tiêu", "programmes.agree",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    /// <summary>By the unit that issued what was agreed with others for a time: reviewed, and the next one agreed on or the old one ended.</summary>
    public static readonly DutyKind Renew = new("programmes.renew", "Tổng kết, ký tiếp văn bản phối hợp", null, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard)
    {
        Because = "Văn bản phối hợp còn dưới chín mươi ngày là hết hạn; ngày là ngày cuối của văn bản.",
    };

    public static IReadOnlyList<DutyKind> All { get; } = [Agree, Renew];
}
