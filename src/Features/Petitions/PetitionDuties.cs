using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Ui.Words;

namespace CauNoi.Petitions;

/// <summary>What a desk owes because of petitions.</summary>
public static class PetitionDuties
{
    /// <summary>Opened when a case comes in; closed when a person has classified it.</summary>
    public static readonly DutyKind Sort = new("petitions.sort", "Phân loại kiến nghị", "petitions.sort",
        Role.CommuneOfficer, Role.DepartmentOfficer, Role.StandingBoard);

    public static IReadOnlyList<DutyKind> All { get; } = [Sort];

    /// <summary>Whoever watches over a desk sees its duties; until somebody has classified the case they learn its hour and nothing else, not even its code.</summary>
    internal static string SortTitle(DateTimeOffset received) => $"Phân loại kiến nghị nhận {Spoken.Moment(received)}";
}
