using CauNoi.Kernel;
using CauNoi.Kernel.Time;

namespace CauNoi.Reports.Rules;

/// <summary>Why something is not possible, and what to do instead.</summary>
internal static class ReportRefusals
{
    public static readonly Refusal Waiting = new("Báo cáo đang chờ ký nên chưa sửa được. Muốn sửa, xin người ký trả lại bản nháp.");

    public static readonly Refusal SentAlready = new("Báo cáo đã gửi nên giữ nguyên. Số thay đổi sau này hiện thành phần chênh lệch, không cần gửi lại.");

    public static readonly Refusal AcceptedAlready = new("Báo cáo đã được chấp nhận. Nếu còn điều cần hỏi, xin trao đổi với đơn vị gửi; kỳ sau báo cáo sẽ nêu.");

    public static readonly Refusal NotNow = new("Bước này không còn làm được. Xin mở lại trang để xem báo cáo đang ở đâu.");

    public static readonly Refusal NotSecond = new("Người viết hoặc trình báo cáo không tự ký. Xin một người khác có quyền ký.");

    public static readonly Refusal Changed = new("Người khác vừa sửa đoạn này. Lời vừa viết vẫn còn trong ô; xin xem bản mới ở trên rồi gộp lại và lưu lần nữa.");

    public static readonly Refusal NoReason = new("Xin ghi ít nhất một lý do, ở đúng đoạn cần sửa hoặc ở ô chung.");

    public static readonly Refusal NoReturnOwn = new("Báo cáo do đơn vị cấp trên trả lại hoặc chấp nhận. Đơn vị gửi không tự làm được.");

    public static readonly Refusal NumberBusy = new("Nhiều báo cáo đang lấy số cùng lúc nên chưa lấy được. Xin bấm ký lần nữa.");

    public static readonly Refusal NumberWanted = new("Đơn vị ghi số của văn phòng điện tử: xin điền số trước khi ký.", "so");

    public static readonly Refusal NoRule = new("Xin chọn một loại báo cáo trong danh sách.", "loai");

    public static readonly Refusal Backwards = new("Ngày cuối kỳ phải sau ngày đầu kỳ, và cách không quá sáu năm.", "den");

    public static readonly Refusal FixedAlready = new("Ngày này đã ấn định rồi. Xin xem danh sách bên dưới.");

    public static readonly Refusal StepsFull = new($"Một báo cáo ghi nhiều nhất {NextStepDecisions.Most} việc sẽ làm. Xin gộp việc nhỏ vào việc lớn.");

    public static readonly Refusal StepDay = new("Ngày xong cần sau hôm nay và không quá ba năm.", "xong");

    public static readonly Refusal StepGone = new("Việc này không còn trong báo cáo. Xin mở lại trang.");

    public static readonly Refusal StepOwed = new("Báo cáo đã gửi một lần nên việc này đã thành việc của đơn vị, không bỏ được. Nếu không làm nữa, xin ghi kết quả là vì sao.");

    public static readonly Refusal StepNotOwed = new("Báo cáo chưa gửi nên việc này chưa tính. Ghi kết quả sau khi báo cáo được ký.");

    public static readonly Refusal StepDone = new("Việc này đã ghi kết quả rồi.");

    public static readonly Refusal NoPlace = new("Không có đoạn này trong báo cáo. Xin mở lại trang.");

    public static Refusal NumberTaken(string sign) => new($"Số {sign} đã dùng cho một văn bản khác trong năm. Nếu đúng là số này, xin đánh dấu “Vẫn dùng số này” rồi ký lại.", "so");

    public static Refusal NotWhole(Period period) => new($"Báo cáo này lập cho cả {Numbers.Small(period.Words)}: xin ghi từ ngày {VietnameseDates.Format(period.First)} đến ngày {VietnameseDates.Format(period.Last)}.", "den");

    public static Refusal Unanswered(int questions) => new($"Còn {Numbers.Counted(questions)} câu hỏi chưa trả lời. Xin trả lời, hoặc ghi “Không có” ở câu không có gì để nói, rồi trình.");
}
