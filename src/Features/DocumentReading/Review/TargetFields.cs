using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Programmes.Parts;
using CauNoi.DocumentReading.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.DocumentReading.Review;

/// <summary>What the form of a proposal offers to choose from.</summary>
internal sealed record TargetOffers(IReadOnlyList<UnitKind> Kinds, IReadOnlyList<FieldChoice> Leads, IReadOnlyList<Meaning> Measures);

/// <summary>All fields of a target that a person may correct.</summary>
internal static class TargetFields
{
    private const string KindPrefix = "loai-";
    private const string None = "khong";

    public static FormShape Shape(TargetOffers offers) => new("sua-de-xuat",
    [
        new FieldShape("ban", "Bản đã xem", FieldKind.Hidden) { Required = true, MaxLength = 9 },
        new FieldShape("ten", "Tên ngắn", FieldKind.Line) { Required = true, MaxLength = 120, Hint = "Hiện trên bảng theo dõi, ví dụ: Ngày hội Đại đoàn kết." },
        .. offers.Kinds.Select(k => new FieldShape(KindPrefix + k.Id, $"Phải đạt: {Spoken.Small(k.Title)}", FieldKind.Tick)),
        new FieldShape("pham-vi", "Phải đạt thế nào", FieldKind.Choice) { Required = true, Choices = [.. Enum.GetValues<TargetReach>().Select(r => new FieldChoice(r.ToString(), TargetSpeech.Of(r)))] },
        new FieldShape("so-sanh", "So sánh", FieldKind.Choice) { Required = true, Choices = [.. Enum.GetValues<Comparator>().Select(c => new FieldChoice(c.ToString(), TargetSpeech.Of(c)))] },
        new FieldShape("muc", "Mức phải đạt", FieldKind.Line) { MaxLength = 24, Hint = "Tỷ lệ viết như 90; số lẻ viết như 1,5." },
        new FieldShape("muc-den", "Đến mức", FieldKind.Line) { MaxLength = 24, Hint = "Chỉ khi văn bản ghi một khoảng, như 2 đến 3." },
        new FieldShape("don-vi-tinh", "Đơn vị tính", FieldKind.Line) { MaxLength = 40, Hint = "Ví dụ: %, buổi, hộ." },
        new FieldShape("ky", "Bao giờ phải đạt", FieldKind.Choice) { Required = true, Choices = [.. Enum.GetValues<Cadence>().Select(c => new FieldChoice(c.ToString(), TargetSpeech.Of(c)))] },
        new FieldShape("tu", "Tính từ ngày", FieldKind.Day) { Hint = "Để trống thì theo thời hạn của văn bản." },
        new FieldShape("den", "Đến hết ngày", FieldKind.Day) { Hint = "Để trống thì theo thời hạn của văn bản." },
        new FieldShape("ky-loi", "Kỳ như văn bản ghi", FieldKind.Line) { MaxLength = 80, Hint = "Khi văn bản ghi kỳ khác, như mỗi tháng." },
        new FieldShape("mau-so", "Tính trên tổng số nào", FieldKind.Line) { MaxLength = 300 },
        new FieldShape("dieu-kien", "Với điều kiện nào", FieldKind.Line) { MaxLength = 300, Hint = "Bằng lời, như trong văn bản." },
        new FieldShape("chu-tri", "Đơn vị chủ trì", FieldKind.Choice) { Choices = [new(None, "Chưa rõ, để đơn vị ban hành chủ trì"), .. offers.Leads] },
        new FieldShape("phoi-hop", "Đơn vị phối hợp", FieldKind.Line) { MaxLength = 500, Hint = "Mỗi đơn vị cách nhau một dấu chấm phẩy." },
        new FieldShape("chi-so", "Đếm bằng chỉ số nào", FieldKind.Choice) { Choices = [new(None, "Chưa có chỉ số: ghi là mới, hoặc tự viết công thức"), .. offers.Measures.Select(m => new FieldChoice(m.Name, m.Title))] },
        new FieldShape("cong-thuc", "Công thức", FieldKind.Line) { MaxLength = 1_000, Hint = "Chỉ khi không có chỉ số sẵn." },
    ]);

    public static FormValues Of(FormShape shape, ProposedTarget what, int? lead, int version)
    {
        var measured = what.Formula is { } formula && shape["chi-so"].Choices.Any(c => c.Value == formula);
        return shape.With(
        [
            ("ban", version.ToString(CultureInfo.InvariantCulture)), ("ten", what.Title), .. what.Kinds.Where(k => shape.Fields.Any(f => f.Name == KindPrefix + k)).Select(k => (KindPrefix + k, "co")),
            ("pham-vi", what.Reach.ToString()), ("so-sanh", what.Comparator.ToString()), ("muc", Written(what.Goal)), ("muc-den", Written(what.GoalTo)), ("don-vi-tinh", what.Unit), ("ky", what.Cadence.ToString()),
            ("tu", Written(what.First)), ("den", Written(what.Last)), ("ky-loi", what.PeriodWords ?? ""), ("mau-so", what.Whole ?? ""), ("dieu-kien", what.Condition ?? ""),
            ("chu-tri", lead?.ToString(CultureInfo.InvariantCulture) is { } unit && shape["chu-tri"].Choices.Any(c => c.Value == unit) ? unit : None), ("phoi-hop", string.Join("; ", what.Coordinating)),
            ("chi-so", measured ? what.Formula! : None), ("cong-thuc", measured ? "" : what.Formula ?? ""),
        ]);
    }

    /// <summary>What the filled form says; what it does not ask stays as it was.</summary>
    public static Outcome<ProposedTarget> Read(FormValues values, ProposedTarget before, Func<string, Outcome<Meaning>> meaning)
    {
        var refusals = new List<Refusal>();
        List<string> kinds = [.. values.Shape.Fields.Where(f => f.Kind == FieldKind.Tick && values.Ticked(f.Name)).Select(f => f.Name[KindPrefix.Length..])];
        if (kinds.Count == 0) refusals.Add(ReadingRefusals.KindMissing.At(values.Shape.Fields.First(f => f.Kind == FieldKind.Tick).Name));
        var comparator = Enum.Parse<Comparator>(values["so-sanh"]);
        decimal? goal = null, to = null;
        if (comparator != Comparator.Yes && !Number(values, "muc", out goal)) refusals.Add(ReadingRefusals.GoalMissing);
        if (values["muc-den"].Length > 0 && !Number(values, "muc-den", out to)) refusals.Add(ReadingRefusals.GoalMissing.At("muc-den"));
        var (first, last) = (Day(values["tu"]), Day(values["den"]));
        if (first > last) refusals.Add(ReadingRefusals.EndsBefore);
        var formula = values.Optional("cong-thuc") ?? (values["chi-so"] is { Length: > 0 } and not None ? values["chi-so"] : null);
        if (formula is not null && meaning(formula) is { Ok: false } wrong) refusals.Add(wrong.Refusals[0].At("cong-thuc"));
        if (refusals.Count > 0) return refusals;
        return before with
        {
            Title = values["ten"], Kinds = kinds, Reach = Enum.Parse<TargetReach>(values["pham-vi"]), Comparator = comparator, Goal = goal, GoalTo = to, Unit = values["don-vi-tinh"],
            Cadence = Enum.Parse<Cadence>(values["ky"]), First = first, Last = last, PeriodWords = values.Optional("ky-loi"), Whole = values.Optional("mau-so"), Condition = values.Optional("dieu-kien"),
            Lead = int.TryParse(values["chu-tri"], NumberStyles.None, CultureInfo.InvariantCulture, out var lead) ? lead : null,
            Coordinating = [.. values["phoi-hop"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], Formula = formula,
        };
    }

    private static bool Number(FormValues values, string field, out decimal? number)
    {
        var read = Figures.TryParse(values[field], out var figure);
        number = read ? figure : null;
        return read;
    }

    private static DateOnly? Day(string text) => VietnameseDates.TryParseDay(text, out var day) ? day : null;

    private static string Written(DateOnly? day) => day is { } known ? Spoken.Day(known) : "";

    private static string Written(decimal? number) => number is { } known ? Figures.Format(known) : "";
}
