using CauNoi.Kernel.Duties;

namespace CauNoi.Notebook;

/// <summary>What a unit owes because of what phones sent.</summary>
public static class NotebookDuties
{
    public static readonly DutyKind Look = new("notebook.look", "Xem bản gửi từ điện thoại", "notebook.look", NotebookAccess.Settle.Roles);

    public static IReadOnlyList<DutyKind> All { get; } = [Look];
}
