using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Plans;

/// <summary>What is owed because of plans.</summary>
public static class PlanDuties
{
    private static readonly Role[] Offices = [Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.MemberOrganisationOfficer];

    /// <summary>One a unit and year, however many programmes bind it.</summary>
    public static readonly DutyKind Make = new("plans.make", "Lập kế hoạch năm", "plans.make", Offices);

    public static readonly DutyKind LookAgain = new("plans.look-again", "Xem lại kế hoạch sau điều chỉnh", "plans.look-again", [Role.AreaHead, .. Offices]);

    public static readonly DutyKind Task = new("plans.task", "Làm việc ghi trong kế hoạch", null, [Role.AreaHead, .. Offices])
    {
        Because = "Đơn vị đã ghi việc này vào kế hoạch của mình; ngày là hạn ghi trong kế hoạch.",
    };

    public static readonly DutyKind Answer = new("plans.answer-proposal", "Trả lời chỉ tiêu đăng ký", "plans.answer-proposal", Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<DutyKind> All { get; } = [Make, LookAgain, Task, Answer];
}
