using CauNoi.Kernel.Access;

namespace CauNoi.Organisation;

/// <summary>Who reads the desk's page of a unit: whoever works at it or above it.</summary>
public static class UnitAccess
{
    public static readonly Permission Read = new("organisation.read-unit", "Xem trang làm việc của đơn vị trong phạm vi",
        [.. Role.All.Where(r => r != Role.TechnicalAdministrator && r != Role.ExternalAgency)]);

    public static IReadOnlyList<Permission> All { get; } = [Read];
}
