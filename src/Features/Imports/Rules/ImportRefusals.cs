using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Imports.Rules;

/// <summary>Every sentence with which a table of records is refused, whole or in one row.</summary>
public static class ImportRefusals
{
    public static readonly Refusal NoTable = new("Xin chọn một tệp bảng, hoặc dán bảng vào ô dưới.", "tep");

    public static readonly Refusal TwoTables = new("Xin chỉ chọn tệp, hoặc chỉ dán bảng, để không nhập hai lần.", "tep");

    public static readonly Refusal NoRows = new("Bảng chưa có dòng nào dưới dòng tiêu đề.", "tep");

    public static readonly Refusal NotWaiting = new("Bảng này đã được ghi, đã bỏ, hoặc đang ghi. Dưới đây là tình trạng hiện nay.");

    public static readonly Refusal NothingGood = new("Chưa có dòng nào đúng để ghi. Xin tải tệp có ghi lỗi về, sửa rồi gửi lại.");

    public static readonly Refusal Old = new("Kết quả kiểm tra đã cũ, hoặc mẫu của loại việc này vừa đổi. Xin gửi lại tệp để kiểm tra lại.");

    public static readonly Refusal NothingToUndo = new("Lần nhập này chưa ghi gì hoặc đã hoàn tác rồi.");

    /// <summary>A row that says the same as another, in the book or further up.</summary>
    public const string SameAgain = "Hôm ấy, ở đây đã có một bản ghi giống thế này, trong sổ hoặc ở dòng trên. Nếu là việc khác, xin ghi “có” vào cột “Việc khác”.";

    /// <summary>A row whose day lies in a closed period, as long as nobody says why it is recorded all the same.</summary>
    public const string InClosedPeriod = "Ngày này nằm trong kỳ đã chốt số liệu. Xin viết lý do ở trang của bảng khi cho ghi, hoặc ghi riêng việc này kèm lý do.";

    public static readonly Refusal AllClosed = new("Các dòng đúng đều nằm trong kỳ đã chốt số liệu. Xin viết một lý do chung rồi bấm ghi, một câu là đủ.", "ly-do");

    public const string NoPlace = "Đơn vị: phần này còn trống, xin điền giúp.";

    public static Refusal Missing(IEnumerable<string> columns) => new($"Bảng thiếu cột: {string.Join(", ", columns)}. Xin dùng tệp mẫu.", "tep");

    public static Refusal TooLong(long most) => new($"Bảng có hơn {Figures.Format(most)} dòng. Xin chia làm nhiều tệp.", "tep");

    public static string UnknownPlace(string place) => $"“{place}” không có trong các đơn vị mà mình ghi được loại việc này.";

    public static string SeveralPlaces(string place, int count) => $"Có {count} đơn vị tên “{place}”. Xin ghi thêm cột “Xã”, hoặc ghi mã đơn vị.";

    public static string UnknownUnit(string question, string unit) => $"{question} Không thấy “{unit}” trong địa bàn của mình.";
}
