using CauNoi.Kernel.Access;

namespace CauNoi.Activities;

/// <summary>Who may what in Activities.</summary>
public static class ActivitiesAccess
{
    public static readonly Permission Read = new("activities.read", "Xem Activities", Role.CommuneOfficer, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read];
}
