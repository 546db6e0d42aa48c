using CauNoi.Kernel;

namespace CauNoi.Registers.Rules;

/// <summary>What may be entered into the register of incoming papers.</summary>
public static class IncomingDecisions
{
    public static readonly Refusal ArrivedLater = new("Ngày đến không thể sau hôm nay.", "ngay-den");

    public static readonly Refusal DatedLater = new("Ngày của văn bản không thể sau ngày đến.", "ngay");

    public static readonly Refusal DueBefore = new("Hạn xử lý không thể trước ngày đến.", "han");

    public static readonly Refusal NobodyFollows = new("Văn bản có hạn thì cần có người theo dõi; xin ghi chức danh.", "theo-doi");

    public static readonly Refusal DoneAlready = new("Văn bản này đã ghi kết quả rồi.");

    public static readonly Refusal Nothing = new("Xin chọn văn bản đi đã trả lời, hoặc ghi đã xử lý thế nào.", "ket-qua");

    public static readonly Refusal NoAnswer = new("Văn bản đi này không có trong sổ của đơn vị kể từ ngày văn bản đến. Xin chọn lại.", "tra-loi");

    public static readonly Refusal Busy = new("Nhiều văn bản đang vào sổ cùng lúc nên chưa lấy được số. Xin bấm lưu lần nữa.");

    public static Refusal? Enter(DateOnly arrived, DateOnly dated, DateOnly? due, bool followed, DateOnly today) =>
        arrived > today ? ArrivedLater : dated > arrived ? DatedLater : due < arrived ? DueBefore : due is not null && !followed ? NobodyFollows : null;

    /// <summary>What came of a paper is an answer that stands in the register, or words.</summary>
    public static Refusal? Finish(bool done, bool named, bool found, bool words) => done ? DoneAlready : named && !found ? NoAnswer : !named && !words ? Nothing : null;

    public static Refusal Again(int number) => new($"Văn bản này đã vào sổ với số đến {number}. Nếu là bản khác, xin đánh dấu “Vẫn vào sổ”.", "so");
}
