using CauNoi.Kernel.Measures;
using CauNoi.Ui.Words;

namespace CauNoi.Measures.Parts;

/// <summary>Figures as people read them.</summary>
public static class FigureText
{
    public static string Value(Reading reading, FigureType type) => !reading.Known ? "chưa tính được"
        : type.Kind == FigureKind.Share ? $"{Spoken.Number(reading.Value * 100)}%"
        : type.Kind == FigureKind.State ? reading.Holds ? "đạt" : "chưa đạt"
        : Spoken.Number(reading.Value);

    public static string Unit(FigureType type) => type.Kind is FigureKind.Count or FigureKind.Amount or FigureKind.Rate ? type.Unit : "";

    /// <summary>The short words after a figure.</summary>
    public static IEnumerable<string> Notes(FigureFacts facts, bool learning, FigureCall call)
    {
        if (!facts.Value.Known) yield return Because(facts.Value.Why).TrimEnd('.');
        else if (facts.Provisional || call.Period.Last >= call.Today) yield return "ước";
        if (facts.Declared is not null) yield return "có khai báo";
        if (learning) yield return "đang làm quen";
    }

    /// <summary>Why there is no number, and what would make one.</summary>
    public static string Because(Why why) => why switch
    {
        Why.DivisionByZero => "Mẫu số bằng 0: trong kỳ chưa có gì để chia.",
        Why.NoUnits => "Không có đơn vị nào để tính ở đây.",
        Why.NoFacts => "Chưa có bản ghi nào nói về việc này.",
        Why.NoTerm => "Chưa khai báo nhiệm kỳ nào có ngày cuối của kỳ này.",
        Why.TooLarge => "Con số vượt quá mức tính được.",
        Why.NotPublicYet => "Chỉ công bố sau khi hết kỳ.",
        Why.NotThere => "Đơn vị không có trên bản đồ ngày này.",
        _ => "",
    };
}
