using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Handling;

/// <summary>Who may what when a case is handled. Which step is open to whom at which state is <see cref="PetitionStates"/>.</summary>
public static class HandlingAccess
{
    public static readonly Permission Handle = new("petitions.handle", "Phân loại, chuyển, trả lời kiến nghị của đơn vị mình; đôn đốc cấp dưới",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly Permission Publish = new("petitions.publish", "Che tên, che ảnh và công khai kiến nghị của đơn vị mình",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission Answer = new("petitions.answer-as-agency", "Trả lời kiến nghị được chuyển tới cơ quan mình", Role.ExternalAgency);

    public static readonly Permission Keep = new("petitions.keep-agencies", "Ghi địa chỉ nhận kiến nghị của cơ quan, căn cứ công khai",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Handle, Publish, Answer, Keep];

    /// <summary>In what capacities somebody at these desks stands to a case.</summary>
    public static Hand HandsOf(int[] desks, int unit, int holder, UnitTree tree)
    {
        var hands = Hand.None;
        if (desks.Contains(unit)) hands |= Hand.Desk;
        if (desks.Contains(holder)) hands |= Hand.Holder;
        if (desks.Any(d => d != holder && tree.Within(holder, d))) hands |= Hand.Above;
        return hands;
    }
}
