using CauNoi.Kernel.Access;

namespace CauNoi.Measures;

/// <summary>Who reads figures before they are public: whoever works at a unit or above it.</summary>
public static class MeasuresAccess
{
    public static readonly Permission Read = new("measures.read", "Xem số liệu của đơn vị trong phạm vi, kể cả số chưa công bố",
        [.. Role.All.Where(r => r != Role.TechnicalAdministrator && r != Role.ExternalAgency)]);

    public static IReadOnlyList<Permission> All { get; } = [Read];
}
