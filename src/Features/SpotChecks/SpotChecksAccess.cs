using CauNoi.Kernel.Access;

namespace CauNoi.SpotChecks;

/// <summary>Who may what with spot checks; whoever may read records may read them too.</summary>
public static class SpotChecksAccess
{
    public static readonly Permission Draw = new("activities.draw-sample", "Mở đợt phúc tra và bốc mẫu",
        Role.CommuneChair, Role.StandingBoard);

    public static readonly Permission Check = new("activities.check", "Phúc tra bản ghi của người khác",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Draw, Check];
}
