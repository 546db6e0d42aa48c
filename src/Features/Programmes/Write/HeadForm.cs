using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Programmes.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.Programmes.Write;

/// <summary>The form of a programme's head.</summary>
internal static class HeadForm
{
    public static FormShape Shape(IReadOnlyList<FieldChoice> parents) => new("van-ban",
    [
        new FieldShape("loai", "Loại văn bản", FieldKind.Choice) { Required = true, Choices = [.. ProgrammeKind.All.Select(k => new FieldChoice(k.Id, k.Title))] },
        new FieldShape("ten", "Tên văn bản", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300, Hint = "Như dòng trích yếu, ví dụ: Chương trình hành động giai đoạn 2026 – 2030." },
        new FieldShape("so", "Số", FieldKind.Line) { MaxLength = 20, Hint = "Để trống khi chưa cấp số." },
        new FieldShape("ky-hieu", "Ký hiệu", FieldKind.Line) { MaxLength = 60, Hint = "Ví dụ: CTr-MTTQ-UB." },
        new FieldShape("ngay", "Ngày ban hành", FieldKind.Day) { Hint = "Ngày ghi trên văn bản. Để trống khi chưa ký." },
        new FieldShape("nguoi-ky", "Người ký", FieldKind.Line) { MaxLength = 160, Hint = "Họ tên và chức vụ như trên văn bản." },
        new FieldShape("tu", "Thời hạn từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("den", "Đến hết ngày", FieldKind.Day) { Required = true },
        .. Above(parents),
        new FieldShape("bao-cao", "Báo cáo hằng năm trước ngày", FieldKind.Line) { MaxLength = 5, Hint = "Viết như 15/11. Để trống nếu văn bản không nói." },
        new FieldShape("cong-khai", "Đăng cho mọi người đọc khi ban hành", FieldKind.Tick),
    ]);

    public static FormValues Of(FormShape shape, Programme programme) => shape.With(
    [
        ("loai", programme.Kind), ("ten", programme.Title), ("so", programme.Number), ("ky-hieu", programme.Symbol), ("ngay", Day(programme.IssuedOn)), ("nguoi-ky", programme.Signer),
        ("tu", Day(programme.First)), ("den", Day(programme.Last)), .. programme.Parent is { } parent && shape.Fields.Any(f => f.Name == "tren") ? [("tren", parent.ToString())] : Array.Empty<(string, string)>(),
        ("bao-cao", programme.ReportBy), ("cong-khai", programme.Public ? "co" : ""),
    ]);

    public static ProgrammeDays Days(FormValues values) => new(DayOf(values["tu"])!.Value, DayOf(values["den"])!.Value, DayOf(values["ngay"]), values["bao-cao"]);

    public static DateOnly? DayOf(string text) => VietnameseDates.TryParseDay(text, out var day) ? day : null;

    private static FieldShape[] Above(IReadOnlyList<FieldChoice> parents) =>
        [new FieldShape("tren", "Thực hiện văn bản nào?", FieldKind.Choice) { Choices = [new FieldChoice("khong", "Không thực hiện văn bản nào có ở đây"), .. parents] }];

    private static string Day(DateOnly? day) => day is { } known ? Spoken.Day(known) : "";
}
