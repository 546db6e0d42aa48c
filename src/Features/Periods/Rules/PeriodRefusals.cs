using CauNoi.Kernel;

namespace CauNoi.Periods.Rules;

/// <summary>The sentences about periods.</summary>
public static class PeriodRefusals
{
    public static readonly Refusal NotOver = new("Kỳ này chưa hết nên chưa chốt được.", "ky");

    public static readonly Refusal ClosedAlready = new("Kỳ này của đơn vị này đã chốt rồi. Xin xem trong danh sách bên dưới.", "ky");

    public static readonly Refusal OpenAlready = new("Kỳ này đã được mở lại trước đó.");

    public static readonly Refusal ReasonMissing = new("Xin viết lý do mở lại, một câu là đủ.", "ly-do");
}
