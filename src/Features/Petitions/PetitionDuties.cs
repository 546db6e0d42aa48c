using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Petitions;

/// <summary>What a desk owes because of petitions. Titles carry the code and nothing that was typed.</summary>
public static class PetitionDuties
{
    /// <summary>Opened when a case comes in; closed when a person has classified it.</summary>
    public static readonly DutyKind Sort = new("petitions.sort", "Phân loại kiến nghị", "petitions.sort",
        Role.CommuneOfficer, Role.DepartmentOfficer, Role.StandingBoard);

    public static IReadOnlyList<DutyKind> All { get; } = [Sort];
}
