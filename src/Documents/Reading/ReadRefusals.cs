using System.Globalization;
using CauNoi.Kernel;

namespace CauNoi.Documents.Reading;

/// <summary>Why a file is not read, and what its sender can do.</summary>
internal static class ReadRefusals
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A document without a word is none.</summary>
    public static ReadOutcome Judged(ReadDocument document, ReadLimits limits) =>
        document.Source.Blocks.Count == 0 ? For(RefusedFor.NoText, limits) : ReadOutcome.Of(document);

    public static ReadOutcome For(RefusedFor why, ReadLimits limits) => ReadOutcome.Of(why, new Refusal(why switch
    {
        RefusedFor.Empty => "Tệp không có nội dung. Hãy chọn lại tệp rồi gửi.",
        RefusedFor.Unknown => "Chưa đọc được loại tệp này. Hãy gửi tệp Word (.docx), PDF, OpenDocument (.odt), trang web (.html), văn bản (.txt) hoặc ảnh chụp (JPEG, PNG).",
        RefusedFor.Damaged => "Tệp bị hỏng hoặc chưa tải lên hết. Hãy mở thử tệp trên máy, lưu lại rồi gửi lần nữa.",
        RefusedFor.Encrypted => "Tệp được khóa bằng mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
        RefusedFor.OldWord => "Tệp ở định dạng Word đời cũ (.doc). Hãy mở tệp, chọn lưu thành .docx rồi gửi lại.",
        RefusedFor.Macro => "Tệp có chứa đoạn chương trình (macro) nên không được nhận. Hãy lưu lại thành .docx không có macro rồi gửi.",
        RefusedFor.Embedded => "Tệp có nhúng đối tượng của chương trình khác nên không được nhận. Hãy bỏ đối tượng nhúng, hoặc in ra PDF rồi gửi.",
        RefusedFor.Script => "Tệp PDF có chứa lệnh tự chạy nên không được nhận. Hãy in văn bản ra một tệp PDF mới rồi gửi.",
        RefusedFor.Bomb => "Tệp được nén hoặc lồng nhiều lớp bất thường nên không được nhận. Hãy mở văn bản, lưu thành một tệp mới rồi gửi.",
        RefusedFor.TooLarge => string.Create(Vietnamese, $"Tệp quá lớn (tối đa {limits.MostBytes / 1_048_576.0:0.#} MB và {limits.MostCharacters / 1_000_000.0:0.#} triệu chữ). Hãy chia thành nhiều phần rồi gửi từng phần."),
        RefusedFor.TooManyPages => string.Create(Vietnamese, $"Văn bản dài hơn {limits.MostPages:0} trang. Hãy chia thành nhiều phần rồi gửi từng phần."),
        RefusedFor.OutOfTime => "Đọc tệp này mất quá nhiều thời gian nên đã dừng lại. Hãy lưu văn bản thành một tệp mới, hoặc chia nhỏ, rồi gửi lại.",
        RefusedFor.ToolMissing => "Máy chủ chưa cài chương trình để đọc loại tệp này. Hãy báo người phụ trách kỹ thuật, hoặc gửi tệp Word (.docx).",
        RefusedFor.NoText => "Không tìm thấy chữ nào trong tệp. Hãy kiểm tra lại tệp, hoặc chụp lại rõ hơn rồi gửi.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    }));
}

/// <summary>Ends reading from any depth; <see cref="DocumentReader"/> turns it into a sentence. A file that is not taken is no mistake of the program,
/// but the readers are deep and most of them stop in the middle of a foreign format.</summary>
internal sealed class NotReadException(RefusedFor why) : Exception(why.ToString())
{
    public RefusedFor Why { get; } = why;
}
