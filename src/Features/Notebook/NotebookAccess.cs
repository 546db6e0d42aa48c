using CauNoi.Kernel.Access;

namespace CauNoi.Notebook;

/// <summary>Who may what with phones and with what they sent.</summary>
public static class NotebookAccess
{
    public static readonly Permission See = new("notebook.see", "Mở trang Sổ tay: điện thoại của mình, bản gửi cần người xem",
        Role.AreaHead, Role.CommuneOfficer, Role.TechnicalAdministrator);

    public static readonly Permission Carry = new("notebook.carry", "Ghép điện thoại của mình để ghi việc khi không có sóng", Role.AreaHead, Role.CommuneOfficer);

    public static readonly Permission Manage = new("notebook.manage", "Xem và bỏ điện thoại đã ghép trong phạm vi của mình, khi mất máy",
        Role.CommuneOfficer, Role.TechnicalAdministrator);

    public static readonly Permission Settle = new("notebook.settle", "Xem bản gửi từ điện thoại mà máy không tự ghi được, và quyết định",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair);

    public static IReadOnlyList<Permission> All { get; } = [See, Carry, Manage, Settle];
}
