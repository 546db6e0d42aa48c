using CauNoi.Kernel.Targets;
using CauNoi.Ui.Marks;
using CauNoi.Ui.Words;

namespace CauNoi.Plans.Parts;

/// <summary>A line of a plan as people read it.</summary>
public static class LineWords
{
    /// <summary>What is asked of the unit.</summary>
    public static string Asked(PlanLine line)
    {
        var wording = line.Of.Wording;
        if (wording.Reach == TargetReach.Each) return GoalWords.Goal(wording.Comparator, line.Of.Goal, wording.Unit);
        return line.Share is { } share ? $"phần của đơn vị: {GoalWords.Amount(share, wording.Unit)}" : $"chung cả hệ thống: {GoalWords.Goal(wording)}; chưa chia";
    }

    /// <summary>What the unit said to it.</summary>
    public static string Said(PlanLine line) => line switch
    {
        { Taken: null } => "chưa nhận",
        { Changes.Count: > 0 } => "vừa điều chỉnh, xin đọc lại",
        { ShareChanged: true } => "phần được giao đã đổi, xin đọc lại",
        _ => $"đã nhận {Spoken.Day(line.Taken.TakenAt)}",
    };

    public static Standing Standing(PlanLine line) => line.Read ? Ui.Marks.Standing.Done : line.Taken is null ? Ui.Marks.Standing.Waiting : Ui.Marks.Standing.Soon;

    /// <summary>The unit's own number, where it gave one.</summary>
    public static string? Own(PlanLine line) => line.Taken?.Own is not { } own ? null
        : $"Đơn vị tự ghi {GoalWords.Amount(own, line.Of.Wording.Unit)}{(line.Less ? ", thấp hơn mức giao" : "")}{(line.Taken.Reason is { Length: > 0 } why ? $": {why}" : "")}";

    /// <summary>What changed since it was read.</summary>
    public static IEnumerable<string> Changed(PlanLine line) => line.Changes.Select(c => c.Sentence)
        .Concat(line.ShareChanged ? [$"Phần của đơn vị: trước là {Amount(line.Taken!.Share, line)}, nay là {Amount(line.Share, line)}."] : Array.Empty<string>());

    private static string Amount(decimal? amount, PlanLine line) => amount is { } said ? GoalWords.Amount(said, line.Of.Wording.Unit) : "chưa chia";
}
