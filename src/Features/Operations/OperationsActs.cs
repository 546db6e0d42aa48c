using CauNoi.Kernel.Audit;

namespace CauNoi.Operations;

/// <summary>What is written down about the running of the system.</summary>
public static class OperationsActs
{
    /// <summary>A secret leaves only its salted digest: enough to tell that it changed, not what it is.</summary>
    public static readonly ActKind ChangeSetting = new("operations.change-setting", "Đổi cài đặt",
        new ActField("value"), new ActField("secret", Secrecy.Personal));

    public static readonly ActKind SendTest = new("operations.send-test", "Gửi thư thử", new ActField("recipient", Secrecy.Personal));

    public static readonly ActKind RunJob = new("operations.run-job", "Chạy công việc định kỳ bằng tay", new ActField("dry"));

    public static readonly ActKind RaiseAlarm = new("operations.raise-alarm", "Báo sự cố", new ActField("sentence"));

    public static readonly ActKind ClearAlarm = new("operations.clear-alarm", "Sự cố đã yên");

    public static readonly ActKind ForgetMessages = new("operations.forget-messages", "Xoá thư, tin đã gửi quá hạn giữ", new ActField("messages"));

    public static IReadOnlyList<ActKind> All { get; } = [ChangeSetting, SendTest, RunJob, RaiseAlarm, ClearAlarm, ForgetMessages];
}
