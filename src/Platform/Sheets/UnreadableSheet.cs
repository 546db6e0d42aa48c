using CauNoi.Kernel;

namespace CauNoi.Platform.Sheets;

/// <summary>A file that is no table we can read. Its refusal is for the person who sent it.</summary>
public sealed class UnreadableSheet(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    public Refusal Refusal { get; } = new(sentence);

    internal static UnreadableSheet Broken(Exception? cause = null) =>
        new("Tệp này hỏng hoặc không phải bảng tính. Xin mở tệp bằng phần mềm bảng tính, lưu lại thành .xlsx rồi chọn lại.", cause);

    internal static UnreadableSheet TooLarge() =>
        new("Bảng này quá lớn. Mỗi lần xin nạp nhiều nhất 200.000 dòng và 200 cột, tệp dưới 20 MB; bảng lớn hơn xin chia làm nhiều tệp.");

    internal static UnreadableSheet OldLetters(Exception? cause = null) =>
        new("Tệp này dùng bảng mã cũ nên chữ Việt không đọc được. Xin lưu lại thành .xlsx, hoặc CSV với bảng mã UTF-8, rồi chọn lại.", cause);

    internal static UnreadableSheet OldOffice(string fileName) =>
        new($"Tệp {Path.GetFileName(fileName)} là bảng tính kiểu cũ (.xls). Xin mở tệp, lưu lại thành .xlsx hoặc .csv rồi chọn lại.");

    internal static UnreadableSheet LongWorkbook() =>
        new($"Tệp Excel này có hơn {Kernel.Text.Figures.Format(SheetStream.WorkbookRows)} dòng. Xin mở tệp, lưu lại thành CSV (bảng mã UTF-8) rồi chọn lại.");

    internal static UnreadableSheet Empty() => new("Bảng này chưa có dòng nào. Xin kiểm tra lại tệp; hệ thống đọc trang tính đầu tiên.");
}
