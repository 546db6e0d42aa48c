using CauNoi.Kernel;

namespace CauNoi.Published.Rules;

/// <summary>Every sentence with which publishing and removing pictures says no.</summary>
public static class PictureRefusals
{
    public static readonly Refusal RecordNotPublic = new("Bản ghi này chưa công khai nên chưa đăng ảnh được. Loại việc phải được phép công khai, và bản ghi phải có người khác xác nhận.");

    public static readonly Refusal TooMany = new("Mỗi bản ghi đăng nhiều nhất ba ảnh. Xin thôi đăng một ảnh trước.");

    public static readonly Refusal RemovedBefore = new("Ảnh này đã gỡ theo đề nghị của người xem nên không đăng lại.");

    public static readonly Refusal AlreadyPublished = new("Ảnh này đang được đăng. Muốn đổi chỗ che, xin thôi đăng rồi đăng lại.");

    public static readonly Refusal ChildNotHidden = new("Ảnh có trẻ em nhận ra được mặt: xin khoanh che mặt các em ngay trên ảnh, hoặc chọn ảnh khác.", "tre-em");

    public static readonly Refusal BoxesUnreadable = new("Chỗ che trên ảnh không đọc được. Xin mở lại trang rồi khoanh lại.");

    public static readonly Refusal AlreadyAnswered = new("Đề nghị này đã có trả lời. Xin mở lại trang để xem.");

    public static readonly Refusal KeyTaken = new("Trang này đã dùng để gửi một đề nghị khác. Phần viết vẫn còn, xin bấm gửi lần nữa.");

    public static readonly Refusal CodeUnknown = new("Không tìm thấy đề nghị có mã này. Xin xem lại từng chữ trên phiếu.", "ma");

    public static readonly Refusal NobodyToKeepOut = new("Xin chọn một người có trong danh sách.", "nguoi");
}
