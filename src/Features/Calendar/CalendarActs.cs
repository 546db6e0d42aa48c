using CauNoi.Kernel.Audit;

namespace CauNoi.Calendar;

/// <summary>What is written down about private calendar addresses. The address itself is a secret and stands nowhere.</summary>
public static class CalendarActs
{
    public static readonly ActKind Subscribe = new("calendar.subscribe", "Lấy địa chỉ lịch riêng", new ActField("unit"));

    public static readonly ActKind Unsubscribe = new("calendar.unsubscribe", "Thu hồi địa chỉ lịch riêng");

    public static IReadOnlyList<ActKind> All { get; } = [Subscribe, Unsubscribe];
}
