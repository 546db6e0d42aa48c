using CauNoi.Kernel;

namespace CauNoi.Programmes.Rules;

/// <summary>The sentences about programmes.</summary>
public static class ProgrammeRefusals
{
    public static readonly Refusal Waiting = new("Văn bản đang chờ ban hành nên chưa sửa được. Xin trả lại để sửa trước.");

    public static readonly Refusal Stands = new("Văn bản đã ban hành thì giữ nguyên lời văn. Muốn đổi một chỉ tiêu, xin mở chỉ tiêu ấy rồi chọn Điều chỉnh.");

    public static readonly Refusal IssuedAlready = new("Văn bản này đã ban hành rồi.");

    public static readonly Refusal NotNow = new("Lúc này chưa làm được bước ấy. Xin mở lại trang để xem văn bản đang ở bước nào.");

    public static readonly Refusal EndedBefore = new("Ngày kết thúc không được trước ngày ban hành.", "ngay");

    public static readonly Refusal TermBackwards = new("Ngày cuối của thời hạn đứng trước ngày đầu. Xin xem lại.", "den");

    public static readonly Refusal TermTooLong = new("Thời hạn dài quá mười một năm. Xin xem lại năm.", "den");

    public static readonly Refusal IssuedAfterTerm = new("Ngày ban hành đứng sau ngày hết thời hạn. Xin xem lại.", "ngay");

    public static readonly Refusal ReportDay = new("Ngày báo cáo hằng năm viết như 15/11.", "bao-cao");

    public static readonly Refusal NumberMissing = new("Văn bản chưa có số. Xin sửa phần đầu văn bản và điền số.");

    public static readonly Refusal DayMissing = new("Văn bản chưa có ngày ban hành. Xin sửa phần đầu văn bản và điền ngày.");

    public static readonly Refusal DayAhead = new("Ngày ban hành còn ở phía trước. Đến ngày ấy xin ban hành.");

    public static readonly Refusal SignerMissing = new("Văn bản chưa ghi ai ký. Xin sửa phần đầu văn bản và điền tên người ký.");

    public static readonly Refusal NumberTaken = new("Số này đã dùng cho một văn bản cùng loại trong năm. Xin xem lại số.", "so");

    public static readonly Refusal NotSecond = new("Người ban hành phải là người khác người soạn và người đề nghị, và có quyền ban hành ở đơn vị này.");

    public static readonly Refusal EmptyContent = new("Chưa có đoạn nào. Mỗi đoạn cách nhau một dòng trống.", "noi-dung");

    public static readonly Refusal TooMany = new("Văn bản đã có quá nhiều mục. Xin gộp bớt.", "noi-dung");

    public static readonly Refusal NobodyChosen = new("Xin đánh dấu loại đơn vị, hoặc viết nơi nhận ngoài hệ thống.", "noi-nhan");

    public static readonly Refusal SecondMissing = new("Chưa có ai khác có quyền ban hành ở đơn vị này.");
}
