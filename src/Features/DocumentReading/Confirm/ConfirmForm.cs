using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Programmes.Rules;
using CauNoi.DocumentReading.Parts;
using CauNoi.DocumentReading.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.DocumentReading.Confirm;

/// <summary>The head of the draft that will be made, and what of the document goes into it besides the targets.</summary>
internal static class ConfirmForm
{
    public static readonly FormShape Shape = new("xac-nhan",
    [
        new FieldShape("ban", "Bản đã xem", FieldKind.Hidden) { Required = true, MaxLength = 9 },
        new FieldShape("loai", "Loại văn bản", FieldKind.Choice) { Required = true, Choices = [.. ProgrammeKind.All.Select(k => new FieldChoice(k.Id, k.Title))] },
        new FieldShape("ten", "Tên văn bản", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
        new FieldShape("so", "Số", FieldKind.Line) { MaxLength = 20, Hint = "Để trống khi chưa cấp số." },
        new FieldShape("ky-hieu", "Ký hiệu", FieldKind.Line) { MaxLength = 60, Hint = "Ví dụ: CTr-MTTQ-UB." },
        new FieldShape("ngay", "Ngày ban hành", FieldKind.Day) { Hint = "Ngày ghi trên văn bản. Để trống khi chưa ký." },
        new FieldShape("nguoi-ky", "Người ký", FieldKind.Line) { MaxLength = 160 },
        new FieldShape("tu", "Thời hạn từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("den", "Đến hết ngày", FieldKind.Day) { Required = true },
        new FieldShape("bao-cao", "Báo cáo hằng năm trước ngày", FieldKind.Line) { MaxLength = 5, Hint = "Viết như 15/11." },
        new FieldShape("cong-khai", "Đăng cho mọi người đọc khi ban hành", FieldKind.Tick),
        new FieldShape("de-an", "Đưa các đề án vào", FieldKind.Tick),
        new FieldShape("can-cu", "Đưa các căn cứ vào", FieldKind.Tick),
        new FieldShape("noi-nhan", "Đưa nơi nhận vào", FieldKind.Tick),
        new FieldShape("viec", "Đưa nhiệm vụ và việc báo cáo vào phần lời văn", FieldKind.Tick),
        new FieldShape("lich", "Đưa các ngày nêu trong văn bản vào lịch", FieldKind.Tick),
        new FieldShape("bo-qua", "Bỏ qua các đề xuất chưa xem", FieldKind.Tick),
    ]);

    public static FormValues Of(Opened opened, DateOnly today)
    {
        var (guess, head) = (HeadGuess.Of(opened.Found, today), opened.Found.Head);
        return Shape.With(
            ("ban", opened.Fold.Version.ToString(CultureInfo.InvariantCulture)), ("loai", guess.Kind), ("ten", Short(head.Title ?? opened.Document.Title)), ("so", guess.Number), ("ky-hieu", guess.Symbol),
            ("ngay", head.Date is { } day ? Spoken.Day(day) : ""), ("nguoi-ky", guess.Signer), ("tu", Spoken.Day(guess.First)), ("den", Spoken.Day(guess.Last)), ("bao-cao", guess.ReportBy), ("cong-khai", "co"),
            ("de-an", "co"), ("can-cu", "co"), ("noi-nhan", "co"), ("viec", "co"), ("lich", "co"));
    }

    public static ProgrammeDays Days(FormValues values) => new(Day(values["tu"])!.Value, Day(values["den"])!.Value, Day(values["ngay"]), values["bao-cao"]);

    private static DateOnly? Day(string text) => VietnameseDates.TryParseDay(text, out var day) ? day : null;

    private static string Short(string title) => title.Length <= 300 ? title : title[..299].TrimEnd() + "…";
}
