using CauNoi.Kernel.Forms;

namespace CauNoi.Bodies.Rules;

/// <summary>Lists instead of free text: nothing is written about a person that is not in a list.</summary>
public static class Choices
{
    public const string Replaced = "replaced";
    public const string TermOver = "term-over";
    public const string BodyOver = "body-over";
    public const string Moved = "moved";

    /// <summary>Why somebody leaves a seat. None of them says anything about the person's life.</summary>
    public static IReadOnlyList<FieldChoice> EndReasons { get; } =
    [
        new(Moved, "Chuyển công tác, chuyển nơi ở"), new("retired", "Nghỉ theo chế độ"), new("own-wish", "Thôi theo nguyện vọng"),
        new("dismissed", "Cho thôi theo quyết định"), new("died", "Từ trần"), new("mistake", "Ghi nhầm, nay sửa"),
    ];

    /// <summary>On which ground somebody stays beyond the limit of terms.</summary>
    public static IReadOnlyList<FieldChoice> LimitGrounds { get; } =
    [
        new("age", "Còn tuổi công tác dưới một nửa nhiệm kỳ"), new("merger", "Sắp xếp đơn vị, nhiệm kỳ tính lại"),
        new("no-successor", "Chưa có người kế tiếp, cấp có thẩm quyền cho kéo dài"), new("other-decision", "Theo quyết định riêng của cấp có thẩm quyền"),
    ];

    public static IReadOnlyList<FieldChoice> TermWordings { get; } =
    [
        new(TermNames.Congress, "Lần thứ I, II, III …"), new(TermNames.Session, "Khóa I, II, III …"), new(TermNames.Years, "Chỉ gọi theo năm"),
    ];

    public static string EndWord(string? reason) => reason switch
    {
        Replaced => "có người thay",
        TermOver => "hết nhiệm kỳ",
        BodyOver => "tổ chức kết thúc",
        _ => EndReasons.FirstOrDefault(r => r.Value == reason)?.Label.ToLowerInvariant() ?? "",
    };
}
