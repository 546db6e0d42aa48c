using CauNoi.Kernel.Access;

namespace CauNoi.Account;

/// <summary>Who may what with other people's accounts. The own account needs no permission.</summary>
public static class AccountAccess
{
    public static readonly Permission Manage = new("account.manage", "Mời người, lập tài khoản, giao và kết thúc vai trò trong phạm vi của mình",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard, Role.TechnicalAdministrator);

    public static readonly Permission See = new("account.see", "Xem tài khoản và vai trò trong phạm vi của mình", [.. Manage.Roles, Role.RulesOfficer]);

    /// <summary>Apart from giving roles: whoever lets somebody in without the telephone must not also say what that person may.</summary>
    public static readonly Permission ResetSecondStep = new("account.reset-second-step", "Tắt bước thứ hai cho người mất điện thoại", Role.RulesOfficer);

    public static readonly Permission Confirm = new("account.confirm", "Xác nhận, với tư cách người thứ hai, việc giao vai trò có trách nhiệm cao",
        Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Manage, See, ResetSecondStep, Confirm];
}
