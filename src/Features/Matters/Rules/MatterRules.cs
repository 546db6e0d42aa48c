using CauNoi.Kernel;
using CauNoi.Petitions.Rules;

namespace CauNoi.Matters.Rules;

/// <summary>Which register a matter stands in.</summary>
public enum MatterKind
{
    /// <summary>A pressing matter, a hot spot.</summary>
    Pressing = 1,

    /// <summary>Many complain together, or past the level that is competent.</summary>
    MassComplaint,

    /// <summary>Lawful rights and interests are spoken up for.</summary>
    Support,

    /// <summary>Opinions are asked of members by a day.</summary>
    Opinions,
}

/// <summary>What happened in a matter.</summary>
public enum MatterStepKind
{
    /// <summary>Something was done: explained, visited, legal aid given.</summary>
    Done = 1,

    /// <summary>Those in charge and the people talked with each other.</summary>
    Dialogue,

    /// <summary>Somebody in charge committed to something.</summary>
    Commitment,

    /// <summary>A document went out.</summary>
    Letter,

    /// <summary>An answer came.</summary>
    Reply,

    /// <summary>An opinion, with its topic and the role in which it was given.</summary>
    Opinion,
}

/// <summary>What the registers of matters hold and refuse. Pure.</summary>
public static class MatterRules
{
    public static readonly Refusal Named = new(
        "Sổ này ghi việc, không ghi người. Xin bỏ tên, số điện thoại, số giấy tờ; nếu chỗ máy nhắc là tên nơi hoặc tên cơ quan thì đánh dấu ở ô dưới.", "khong-ten");

    public static readonly Refusal Ended = new("Việc này đã khép lại. Có chuyện mới thì mở một việc mới, nêu việc cũ.");

    public static readonly Refusal DayLater = new("Ngày xảy ra chưa tới. Xin xem lại.", "ngay");

    public static readonly Refusal DuePast = new("Ngày phải xem lại đã qua. Xin chọn từ hôm nay trở đi.", "han");

    public static readonly Refusal DueMissing = new("Lấy ý kiến thì xin ghi hạn trả lời.", "han");

    public static readonly Refusal ConsentMissing = new("Chỉ ghi khi người được bảo vệ quyền lợi đã đồng ý. Xin hỏi rồi đánh dấu.", "dong-y");

    public static readonly Refusal OpinionHalf = new("Ý kiến thì xin ghi chủ đề và chọn vai của người nêu.", "chu-de");

    public static readonly Refusal ReceptionAhead = new("Buổi tiếp chưa tới ngày nên chưa ghi kết quả được.");

    public static readonly Refusal ReceptionSum = new("Số trả lời ngay cộng số chuyển nơi khác nhiều hơn số lượt người tới. Xin xem lại.", "luot");

    public static readonly Refusal StepElsewhere = new("Sổ này không có loại bước ấy.", "buoc");

    /// <summary>The steps that a register knows.</summary>
    public static IReadOnlyList<MatterStepKind> StepsOf(MatterKind kind) => kind switch
    {
        MatterKind.Pressing or MatterKind.MassComplaint => [MatterStepKind.Done, MatterStepKind.Dialogue, MatterStepKind.Commitment, MatterStepKind.Letter, MatterStepKind.Reply],
        MatterKind.Support => [MatterStepKind.Done, MatterStepKind.Letter, MatterStepKind.Reply],
        MatterKind.Opinions => [MatterStepKind.Opinion, MatterStepKind.Letter, MatterStepKind.Reply],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether words point at a person: a list of people must not grow here under another heading.</summary>
    public static bool PointsAtSomebody(params IEnumerable<string> words) => words.Any(w => Masks.Find(w).Count > 0);

    /// <summary>What stands against opening a matter.</summary>
    public static Refusal? Open(MatterKind kind, DateOnly opened, DateOnly? due, bool consented, DateOnly today) =>
        opened > today ? DayLater : due < today ? DuePast : kind == MatterKind.Opinions && due is null ? DueMissing : kind == MatterKind.Support && !consented ? ConsentMissing : null;

    /// <summary>What stands against a step.</summary>
    public static Refusal? Step(MatterKind kind, MatterStepKind step, DateOnly day, DateOnly? due, string topic, string role, DateOnly today) =>
        !StepsOf(kind).Contains(step) ? StepElsewhere : day > today ? DayLater : due < today ? DuePast
            : step == MatterStepKind.Opinion && (topic.Length == 0 || role.Length == 0) ? OpinionHalf : null;

    /// <summary>The word of a register.</summary>
    public static string Of(MatterKind kind) => kind switch
    {
        MatterKind.Pressing => "Việc bức xúc, điểm nóng",
        MatterKind.MassComplaint => "Khiếu kiện đông người, vượt cấp",
        MatterKind.Support => "Bảo vệ quyền và lợi ích hợp pháp",
        MatterKind.Opinions => "Lấy ý kiến ủy viên, thành viên tư vấn",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(MatterStepKind step) => step switch
    {
        MatterStepKind.Done => "Đã làm",
        MatterStepKind.Dialogue => "Đối thoại",
        MatterStepKind.Commitment => "Cam kết của người có trách nhiệm",
        MatterStepKind.Letter => "Văn bản gửi đi",
        MatterStepKind.Reply => "Trả lời nhận được",
        MatterStepKind.Opinion => "Ý kiến",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
