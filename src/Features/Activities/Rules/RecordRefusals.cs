using CauNoi.Kernel;

namespace CauNoi.Activities.Rules;

/// <summary>Every sentence with which this feature says no.</summary>
public static class RecordRefusals
{
    public static readonly Refusal Withdrawn = new("Bản ghi này đã rút nên không sửa được nữa. Nếu rút nhầm, xin ghi lại từ đầu.");

    public static readonly Refusal NoSuchStep = new("Từ trạng thái hiện nay không chuyển sang bước này được. Xin mở lại trang để xem các bước còn lại.");

    public static readonly Refusal BeforeLastStep = new("Ngày của bước này đứng trước ngày của bước trước. Xin xem lại ngày.", "ngay");

    public static readonly Refusal KindNotInForce = new("Vào ngày này chưa có, hoặc đã thôi, ghi loại việc này. Xin xem lại ngày.", "ngay");

    public static readonly Refusal InTheFuture = new("Ngày này chưa tới. Việc đã diễn ra mới ghi được; việc sắp tới xin ghi là dự kiến.", "ngay");

    public static readonly Refusal StillPlanned = new("Việc này mới là dự kiến. Khi đã diễn ra, xin chuyển sang “Đã diễn ra” rồi xác nhận.");

    public static readonly Refusal AlreadyConfirmed = new("Bản ghi này đã có người xác nhận.");

    public static readonly Refusal OwnWriting = new("Người ghi không tự xác nhận được. Xin nhờ người khác trong đơn vị, hoặc đơn vị cấp trên.");

    public static readonly Refusal ReasonMissing = new("Bản ghi đã xác nhận: xin viết lý do sửa, một câu là đủ.", "ly-do");

    public static readonly Refusal NothingChanged = new("Chưa có gì khác so với bản đang có.");

    public static readonly Refusal Overtaken = new("Người khác vừa sửa bản ghi này. Dưới đây là phần vừa viết; xin so với bản mới rồi lưu lại nếu vẫn đúng.");

    public static readonly Refusal Crowded = new("Nhiều người đang ghi cùng một việc nên lần này chưa lưu được. Phần viết vẫn còn, xin bấm lưu lần nữa.");

    public static readonly Refusal SameAgain = new("Hôm ấy, ở đây đã có một bản ghi giống thế này. Nếu là việc khác, xin đánh dấu “Đây là việc khác” rồi lưu.", "viec-khac");

    public static readonly Refusal KeyTaken = new("Trang này đã dùng để ghi một việc khác. Phần viết vẫn còn, xin bấm lưu lần nữa.");

    /// <summary>Something is written into a period that stands closed, without a reason.</summary>
    public static Refusal PeriodClosed(string period) =>
        new($"{period} đã chốt số liệu. Vẫn ghi và sửa được, nhưng xin viết lý do, một câu là đủ.", "ly-do");

    /// <summary>Typing rows leaves no place for a reason.</summary>
    public static Refusal NeedsItsOwnPage(string kind) => new($"Ngày này nằm trong kỳ đã chốt số liệu. Xin ghi việc này ở trang “{kind}” để viết thêm lý do.", "ngay");

    public static readonly Refusal NoSuchForm = new("Đơn vị mình nay không ghi loại việc này. Bản gửi được giữ lại cho cán bộ xem.");

    public static readonly Refusal FormChanged = new("Mẫu ghi đã đổi, có câu nay không còn hỏi. Xin mở lại, xem một lượt rồi gửi.");

    public static readonly Refusal KeyTakenOffline = new("Mã của bản này đã dùng cho một bản khác. Bản gửi được giữ lại cho cán bộ xem.");

    public static readonly Refusal CrowdedOffline = new("Nhiều người đang ghi cùng lúc. Sổ tay giữ lại và tự gửi lần nữa.");

    public static readonly Refusal RecordNotThere = new("Bản ghi gốc chưa có trong sổ của đơn vị mình. Sổ tay giữ lại và gửi sau.");

    public static readonly Refusal BothChanged = new("Người khác cũng sửa chỗ này. Cán bộ sẽ xem cả hai bản; không bản nào bị mất.");

    public static readonly Refusal NoRecordForPhoto = new("Chưa có bản ghi của ảnh này.");

    public static readonly Refusal EnoughPhotos = new("Bản ghi này đã đủ số ảnh.");

    public static Refusal UnitElsewhere(string field) => new("Chỉ chọn được đơn vị trong địa bàn của mình.", field);
}
