using CauNoi.Kernel;

namespace CauNoi.Feedback.Rules;

/// <summary>Every sentence with which this feature says no.</summary>
public static class FeedbackRefusals
{
    public static readonly Refusal AlreadyClosed = new("Góp ý này đã được trả lời. Xin mở lại trang để xem câu trả lời.");

    public static readonly Refusal NotClosed = new("Góp ý này đang chờ trả lời nên chưa cần gửi lại.");

    public static readonly Refusal ReopenedTooLate = new("Đã quá 30 ngày từ khi có trả lời. Xin gửi một góp ý mới.");

    public static readonly Refusal TextTooThin = new("Xin viết rõ hơn một chút: điều gì, ở trang nào.", "noi-dung");

    public static readonly Refusal NoDesk = new("Hệ thống chưa lập đơn vị nào nên chưa có nơi nhận góp ý. Phần viết vẫn còn ở đây; xin gửi lại sau.");

    public static readonly Refusal KeyTaken = new("Trang này đã dùng để gửi một góp ý khác. Phần viết vẫn còn, xin bấm gửi lần nữa.");

    public static readonly Refusal FormChanged = new("Mẫu góp ý đã đổi. Xin mở lại, xem một lượt rồi gửi.");

    public static readonly Refusal KeptForPerson = new("Mã của góp ý này đã dùng cho một góp ý khác. Bản gửi được giữ lại cho cán bộ xem.");

    public static readonly Refusal NoNoteForPhoto = new("Chưa có góp ý của ảnh này.");

    public static readonly Refusal OnePhoto = new("Góp ý này đã có một ảnh.");

    public static readonly Refusal NobodyToKeepOut = new("Người này không xem góp ý ấy, hoặc ở ngoài phạm vi của vai trò đang dùng. Xin chọn một người trong danh sách.", "nguoi");

    public static readonly Refusal CodeUnknown = new("Không tìm thấy góp ý có mã này. Xin xem lại từng chữ trên phiếu.", "ma");
}
