using CauNoi.Kernel;

namespace CauNoi.Bodies.Rules;

/// <summary>Every sentence with which this room says no.</summary>
public static class BodyRefusals
{
    public static readonly Refusal NotWaiting = new("Đề xuất này đã có người xử lý. Xin mở lại trang để xem.");

    public static readonly Refusal OwnProposal = new("Người đề xuất không tự xác nhận. Xin để người khác của đơn vị hoặc cấp trên xác nhận.");

    public static readonly Refusal SecondPersonFromAbove = new("Đơn vị có ít người dùng nên việc này do cấp trên xác nhận.");

    public static readonly Refusal NotHeld = new("Ghế này hiện không có ai giữ.");

    public static readonly Refusal AlreadyEnded = new("Người này đã thôi giữ ghế từ trước.");

    public static readonly Refusal EndsBeforeItBegins = new("Ngày cuối giữ ghế không thể trước ngày nhận. Xin xem lại ngày.", "ngay");

    public static readonly Refusal UnknownKind = new("Xin chọn một loại tổ chức trong danh sách.", "loai");

    public static readonly Refusal WrongUnit = new("Loại tổ chức này không lập ở đơn vị như vậy. Xin chọn đơn vị khác.", "don-vi");

    public static readonly Refusal HasOne = new("Đơn vị đã có tổ chức loại này đang hoạt động. Xin mở tổ chức ấy để lập nhiệm kỳ mới.", "loai");

    public static readonly Refusal NeedsName = new("Loại này mỗi đơn vị có thể có nhiều, xin đặt tên riêng, ví dụ kèm tên công trình.", "ten");

    public static readonly Refusal TermEndsTooSoon = new("Ngày dự kiến kết thúc phải sau ngày bắt đầu.", "den");

    public static readonly Refusal TermTooLong = new("Một nhiệm kỳ không dài quá 10 năm. Xin xem lại ngày.", "den");

    public static readonly Refusal TermsOverlap = new("Nhiệm kỳ mới phải bắt đầu sau ngày bắt đầu của nhiệm kỳ trước. Hai nhiệm kỳ được giáp ngày nhau.", "tu");

    public static readonly Refusal OutsideTerm = new("Ngày nhận phải nằm trong nhiệm kỳ.", "tu-ngay");

    public static readonly Refusal TooFarAhead = new("Ngày nhận xa quá một năm. Xin xem lại ngày.", "tu-ngay");

    public static readonly Refusal DecisionAfterStart = new("Ngày quyết định không thể sau ngày nhận.", "ngay-quyet-dinh");

    public static readonly Refusal SeatTaken = new("Vào ngày ấy ghế đang có người giữ. Xin chọn ngày sau ngày người trước nhận ghế.", "tu-ngay");

    public static readonly Refusal ProposalWaits = new("Ghế này đang có một đề xuất chờ xác nhận. Xin xử lý đề xuất ấy trước.");

    public static readonly Refusal SeatClosed = new("Nhiệm kỳ của ghế này đã kết thúc. Xin mở nhiệm kỳ hiện tại.");

    public static readonly Refusal BirthYear = new("Năm sinh viết bốn chữ số, ví dụ 1970, và người giữ ghế phải đủ 18 tuổi.", "nam-sinh");

    public static readonly Refusal PhoneWrong = new("Số điện thoại gồm 10 chữ số, bắt đầu bằng 0.", "dien-thoai");

    public static readonly Refusal NameWrong = new("Xin viết họ và tên, không kèm số hay ký hiệu.", "ten");

    public static readonly Refusal PersonTwice = new("Người này đang giữ một ghế khác trong cùng tổ chức. Xin cho thôi ghế cũ trước.", "ten");

    public static readonly Refusal PersonGone = new("Không thấy người này trong danh sách của đơn vị. Xin tìm lại.", "ten");

    public static readonly Refusal AskWhich = new("Đã có người trùng tên. Xin cho biết có phải cùng một người không.", "trung");

    public static readonly Refusal BodyEnded = new("Tổ chức này đã kết thúc hoạt động.");

    public static readonly Refusal EndInFuture = new("Ngày kết thúc không thể ở sau hôm nay.", "ngay");

    public static readonly Refusal EndBeforeTerm = new("Ngày kết thúc không thể trước ngày bắt đầu nhiệm kỳ đang chạy.", "ngay");

    public static readonly Refusal UnknownDemand = new("Xin chọn một yêu cầu trong danh sách.", "yeu-cau");

    public static readonly Refusal TickInFuture = new("Ngày xác nhận không thể ở sau hôm nay.", "ngay");

    public static readonly Refusal SameTick = new("Yêu cầu này đã được xác nhận trong nhiệm kỳ.", "yeu-cau");

    public static readonly Refusal CountTooLarge = new("Có dòng lớn hơn tổng số thành viên. Xin xem lại số.");

    public static readonly Refusal SamePerson = new("Xin chọn hai người khác nhau để gộp.");

    public static readonly Refusal MergeBirthYears = new("Hai người có năm sinh khác nhau nên không gộp. Nếu một năm sinh bị ghi sai, xin sửa trước.");

    public static readonly Refusal MergeClash = new("Cả hai từng giữ ghế cùng lúc trong một tổ chức, nên là hai người khác nhau.");

    public static readonly Refusal QuotaElsewhere = new("Xin chọn một đơn vị của mình.", "don-vi");
}
