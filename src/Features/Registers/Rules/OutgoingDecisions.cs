using CauNoi.Kernel;

namespace CauNoi.Registers.Rules;

/// <summary>What may be entered into the register of outgoing papers, and what may be voided.</summary>
public static class OutgoingDecisions
{
    public static readonly Refusal DatedLater = new("Ngày của văn bản không thể sau hôm nay.", "ngay");

    public static readonly Refusal NumberWanted = new("Xin điền số đã lấy ở văn phòng điện tử.", "so");

    public static readonly Refusal NotWaiting = new("Văn bản đến này không còn chờ trả lời, hoặc đến sau ngày của văn bản đi. Xin chọn lại.", "tra-loi");

    public static readonly Refusal VoidAlready = new("Số này đã huỷ rồi.");

    public static readonly Refusal Answers = new("Văn bản này đang là văn bản trả lời một văn bản đến nên không huỷ được.");

    /// <summary>Why a paper may not enter the register; null where it may.</summary>
    /// <param name="dated">The day on the paper.</param>
    /// <param name="today">Today.</param>
    /// <param name="number">The number typed; null where none was.</param>
    /// <param name="office">Whether numbers are taken at the e-office and typed here.</param>
    /// <param name="taken">Whether a paper of the unit already bears the sign this one would get.</param>
    public static Refusal? Enter(DateOnly dated, DateOnly today, int? number, bool office, bool taken) =>
        dated > today ? DatedLater : number is null && office ? NumberWanted : number is { } typed && taken ? Taken(typed) : null;

    public static Refusal? Void(bool done, bool answers) => done ? VoidAlready : answers ? Answers : null;

    /// <summary>The next number of a row that no paper of the unit bears yet.</summary>
    public static int Next(int last, Func<int, bool> taken)
    {
        var next = last + 1;
        while (taken(next)) next++;
        return next;
    }

    public static Refusal Taken(int number) => new($"Số {number} của loại này trong năm đã có văn bản khác mang. Xin kiểm tra lại số.", "so");
}
