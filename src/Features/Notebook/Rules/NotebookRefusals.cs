using CauNoi.Kernel;

namespace CauNoi.Notebook.Rules;

/// <summary>Every sentence with which this feature says no.</summary>
public static class NotebookRefusals
{
    public static readonly Refusal BadKey = new("Điện thoại này chưa tạo được khoá riêng. Xin mở trang bằng trình duyệt mới hơn, ví dụ Chrome.", "khoa-ky");

    public static readonly Refusal TooManyPhones = new("Mỗi người ghép nhiều nhất năm điện thoại. Xin bỏ bớt một máy cũ rồi ghép lại.");

    public static readonly Refusal PhoneTaken = new("Mã của điện thoại này đã có. Xin mở lại trang rồi ghép lần nữa.");

    public static readonly Refusal Stale = new("Trang này mở đã lâu nên chưa ghép được. Xin mở lại trang rồi ghép.");

    public static readonly Refusal Unreadable = new("Bản này bị hỏng trên đường nên không mở được. Xin ghi lại.");

    public static readonly Refusal UnknownKey = new("Máy chủ chưa có khoá mở bản này. Sổ tay giữ lại và gửi sau.");

    public static readonly Refusal UnknownForm = new("Hệ thống không có mẫu ghi này. Bản gửi được giữ lại cho cán bộ xem.");

    public static readonly Refusal IdTaken = new("Mã của bản này đã dùng ở máy khác. Xin ghi lại.");

    public static readonly Refusal Busy = new("Máy chủ đang bận. Sổ tay giữ lại và tự gửi lần nữa.");

    public static readonly Refusal TooManyWaiting = new("Nhiều bản từ điện thoại này đang chờ cán bộ xem. Sổ tay giữ lại và gửi sau.");

    public static readonly Refusal RoleEnded = new("Vai trò dùng khi ghép điện thoại này đã kết thúc. Bản ghi không mất: cán bộ sẽ xem và ghi vào sổ.");

    public static readonly Refusal SilentTooLong = new("Điện thoại này đã hơn nửa năm không gửi gì. Bản ghi không mất: cán bộ sẽ xem và ghi vào sổ.");

    public static string ReadingEnded(Refusal doubt) => doubt == SilentTooLong
        ? "Điện thoại này đã hơn nửa năm không liên lạc nên không xem được sổ nữa. Việc chưa gửi vẫn được gửi. Muốn xem, xin ghép lại máy."
        : "Vai trò dùng khi ghép điện thoại này đã kết thúc nên không xem được sổ nữa. Việc chưa gửi vẫn được gửi.";

    public static readonly Refusal TextFirst = new("Ảnh đã tới; chờ phần chữ.");

    public static readonly Refusal TooManyPieces = new("Ảnh từ điện thoại này đang chờ quá nhiều. Xin gửi phần chữ trước.");

    public static readonly Refusal ReasonNeeded = new("Xin viết vì sao không ghi vào sổ, một câu là đủ.", "ly-do");

    public static readonly Refusal Settled = new("Bản ấy vừa có người khác xem và quyết định rồi.");
}
