using System.Globalization;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;

namespace CauNoi.Bodies.Parts;

/// <summary>The fields by which a term is described, in the form for a new body and in the one for a new term.</summary>
internal static class TermForm
{
    public static IReadOnlyList<FieldShape> Fields { get; } =
    [
        new("cach-goi", "Nhiệm kỳ gọi theo", FieldKind.Choice) { Required = true, Choices = Choices.TermWordings },
        new("so", "Thứ mấy", FieldKind.Number) { MinNumber = 1, MaxNumber = TermNames.MostNumber, Hint = "Ví dụ 15 cho khóa XV; sau sắp xếp có thể tính lại từ 1." },
        new("tu", "Bắt đầu từ ngày", FieldKind.Day) { Required = true },
        new("den", "Dự kiến đến ngày", FieldKind.Day) { Required = true },
    ];

    public static BodyTerm Term(FormValues values, Guid body) => new()
    {
        Id = Guid.CreateVersion7(), Body = body, Wording = values["cach-goi"], Number = int.TryParse(values["so"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1,
        Starts = Day(values, "tu"), PlannedEnd = Day(values, "den"),
    };

    public static DateOnly Day(FormValues values, string field) => VietnameseDates.TryParseDay(values[field], out var day)
        ? day
        : throw new InvalidOperationException($"{field} was accepted as a day and is none.");

    public static Refusal? NumberMissing(FormValues values) =>
        values["cach-goi"] != TermNames.Years && values["so"].Length == 0 ? new Refusal("Xin viết số thứ tự của nhiệm kỳ.", "so") : null;
}
