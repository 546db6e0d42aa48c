using CauNoi.Kernel;

namespace CauNoi.Petitions.Rules;

/// <summary>What a sender is told, and may still do, who comes back with code and secret.</summary>
public static class FollowRules
{
    public static readonly Refusal Unknown = new("Mã hoặc số bí mật chưa đúng. Xin xem lại từng chữ trên phiếu.", "ma");

    public static readonly Refusal Over = new("Việc này đã kết thúc nên không ghi thêm được. Xin gửi một đơn mới, nhắc lại mã này.");

    public static readonly Refusal Answered = new("Việc này đã có trả lời nên không rút được nữa. Xin cho biết đã xong hay chưa.");

    public static readonly Refusal TooManyMessages = new("Hôm nay đã ghi thêm nhiều lần. Xin đợi sang ngày mai.");

    /// <summary>How many messages a case takes in a day.</summary>
    public const int MessagesADay = 10;

    /// <summary>One word or two for messages and the head of the page.</summary>
    public static string Word(PetitionState state) => state switch
    {
        PetitionState.Held => "Đã nhận, chờ xem",
        PetitionState.Received => "Đã nhận, chờ phân loại",
        PetitionState.Sorted => "Đang giải quyết",
        PetitionState.Forwarded => "Đã chuyển, chờ cơ quan trả lời",
        PetitionState.Promised => "Đã hẹn",
        PetitionState.Answered => "Đã trả lời, chờ bà con",
        PetitionState.Closed => "Đã kết thúc",
        PetitionState.Withdrawn => "Bà con đã rút",
        PetitionState.Split => "Đã tách thành nhiều việc",
        PetitionState.Sealed => "Xử lý theo trình tự tố cáo",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>Whether the sender may add to it.</summary>
    public static Refusal? Add(PetitionState state, int today) => PetitionStates.Ended.Contains(state) ? Over : today >= MessagesADay ? TooManyMessages : null;

    /// <summary>Whether the sender may take it back.</summary>
    public static Refusal? Withdraw(PetitionState state) => PetitionStates.Ended.Contains(state) ? Over : PetitionStates.Open.Contains(state) ? null : Answered;
}
