using CauNoi.Kernel;

namespace CauNoi.Today.Rules;

/// <summary>Every sentence with which this feature says no.</summary>
public static class TodayRefusals
{
    public static readonly Refusal Done = new("Việc này đã xong nên không cần làm gì thêm.");

    public static readonly Refusal AlreadyHanded = new("Việc này đang giao cho người khác. Xin lấy lại hoặc chờ trả lại rồi giao tiếp.");

    public static readonly Refusal AlreadyAsked = new("Việc này đang nhờ hỗ trợ rồi. Xin thôi nhờ trước khi nhờ nơi khác.");

    public static readonly Refusal AlreadyBlocked = new("Việc này đã báo chưa làm được. Xin rút lời báo cũ trước khi báo lại.");

    public static readonly Refusal NobodyThere = new("Xin chọn một người hoặc một đơn vị có trong danh sách.", "cho");

    public static readonly Refusal NothingToEnd = new("Việc này đã được trả lại trước đó. Xin mở lại trang để xem.");

    public static readonly Refusal NoAddress = new("Xin viết địa chỉ thư để nhận, hoặc bỏ dấu nhận thư.", "dia-chi");

    public static readonly Refusal DayIsPast = new("Ngày này đã qua. Xin chọn hôm nay hoặc một ngày sau.", "han");

    public static readonly Refusal DayIsFar = new("Ngày này xa quá hai năm. Xin chọn một ngày gần hơn.", "han");

    public static readonly Refusal NoLink = new("Đường dẫn bắt đầu bằng https:// hoặc là một trang trong hệ thống này, ví dụ /ban/so-viec.", "minh-chung");
}
