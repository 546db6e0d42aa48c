using CauNoi.Kernel;

namespace CauNoi.Activities.Rules;

/// <summary>Every sentence with which questions and promises are refused.</summary>
public static class QuestionRefusals
{
    public static readonly Refusal NotHeld = new("Chỉ ghi câu hỏi cho buổi gặp đã diễn ra. Nếu buổi gặp mới là dự kiến, xin chuyển sang “Đã diễn ra” trước.");

    public static readonly Refusal AnswerMissing = new("Đã trả lời ngay thì xin ghi lại câu trả lời, một câu là đủ.", "tra-loi");

    public static readonly Refusal UnitMissing = new("Đã hứa thì xin chọn đơn vị phải làm.", "don-vi");

    public static readonly Refusal DueMissing = new("Đã hứa thì xin ghi ngày phải xong.", "han");

    public static readonly Refusal DueTooEarly = new("Ngày phải xong đứng trước ngày gặp. Xin xem lại ngày.", "han");

    public static readonly Refusal AlreadyKept = new("Lời hứa này đã được báo là làm xong.");

    public static readonly Refusal NothingPromised = new("Câu hỏi này đã trả lời ngay tại buổi gặp nên không còn lời hứa nào.");
}
