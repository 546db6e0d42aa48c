using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;

namespace CauNoi.Reports.Rules;

/// <summary>A target at a unit, as a sentence needs it.</summary>
/// <param name="Key">The figure that its number stands for.</param>
/// <param name="Wording">How the target reads.</param>
/// <param name="Type">What its figure is.</param>
/// <param name="Period">Over which days.</param>
/// <param name="Judged">How it stands.</param>
public sealed record TargetCase(string Key, TargetWording Wording, FigureType Type, DayRange Period, Judgement Judged)
{
    /// <summary>The number of the document it stands in.</summary>
    public string Sign { get; init; } = "";

    /// <summary>Who leads it; empty where that is the unit itself.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Of units below: how many have reached it, out of how many.</summary>
    public (int Held, int Whole)? Units { get; init; }

    public bool Provisional { get; init; }

    /// <summary>What is wanted, where the share of units is only how it is judged: "mỗi nơi từ 1 cuộc trở lên".</summary>
    public string Wanted { get; init; } = "";
}

/// <summary>Targets as sentences: how far, against what, led by whom, after which document.</summary>
public static class TargetSentences
{
    public static Sentence Of(TargetCase target)
    {
        var (status, title) = (target.Judged.Status, target.Wording.Title);
        if (status == TargetStatus.NotApplicable) return Sentence.Plain($"{title}: không áp dụng ở đơn vị này, vì không có gì thuộc diện của chỉ tiêu").Whole();
        if (!target.Judged.Reading.Value.Known)
            return Sentence.Plain(status == TargetStatus.NotStarted ? $"{title}: chưa bắt đầu{Behind(target)}" : $"{title}: chưa tính được, vì {Numbers.Because(target.Judged.Reading.Value.Why)}{Behind(target)}").Whole();
        return new Sentence([new Run($"{title}: "), .. Value(target), new Run($"{(target.Provisional ? " (số ước)" : "")}, {Verdict(target)}{Behind(target)}")]).Whole();
    }

    private static IEnumerable<Run> Value(TargetCase target) => target.Units is { } units
        ? [new Run(Numbers.Counted(units.Held), target.Key), new Run($" trong {Numbers.Counted(units.Whole)} nơi đã đạt")]
        : [new Run(TargetWords.Value(target.Judged.Reading.Value, target.Type, target.Wording), target.Key), new Run(TargetWords.Unit(target.Type, target.Wording) is { Length: > 0 } unit ? $" {unit}" : "")];

    private static string Verdict(TargetCase target)
    {
        var left = target.Units is { } units ? units.Whole > units.Held ? $"còn {Numbers.Counted(units.Whole - units.Held)} nơi" : "" : TargetWords.Left(target.Judged, target.Type, target.Wording);
        var more = left.Length > 0 ? $", {left}" : "";
        return target.Judged.Status switch
        {
            TargetStatus.Reached => $"đạt chỉ tiêu{more}",
            TargetStatus.OnTrack => $"đúng tiến độ{more}",
            TargetStatus.Slow => $"chậm so với tiến độ{more}",
            TargetStatus.Late => $"trễ so với tiến độ{more}",
            // What is over is not left to do: it is missing.
            TargetStatus.Missed => $"không đạt chỉ tiêu{(more.StartsWith(", còn ", StringComparison.Ordinal) ? $", thiếu {more[6..]}" : more)}",
            TargetStatus.Unproven => "đã đủ số nhưng còn thiếu minh chứng",
            TargetStatus.NotStarted => $"chưa bắt đầu{more}",
            _ => "chưa tính được",
        };
    }

    private static string Behind(TargetCase target)
    {
        var parts = new List<string> { $"chỉ tiêu {(target.Wanted.Length > 0 ? target.Wanted : TargetWords.Goal(target.Judged.Goal, target.Type, target.Wording))}" };
        if (target.Sign.Length > 0) parts.Add($"theo {target.Sign}");
        if (target.Lead.Length > 0) parts.Add($"do {target.Lead} chủ trì");
        return $" ({string.Join("; ", parts)})";
    }
}
