using CauNoi.Kernel.Access;

namespace CauNoi.Boards;

/// <summary>Who looks at boards before figures are public, and who may say that a number is another.</summary>
public static class BoardsAccess
{
    public static readonly Permission Read = new("boards.read", "Xem bảng chỉ tiêu của đơn vị trong phạm vi, kể cả số chưa công bố",
        [.. Role.All.Where(r => r != Role.TechnicalAdministrator && r != Role.ExternalAgency)]);

    /// <summary>Whoever writes down what was done may also say that it comes to another number.</summary>
    public static readonly Permission Declare = new("boards.declare", "Khai một số khác số hệ thống đếm được, kèm lý do",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, Declare];
}
