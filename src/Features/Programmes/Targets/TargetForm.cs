using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Write;
using CauNoi.Ui.Words;

namespace CauNoi.Programmes.Targets;

/// <summary>What the form of a target offers to choose from.</summary>
public sealed record TargetChoices(IReadOnlyList<Clause> Clauses, IReadOnlyList<Meaning> Measures, IReadOnlyList<UnitKind> Kinds, IReadOnlyList<FieldChoice> Leads, IReadOnlyList<FieldChoice> Organisations);

/// <summary>The form of a target: its sentence, whom it binds, how it is counted, by when, who leads.</summary>
public static class TargetForm
{
    private const string KindPrefix = "loai-";
    private const string None = "khong";

    public static FormShape Shape(TargetChoices choices, bool amends) => new(amends ? "dieu-chinh" : "chi-tieu",
    [
        .. amends ? Amending : [],
        new FieldShape("ten", "Tên ngắn", FieldKind.Line) { Required = true, MaxLength = 120, Hint = "Hiện trên bảng theo dõi, ví dụ: Ngày hội Đại đoàn kết." },
        new FieldShape("loi-van", "Câu trong văn bản", FieldKind.Text) { Required = true, MaxLength = 2_000, Hint = "Chép đúng nguyên văn." },
        new FieldShape("vi-tri", "Nằm ở đâu", FieldKind.Line) { MaxLength = 80, Hint = "Ví dụ: Mục II.3, Phụ lục II dòng 7." },
        new FieldShape("doan", "Thuộc đoạn nào đã ghi?", FieldKind.Choice) { Choices = [new(None, "Không thuộc đoạn nào"), .. choices.Clauses.Select(c => new FieldChoice(c.Id.ToString(), Short($"{c.Place} {c.Text}")))] },
        .. choices.Kinds.Select(k => new FieldShape(KindPrefix + k.Id, $"Phải đạt: {Spoken.Small(k.Title)}", FieldKind.Tick)),
        .. choices.Organisations.Count == 0 ? [] : Organisation(choices),
        new FieldShape("pham-vi", "Phải đạt thế nào", FieldKind.Choice) { Required = true, Choices = [new("Each", TargetSpeech.Of(TargetReach.Each)), new("Total", TargetSpeech.Of(TargetReach.Total))] },
        new FieldShape("chi-so", "Đếm bằng chỉ số nào", FieldKind.Choice) { Choices = [new(None, "Tự viết công thức ở ô dưới"), .. choices.Measures.Select(m => new FieldChoice(m.Name, m.Title))] },
        new FieldShape("cong-thuc", "Công thức", FieldKind.Line) { MaxLength = 1_000, Hint = "Chỉ khi không có chỉ số sẵn, ví dụ: count(activities.unity-festival.areas) >= 1." },
        new FieldShape("so-sanh", "So sánh", FieldKind.Choice) { Required = true, Choices = [.. Enum.GetValues<Comparator>().Select(c => new FieldChoice(c.ToString(), TargetSpeech.Of(c)))] },
        new FieldShape("muc", "Mức phải đạt", FieldKind.Line) { MaxLength = 20, Hint = "Tỷ lệ viết như 90; số lẻ viết như 1,5. Để trống nếu chỉ cần có làm." },
        new FieldShape("don-vi-tinh", "Đơn vị tính", FieldKind.Line) { MaxLength = 40, Hint = "Để trống thì lấy theo chỉ số." },
        new FieldShape("ky", "Bao giờ phải đạt", FieldKind.Choice) { Required = true, Choices = [.. Enum.GetValues<Cadence>().Select(c => new FieldChoice(c.ToString(), TargetSpeech.Of(c)))] },
        new FieldShape("tu", "Tính từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("den", "Đến hết ngày", FieldKind.Day) { Required = true },
        new FieldShape("mau-so", "Tính trên tổng số nào", FieldKind.Line) { MaxLength = 300, Hint = "Bằng lời, ví dụ: tổng số khu dân cư của xã." },
        new FieldShape("dieu-kien", "Chỉ áp dụng nơi nào", FieldKind.Line) { MaxLength = 500, Hint = "Viết như công thức. Nơi không thoả điều kiện được ghi là không áp dụng." },
        new FieldShape("chu-tri", "Đơn vị chủ trì", FieldKind.Choice) { Required = true, Choices = choices.Leads, WhenEmpty = TargetRefusals.LeadMissing.Sentence },
        new FieldShape("minh-chung", "Ít nhất bao nhiêu phần trăm việc phải có minh chứng", FieldKind.Number) { MaxNumber = 100, Hint = "Thiếu thì số đạt được ghi là chưa đủ minh chứng." },
        new FieldShape("hieu-la", "Hiểu chỉ tiêu là", FieldKind.Text) { MaxLength = 1_000, Hint = "Đề nghị của người soạn; đơn vị chủ trì xem và thống nhất." },
    ]);

    /// <summary>The wording that a filled form says. The unit of the figure is taken from the measure where none was typed.</summary>
    public static Outcome<TargetWording> Read(FormValues values, DateOnly from, TargetWording? before, Func<string, Outcome<Meaning>> meaning)
    {
        var refusals = new List<Refusal>();
        var formula = values.Optional("cong-thuc") ?? (values["chi-so"] is { Length: > 0 } and not None ? values["chi-so"] : "");
        if (formula.Length == 0) refusals.Add(TargetRefusals.NothingCounted);
        var kinds = values.Shape.Fields.Where(f => f.Kind == FieldKind.Tick && f.Name.StartsWith(KindPrefix, StringComparison.Ordinal) && values.Ticked(f.Name)).Select(f => f.Name[KindPrefix.Length..]).ToList();
        if (kinds.Count == 0) refusals.Add(TargetRefusals.KindMissing.At(values.Shape.Fields.First(f => f.Name.StartsWith(KindPrefix, StringComparison.Ordinal)).Name));
        var comparator = Enum.Parse<Comparator>(values["so-sanh"]);
        decimal goal = 1;
        if (comparator != Comparator.Yes && !Figures.TryParse(values["muc"], out goal)) refusals.Add(TargetRefusals.GoalMissing);
        if (refusals.Count > 0) return refusals;
        var unit = values.Optional("don-vi-tinh") ?? (meaning(formula) is { Ok: true, Value: { } known } ? TargetDecisions.UnitOf(known) : "");
        return new TargetWording
        {
            From = from, Title = values["ten"], Quote = values["loi-van"], Place = values["vi-tri"], Kinds = kinds, Organisation = Chosen(values, "to-chuc"), Formula = formula,
            Comparator = comparator, Goal = unit == "%" ? goal / 100 : goal, Unit = unit,
            Time = new TargetTime(Enum.Parse<Cadence>(values["ky"]), HeadForm.DayOf(values["tu"])!.Value, HeadForm.DayOf(values["den"])!.Value), Reach = Enum.Parse<TargetReach>(values["pham-vi"]),
            Whole = values.Optional("mau-so"), Among = values.Optional("dieu-kien"), Lead = Chosen(values, "chu-tri")!.Value, Trajectory = before?.Trajectory ?? [], Parts = before?.Parts ?? [],
            Evidence = values.Optional("minh-chung") is { } share && Figures.TryParse(share, out var percent) ? percent / 100 : null, Understood = values.Optional("hieu-la"),
        };
    }

    /// <summary>The form as it opens on a wording.</summary>
    public static FormValues Of(FormShape shape, TargetWording wording, string? understood, Guid? clause) => shape.With(
    [
        ("ten", wording.Title), ("loi-van", wording.Quote), ("vi-tri", wording.Place), ("doan", clause?.ToString() ?? None), .. wording.Kinds.Where(k => Has(shape, KindPrefix + k)).Select(k => (KindPrefix + k, "co")),
        .. Has(shape, "to-chuc") ? [("to-chuc", Number(wording.Organisation) ?? None)] : Array.Empty<(string, string)>(), ("pham-vi", wording.Reach.ToString()),
        ("chi-so", shape["chi-so"].Choices.Any(c => c.Value == wording.Formula) ? wording.Formula : None), ("cong-thuc", shape["chi-so"].Choices.Any(c => c.Value == wording.Formula) ? "" : wording.Formula),
        ("so-sanh", wording.Comparator.ToString()), ("muc", wording.Comparator == Comparator.Yes ? "" : Figures.Format(wording.Unit == "%" ? wording.Goal * 100 : wording.Goal)), ("don-vi-tinh", wording.Unit),
        ("ky", wording.Time.Cadence.ToString()), ("tu", Spoken.Day(wording.Time.First)), ("den", Spoken.Day(wording.Time.Last)), ("mau-so", wording.Whole ?? ""), ("dieu-kien", wording.Among ?? ""),
        ("chu-tri", Number(wording.Lead)!), ("minh-chung", wording.Evidence is { } share ? Figures.Format(share * 100) : ""), ("hieu-la", understood ?? ""),
    ]);

    /// <summary>The paragraph that was chosen, where there is one.</summary>
    public static Guid? Clause(FormValues values) => Guid.TryParse(values["doan"], out var id) ? id : null;

    private static FieldShape[] Amending =>
    [
        new FieldShape("tu-ngay", "Có hiệu lực từ ngày", FieldKind.Day) { Required = true, Hint = "Kỳ đã qua trước ngày này giữ chỉ tiêu cũ." },
        new FieldShape("quyet-dinh", "Theo văn bản nào", FieldKind.Line) { Required = true, MaxLength = 160, Hint = "Số, ký hiệu, ngày của văn bản điều chỉnh." },
        new FieldShape("ly-do", "Vì sao điều chỉnh", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
    ];

    private static FieldShape[] Organisation(TargetChoices choices) =>
        [new FieldShape("to-chuc", "Riêng tổ chức thành viên nào?", FieldKind.Choice) { Choices = [new(None, "Không riêng tổ chức nào"), .. choices.Organisations] }];

    private static bool Has(FormShape shape, string field) => shape.Fields.Any(f => f.Name == field);

    private static int? Chosen(FormValues values, string field) =>
        Has(values.Shape, field) && int.TryParse(values[field], NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : null;

    private static string? Number(int? unit) => unit?.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 100 ? text.Trim() : text[..99].Trim() + "…";
}
