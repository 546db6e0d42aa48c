using CauNoi.Kernel;

namespace CauNoi.AddressBook.Rules;

/// <summary>Every sentence with which this room says no.</summary>
public static class AddressBookRefusals
{
    public static readonly Refusal AllRead = new("Mọi nơi nhận đều đã đọc, không cần nhắc nữa.");

    public static readonly Refusal RemindedToday = new("Hôm nay đã nhắc rồi. Xin để các đơn vị có thời gian đọc, mai hãy nhắc lại.");

    public static readonly Refusal NobodyReceives = new("Danh sách này chưa có nơi nhận nào trong ngày hôm nay. Xin thêm nơi nhận rồi gửi.");

    public static readonly Refusal LineNeedsOne = new("Xin chọn một: một nhóm, một đơn vị, hoặc một nơi nhận bản giấy.", "nhom");

    public static readonly Refusal GroupUnknown = new("Nhóm này không có trong danh mục. Xin chọn trong các nhóm có sẵn.", "nhom");

    public static readonly Refusal UnitUnknown = new("Không tìm thấy đơn vị có tên này. Xin gõ đúng tên, hoặc mã số của đơn vị.", "don-vi");

    public static readonly Refusal UnitAmbiguous = new("Có hơn một đơn vị tên như vậy. Xin gõ mã số của đơn vị.", "don-vi");

    public static readonly Refusal KindsMissing = new("Xin đánh dấu ít nhất một loại đơn vị.", "xa");

    public static readonly Refusal LinkOdd = new("Địa chỉ phải bắt đầu bằng https:// hoặc là một trang của hệ thống, ví dụ /ban/hom-nay.", "lien-ket");

    public static readonly Refusal ListTaken = new("Đơn vị đã có danh sách mang tên này. Xin đặt tên khác.", "ten");

    public static readonly Refusal YearOdd = new("Năm công tác phải từ 1977 đến năm sau.", "nam");

    public static readonly Refusal OfficerUnknown = new("Người được chọn không có trong danh sách. Xin mở lại trang rồi chọn lại.");

    public static readonly Refusal FieldsChanged = new("Danh mục lĩnh vực vừa thay đổi. Xin mở lại trang rồi phân công lại.");

    public static readonly Refusal DayBeforeLast = new("Lĩnh vực đang có người được phân công từ ngày này hoặc muộn hơn. Xin chọn một ngày sau đó.", "tu-ngay");

    public static readonly Refusal MonitorTwice = new("Chương trình này đã có đơn vị theo dõi trong thời gian ấy. Xin kết thúc lần phân công trước.", "tu-ngay");

    public static readonly Refusal EndBeforeStart = new("Ngày kết thúc phải sau ngày bắt đầu.", "den-ngay");

    public static readonly Refusal NameOverlaps = new("Cơ quan này đã có tên trong khoảng ngày ấy. Xin xem lại ngày bắt đầu và ngày kết thúc.", "tu-ngay");
}
