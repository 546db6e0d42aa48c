using CauNoi.Kernel.Duties;

namespace CauNoi.Today.Parts;

/// <summary>Turns as people say them.</summary>
internal static class TurnWords
{
    public const string Rule = "Quy định nhắc việc";

    /// <summary>"Hoàng Thị Mến giao cho Ma Văn Páo": for the history of a duty.</summary>
    public static string Told(TurnLine line, Func<int, string> unitName) => $"{By(line)} {line.Turn.Kind switch
    {
        DutyTurnKind.Handed => $"giao cho {To(line, unitName)}",
        DutyTurnKind.Help => $"nhờ {To(line, unitName)} hỗ trợ",
        DutyTurnKind.Blocked => "báo chưa làm được",
        _ => $"báo lên {To(line, unitName)} vì trễ lâu",
    }}";

    /// <summary>How it ended: "Ma Văn Páo trả lại".</summary>
    public static string Ended(TurnLine line) => $"{line.EndedName ?? Rule} {line.Turn.Kind switch
    {
        DutyTurnKind.Handed => line.Turn.EndedBy == line.Turn.ByAccount ? "lấy lại việc" : "trả lại việc",
        DutyTurnKind.Help => line.Turn.EndedBy == line.Turn.ByAccount ? "thôi nhờ" : "trả lời việc nhờ",
        DutyTurnKind.Blocked => line.Turn.EndedBy == line.Turn.ByAccount ? "rút lời báo" : "đề nghị làm tiếp",
        _ => "trả về đơn vị dưới",
    }}";

    /// <summary>The verb on the button that ends it, from the side of whoever presses.</summary>
    public static string Press(DutyTurnKind kind, bool own) => kind switch
    {
        DutyTurnKind.Handed => own ? "Lấy lại việc" : "Trả lại việc",
        DutyTurnKind.Help => own ? "Thôi nhờ" : "Trả lời việc nhờ",
        DutyTurnKind.Blocked => own ? "Rút lời báo" : "Đề nghị làm tiếp",
        _ => "Trả về đơn vị dưới",
    };

    public static string To(TurnLine line, Func<int, string> unitName) => line.ToName ?? (line.Turn.ToUnit is { } unit ? unitName(unit) : "người khác");

    private static string By(TurnLine line) => line.ByName ?? Rule;
}
