using CauNoi.Kernel.Access;

namespace CauNoi.Operations;

/// <summary>Who may what with the running of the system. Machines only: nothing here shows what people wrote.</summary>
public static class OperationsAccess
{
    public static readonly Permission Settings = new("operations.settings", "Xem và đổi cài đặt", Role.TechnicalAdministrator);

    public static readonly Permission RunJobs = new("operations.run-jobs", "Xem và chạy công việc định kỳ", Role.TechnicalAdministrator);

    public static readonly Permission Watch = new("operations.watch", "Xem tình trạng hệ thống", Role.TechnicalAdministrator);

    public static IReadOnlyList<Permission> All { get; } = [Settings, RunJobs, Watch];
}
