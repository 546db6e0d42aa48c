using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Step;

/// <summary>One step as the desk takes it: its address, its letter, its form.</summary>
/// <param name="Slug">The end of its address.</param>
/// <param name="Actions">What it may come to; the first is what it is called.</param>
/// <param name="Title">As a verb.</param>
/// <param name="Key">The letter that opens it.</param>
/// <param name="Lead">What follows from it, in a sentence.</param>
/// <param name="Fields">What it asks.</param>
public sealed record StepForm(string Slug, IReadOnlyList<PetitionAction> Actions, string Title, string Key, string Lead, params IReadOnlyList<FieldShape> Fields)
{
    public const string Kind = "loai", Category = "linh-vuc", Place = "dia-ban", To = "don-vi", Agency = "co-quan", Number = "so", Day = "ngay", Note = "ghi-chu",
        Term = "ky", Reason = "ly-do", Result = "ket-qua", Words = "noi-dung", Relied = "van-ban", Promised = "hen", Photo = "anh", Paper = "tep";

    public const int Parts = 4;

    private static readonly FieldShape Chosen = new(To, "Giao cho", FieldKind.Line) { Required = true, MaxLength = 12, WhenEmpty = "Xin chọn nơi nhận việc." };

    public static readonly StepForm Admit = new("cho-vao", [PetitionAction.Admit], "Cho vào danh sách", "V", "Đây là đơn thật: việc vào danh sách chờ phân loại.");

    public static readonly StepForm Discard = new("xep-lai", [PetitionAction.Discard], "Xếp lại", "L", "Việc được khép lại với lý do. Người gửi đọc được lý do và có thể nói chưa đúng.",
        new FieldShape(Words, "Lý do", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 1_000, WhenEmpty = "Xin nêu lý do; người gửi đọc được nguyên văn." });

    public static readonly StepForm Classify = new("phan-loai", [PetitionAction.Classify], "Phân loại", "P",
        "Từ đây đồng hồ theo loại bắt đầu tính từ ngày nhận; Cổng hiện là có việc này, chưa hiện nội dung.",
        new FieldShape(Kind, "Đây là", FieldKind.Choice)
        {
            Required = true, WhenEmpty = "Xin chọn loại.", Hint = "Tố cáo thì không chọn ở đây: dùng mục “Đây là tố cáo”.",
            Choices = [.. Enum.GetValues<PetitionClass>().Where(k => k != PetitionClass.Denunciation).Select(k => new FieldChoice(((int)k).ToString(CultureInfo.InvariantCulture), PetitionWords.Of(k)))],
        },
        new FieldShape(Category, "Lĩnh vực", FieldKind.Line) { Required = true, MaxLength = 40, WhenEmpty = "Xin chọn lĩnh vực." },
        new FieldShape(Place, "Nơi xảy ra việc", FieldKind.Line) { MaxLength = 12 });

    public static readonly StepForm Split = new("tach", [PetitionAction.Split], "Tách", "S", "Đơn có nhiều nội dung thành các việc riêng, mỗi việc một mã, nối với nhau. Người gửi theo dõi bằng mã cũ.",
        [.. Enumerable.Range(1, Parts).Select(n => new FieldShape(Part(n), $"Phần {n}", FieldKind.Text) { Required = n <= 2, MaxLength = 4_000, WhenEmpty = "Tách thì cần ít nhất hai phần." })]);

    public static readonly StepForm HandOver = new("giao", [PetitionAction.HandOver], "Giao đơn vị khác", "G", "Đơn vị Mặt trận khác hoặc tổ chức thành viên giữ việc từ hôm nay; ngày không có bước nào tính cho nơi giữ.",
        Chosen, new FieldShape(Note, "Nhắn nơi nhận", FieldKind.Text) { MaxLength = 1_000 });

    public static readonly StepForm TakeBack = new("lay-lai", [PetitionAction.TakeBack], "Lấy lại việc", "B", "Việc về lại đơn vị đã nhận đơn; đường dẫn đã gửi cho cơ quan hết dùng được.");

    public static readonly StepForm Forward = new("chuyen", [PetitionAction.Forward], "Chuyển cơ quan", "C", "Cơ quan nhận một đường dẫn riêng qua thư đã đăng ký, dùng một lần; Cổng ghi “đang chờ cơ quan trả lời từ ngày…”.",
        new FieldShape(Agency, "Cơ quan", FieldKind.Line) { Required = true, MaxLength = 12, WhenEmpty = "Xin chọn cơ quan." },
        new FieldShape(Number, "Số công văn", FieldKind.Line) { MaxLength = 60, Hint = "Ví dụ 118/MTTQ-BTT. Được công khai." },
        new FieldShape(Day, "Ngày công văn", FieldKind.Day),
        new FieldShape(Note, "Nhắn cơ quan", FieldKind.Text) { MaxLength = 2_000, Hint = "Tên và cách liên hệ của người gửi không gửi kèm." });

    public static readonly StepForm Accept = new("thu-ly", [PetitionAction.Accept], "Cơ quan đã thụ lý", "H", "Thời hạn giải quyết khiếu nại theo luật tính từ hôm nay.",
        new FieldShape(Term, "Thụ lý", FieldKind.Choice)
        {
            Required = true, WhenEmpty = "Xin chọn lần thụ lý.",
            Choices =
            [
                .. new[]
                {
                    (ComplaintTerm.First, "Lần đầu"), (ComplaintTerm.FirstComplex, "Lần đầu, phức tạp"), (ComplaintTerm.FirstRemote, "Lần đầu, vùng sâu, vùng xa"), (ComplaintTerm.FirstRemoteComplex, "Lần đầu, vùng sâu, phức tạp"),
                    (ComplaintTerm.Second, "Lần hai"), (ComplaintTerm.SecondComplex, "Lần hai, phức tạp"), (ComplaintTerm.SecondRemote, "Lần hai, vùng sâu, vùng xa"), (ComplaintTerm.SecondRemoteComplex, "Lần hai, vùng sâu, phức tạp"),
                }.Select(t => new FieldChoice(((int)t.Item1).ToString(CultureInfo.InvariantCulture), t.Item2)),
            ],
        },
        new FieldShape(Number, "Số văn bản thụ lý", FieldKind.Line) { MaxLength = 60 });

    public static readonly StepForm Answer = new("tra-loi", [PetitionAction.Solve, PetitionAction.Explain, PetitionAction.Promise, PetitionAction.Guide, PetitionAction.Refuse], "Trả lời", "T",
        "Người gửi đọc được nguyên văn và nói đã xong hay chưa. Lời hẹn chưa phải là xong: việc vẫn mở, ngày hẹn thành hạn mới.",
        new FieldShape(Result, "Trả lời là", FieldKind.Choice)
        {
            Required = true, WhenEmpty = "Xin chọn một kết quả.",
            Choices =
            [
                new("giai-quyet", "Đã giải quyết, có minh chứng"), new("giai-thich", "Đã giải thích, nêu văn bản"), new("hen", "Hẹn ngày làm xong"),
                new("huong-dan", "Không thuộc thẩm quyền, hướng dẫn nơi giải quyết"), new("tu-choi", "Từ chối, nêu lý do"),
            ],
        },
        new FieldShape(Words, "Nói với người gửi", FieldKind.Text) { Required = true, MinLength = 20, MaxLength = 4_000, WhenEmpty = "Xin viết câu trả lời; người gửi đọc được nguyên văn.", Hint = "Nói rõ: ở đâu, đã làm gì, hoặc vì sao chưa." },
        new FieldShape(Relied, "Văn bản đã dựa vào", FieldKind.Line) { MaxLength = 300, Hint = "Khi giải thích: tên, số, ngày, điều khoản." },
        new FieldShape(Promised, "Hẹn xong ngày", FieldKind.Day) { Hint = "Chỉ khi hẹn. Dời lần thứ hai thì công khai." },
        new FieldShape(Number, "Số văn bản trả lời", FieldKind.Line) { MaxLength = 60 },
        new FieldShape(Day, "Ngày văn bản", FieldKind.Day),
        new FieldShape(Photo, "Ảnh sau khi làm", FieldKind.Photo),
        new FieldShape(Paper, "Văn bản đã ký", FieldKind.File));

    public static readonly StepForm Pause = new("tam-dung", [PetitionAction.Pause], "Tạm dừng đồng hồ", "D", "Đồng hồ đứng lại cho tới khi bấm chạy tiếp. Lý do được công khai.",
        new FieldShape(Reason, "Vì sao", FieldKind.Line) { Required = true, MaxLength = 40, WhenEmpty = "Xin chọn lý do; lý do được công khai." });

    public static readonly StepForm Resume = new("chay-tiep", [PetitionAction.Resume], "Đồng hồ chạy tiếp", "D", "Những ngày tạm dừng không tính vào thời hạn.");

    public static readonly StepForm Press = new("don-doc", [PetitionAction.Press], "Đôn đốc", "O", "Nơi đang giữ việc được nhắc; lần đôn đốc hiện trên đường đi của việc.");

    public static IReadOnlyList<StepForm> All { get; } = [Admit, Discard, Classify, Answer, Forward, HandOver, Accept, Split, Pause, Resume, Press, TakeBack];

    /// <summary>What the server takes.</summary>
    public FormShape Shape { get; } = new($"buoc-{Slug}", Fields);

    public static string Part(int n) => string.Create(CultureInfo.InvariantCulture, $"phan-{n}");

    /// <summary>The steps that a person may take now, by what the table of transitions allows.</summary>
    public static IEnumerable<StepForm> For(IReadOnlyList<PetitionAction> possible) => All.Where(f => f.Actions.Any(possible.Contains));

    /// <summary>What the answer form's choice comes to.</summary>
    public static PetitionAction ActionOf(string result) => result switch
    {
        "giai-quyet" => PetitionAction.Solve,
        "giai-thich" => PetitionAction.Explain,
        "hen" => PetitionAction.Promise,
        "huong-dan" => PetitionAction.Guide,
        _ => PetitionAction.Refuse,
    };
}
