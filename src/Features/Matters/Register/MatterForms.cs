using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Matters.Rules;
using CauNoi.Petitions.Categories;

namespace CauNoi.Matters.Register;

/// <summary>What the registers ask for. The questions differ by register; the fields are the same.</summary>
public static class MatterForms
{
    public const string Kind = "loai", Title = "tieu-de", Category = "linh-vuc", Area = "dia-ban", Said = "noi-dung", Body = "co-quan", Plan = "cach", Opened = "ngay", Due = "han", Consent = "dong-y",
        NoNames = "khong-ten", Step = "buoc", Words = "viec", Number = "so", Topic = "chu-de", Role = "vai", Outcome = "ket-qua";

    private const string NoNamesLabel = "Đã đọc lại: không có tên, số điện thoại, số giấy tờ của người nào";

    public static IReadOnlyList<FieldChoice> Roles { get; } =
    [
        new("committee-member", "Ủy viên Ủy ban Mặt trận"), new("adviser", "Thành viên Hội đồng tư vấn"), new("respected-person", "Người tiêu biểu ở cơ sở"),
        new("organisation", "Đại diện tổ chức thành viên"), new("other", "Vai khác"),
    ];

    public static readonly FormShape New = new("mo-viec",
    [
        new FieldShape(Kind, "Sổ", FieldKind.Hidden) { Required = true, MaxLength = 2 },
        new FieldShape(Title, "Việc gì", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 120, WhenEmpty = "Xin đặt tên cho việc, ví dụ: Bồi thường đất mở đường ở khu nào." },
        new FieldShape(Category, "Lĩnh vực", FieldKind.Line) { MaxLength = 40 },
        new FieldShape(Area, "Nơi xảy ra", FieldKind.Line) { MaxLength = 12 },
        new FieldShape(Said, "Sự việc, nguyên nhân", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 4_000, WhenEmpty = "Xin kể sự việc; không ghi tên người." },
        new FieldShape(Body, "Cơ quan có thẩm quyền", FieldKind.Line) { MaxLength = 12 },
        new FieldShape(Plan, "Cách giải quyết", FieldKind.Text) { MaxLength = 2_000 },
        new FieldShape(Opened, "Ngày bắt đầu", FieldKind.Day) { Hint = "Bỏ trống là hôm nay." },
        new FieldShape(Due, "Ngày phải xem lại", FieldKind.Day) { Hint = "Tới ngày ấy việc hiện ở Việc hôm nay." },
        new FieldShape(Consent, "Người được bảo vệ quyền lợi đã đồng ý để Mặt trận lên tiếng", FieldKind.Tick),
        new FieldShape(NoNames, NoNamesLabel, FieldKind.Tick),
    ]);

    public static readonly FormShape More = new("ghi-viec",
    [
        new FieldShape(Step, "Ghi gì", FieldKind.Line) { Required = true, MaxLength = 2, WhenEmpty = "Xin chọn loại bước." },
        new FieldShape(Topic, "Chủ đề của ý kiến", FieldKind.Line) { MaxLength = 120, Hint = "Chỉ khi ghi ý kiến; ý cùng chủ đề được gộp khi tổng hợp." },
        new FieldShape(Role, "Người nêu giữ vai gì", FieldKind.Choice) { Choices = Roles, Hint = "Chỉ khi ghi ý kiến. Ghi vai, không ghi tên, dân tộc hay tôn giáo." },
        new FieldShape(Words, "Nội dung", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 2_000, WhenEmpty = "Xin ghi đã làm gì, nghe gì." },
        new FieldShape(Number, "Số văn bản", FieldKind.Line) { MaxLength = 60 },
        new FieldShape(Opened, "Ngày", FieldKind.Day) { Hint = "Bỏ trống là hôm nay." },
        new FieldShape(Due, "Ngày phải xem lại lần sau", FieldKind.Day) { Hint = "Ngày của cam kết, hoặc hạn nhắc. Bỏ trống thì giữ ngày cũ." },
        new FieldShape(NoNames, NoNamesLabel, FieldKind.Tick),
    ]);

    public static readonly FormShape End = new("khep-viec",
    [
        new FieldShape(Outcome, "Kết quả", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 2_000, WhenEmpty = "Xin ghi việc kết thúc thế nào." },
        new FieldShape(NoNames, NoNamesLabel, FieldKind.Tick),
    ]);

    /// <summary>The form of a register as the page draws it.</summary>
    public static IReadOnlyList<FieldShape> Drawn(MatterKind kind, UnitTree tree, int unit, CategoryList categories) =>
    [
        .. New.Fields.Where(f => f.Name switch { Kind => false, Consent => kind == MatterKind.Support, Body => kind != MatterKind.Opinions, _ => true }).Select(f => f.Name switch
        {
            Category => f with { Kind = FieldKind.Choice, Choices = [.. categories.All.Select(c => new FieldChoice(c.Id, c.Title))] },
            Area => f with { Kind = FieldKind.Choice, Choices = [.. tree.Children(unit).Where(n => n.Kind is "residential-area" or "commune").Select(Of)] },
            Body => f with { Kind = FieldKind.Choice, Choices = [.. tree.Path(unit).Reverse().SelectMany(n => tree.Children(n.Unit)).Where(n => n.Kind == "external-agency").Select(Of)] },
            Said => f with { Label = kind switch { MatterKind.Support => "Đề nghị, quyền lợi bị ảnh hưởng", MatterKind.Opinions => "Hỏi ý kiến về việc gì", _ => f.Label } },
            Plan => f with { Label = kind switch { MatterKind.Pressing => "Phương án giải quyết êm thấm", MatterKind.MassComplaint => "Hướng đối thoại, giải quyết", MatterKind.Support => "Trợ giúp pháp lý, can thiệp thế nào", _ => "Tổng hợp xong gửi tới đâu" } },
            Due => f with { Label = kind == MatterKind.Opinions ? "Hạn trả lời" : f.Label },
            _ => f,
        }),
    ];

    /// <summary>The form for more, with the steps that the register knows.</summary>
    public static IReadOnlyList<FieldShape> DrawnMore(MatterKind kind) =>
    [
        .. More.Fields.Where(f => kind == MatterKind.Opinions || f.Name is not (Topic or Role)).Select(f => f.Name == Step
            ? f with { Kind = FieldKind.Choice, Choices = [.. MatterRules.StepsOf(kind).Select(s => new FieldChoice(((int)s).ToString(CultureInfo.InvariantCulture), MatterRules.Of(s)))] } : f),
    ];

    private static FieldChoice Of(UnitNode node) => new(node.Unit.ToString(CultureInfo.InvariantCulture), node.Name);
}
