using CauNoi.Kernel.Targets;
using CauNoi.Ui.Words;

namespace CauNoi.Programmes.Parts;

/// <summary>How targets are said to people.</summary>
public static class TargetSpeech
{
    public static string Of(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "từ … trở lên",
        Comparator.Same => "đúng bằng",
        Comparator.AtMost => "không quá",
        Comparator.More => "nhiều hơn",
        Comparator.Less => "ít hơn",
        _ => "có làm, có minh chứng",
    };

    public static string Of(Cadence cadence) => cadence switch
    {
        Cadence.Yearly => "mỗi năm",
        Cadence.Quarterly => "mỗi quý",
        Cadence.Once => "một lần, trước ngày cuối",
        _ => "giữ liên tục từng năm",
    };

    public static string Of(TargetReach reach) => reach == TargetReach.Each ? "từng đơn vị phải đạt" : "tất cả cộng lại phải đạt";

    /// <summary>"từ 90% trở lên, mỗi năm".</summary>
    public static string Goal(TargetWording wording) => $"{Level(wording)}, {When(wording.Time)}";

    public static string Level(TargetWording wording)
    {
        if (wording.Comparator == Comparator.Yes) return "có làm, có minh chứng";
        var level = Amount(wording.Goal, wording.Unit);
        return wording.Comparator == Comparator.AtLeast ? $"từ {level} trở lên" : $"{Of(wording.Comparator)} {level}";
    }

    /// <summary>90%, 2 mô hình.</summary>
    public static string Amount(decimal goal, string unit) => unit == "%" ? $"{Spoken.Number(goal * 100)}%" : $"{Spoken.Number(goal)} {unit}";

    public static string When(TargetTime time) => time.Cadence switch
    {
        Cadence.Yearly => $"mỗi năm, {Years(time)}",
        Cadence.Quarterly => $"mỗi quý, {Years(time)}",
        Cadence.Once => $"trước hết ngày {Spoken.Day(time.Last)}",
        _ => $"giữ từng năm, từ năm {time.First.Year}",
    };

    private static string Years(TargetTime time) => time.First.Year == time.Last.Year ? $"năm {time.First.Year}" : $"từ năm {time.First.Year} đến năm {time.Last.Year}";
}
