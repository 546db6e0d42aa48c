using CauNoi.Kernel;

namespace CauNoi.Petitions.Rules;

/// <summary>Every sentence with which a submission is not taken in. What was typed stays on the page.</summary>
public static class IntakeRefusals
{
    public static readonly Refusal NoWords = new("Chưa có chữ nào. Một câu ngắn cũng đủ, ví dụ: “Cống đầu xóm gãy”.", IntakeFields.Text);

    public static readonly Refusal TooThin = new("Xin viết rõ hơn một chút: có việc gì, ở đâu.", IntakeFields.Text);

    public static readonly Refusal NoDesk = new("Hệ thống chưa lập đơn vị nào nên chưa có nơi nhận. Phần viết vẫn còn ở đây; xin gửi lại sau.");

    public static readonly Refusal PlaceUnknown = new("Chưa nhận ra nơi này. Xin gõ lại tên xã, phường, hoặc bỏ trống.", IntakeFields.Place);

    public static readonly Refusal AboutNeedsPlace = new("Việc nói về chính nơi nhận: xin cho biết xã, phường nào, để đơn đi thẳng lên cấp trên của nơi ấy.", IntakeFields.Place);

    public static readonly Refusal NothingAbove = new("Việc nói về chính Mặt trận tỉnh thì cấp trên là Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, 46 Tràng Thi, Hà Nội. Hệ thống này không chuyển thay; phần viết vẫn còn ở đây để bà con chép lại.", IntakeFields.About);

    public static readonly Refusal CategoryUnknown = new("Lĩnh vực này không còn trong danh mục. Xin chọn lại.", IntakeFields.Category);

    public static readonly Refusal OrganisationUnknown = new("Chưa nhận ra tổ chức này. Xin chọn lại, hoặc bỏ trống.", IntakeFields.Organisation);

    public static readonly Refusal PhoneOdd = new("Số điện thoại gồm 8 đến 15 chữ số. Xin xem lại, hoặc bỏ trống.", IntakeFields.Phone);

    public static readonly Refusal PointOdd = new("Điểm trên bản đồ chưa đúng. Xin bỏ trống hai ô vĩ độ, kinh độ.", IntakeFields.Latitude);

    public static readonly Refusal PointOutside = new("Điểm này ở ngoài Việt Nam. Xin xem lại, hoặc bỏ trống hai ô vĩ độ, kinh độ.", IntakeFields.Latitude);

    public static readonly Refusal ConsentNeeded = new("Ghi thay thì người có việc phải đồng ý. Xin hỏi rồi đánh dấu.", IntakeFields.Consent);

    public static readonly Refusal LaterThanToday = new("Ngày nhận không thể sau hôm nay.", IntakeFields.ReceivedOn);

    public static readonly Refusal TooManyFiles = new("Nhiều nhất năm ảnh, một ghi âm. Xin bớt lại.", IntakeFields.Photo);

    public static readonly Refusal VoiceOdd = new("Tệp này không phải là ghi âm. Xin chọn tệp M4A, MP3, OGG, WAV hoặc WebM.", IntakeFields.Voice);

    public static readonly Refusal VoiceTooLong = new("Ghi âm nặng hơn 10 MB, chừng mười phút. Xin ghi ngắn hơn.", IntakeFields.Voice);

    public static readonly Refusal PaperOdd = new("Bản quét nhận tệp PDF hoặc ảnh, nhiều nhất 20 MB.", IntakeFields.Paper);

    public static readonly Refusal CodeUnknown = new("Không tìm thấy đơn có mã này ở nơi mình. Xin nghe lại từng chữ.", "ma");

    public static readonly Refusal MarkedAlready = new("Đơn này đã ở cấp trên của nơi mà nó nói về.");

    public static readonly Refusal MarkedTooLate = new("Chỉ chuyển được khi đơn đang chờ phân loại hoặc đang giải quyết ở đây. Đơn đã chuyển cơ quan thì lấy về trước.");

    public static readonly Refusal MarkedAtTop = new("Trên Mặt trận tỉnh là Trung ương; hệ thống này không chuyển thay. Xin báo người phụ trách.");

    public static readonly Refusal KeyTaken = new("Trang này đã dùng để gửi một việc khác. Phần viết vẫn còn, xin bấm gửi lần nữa.");

    public static readonly Refusal TooMany = new("Từ đường mạng này đang có quá nhiều đơn gửi cùng lúc. Phần viết vẫn còn ở đây; xin đợi vài phút rồi bấm gửi lại.");
}
