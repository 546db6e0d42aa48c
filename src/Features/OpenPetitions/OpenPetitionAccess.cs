using CauNoi.Kernel.Access;

namespace CauNoi.OpenPetitions;

/// <summary>Who may what with published cases, beyond reading them.</summary>
public static class OpenPetitionAccess
{
    public static readonly Permission Agenda = new("open-petitions.agenda", "Nhập phiếu cùng ký, đưa việc nhiều người ký ra bàn",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard);

    public static readonly Permission Webhooks = new("open-petitions.webhooks", "Khai báo nơi nhận tin về kiến nghị đã công khai", Role.RulesOfficer);

    public static IReadOnlyList<Permission> All { get; } = [Agenda, Webhooks];
}
