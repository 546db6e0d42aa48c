using CauNoi.Kernel.Targets;
using CauNoi.Programmes.Parts;
using CauNoi.DocumentReading.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.DocumentReading.Parts;

/// <summary>Proposals as sentences.</summary>
internal static class ProposalWords
{
    /// <summary>"từ 90% trở lên", "không quá 5 vụ", "từ 2 đến 3 buổi".</summary>
    public static string Level(ProposedTarget what)
    {
        if (what.Comparator == Comparator.Yes || what.Goal is not { } goal) return TargetSpeech.Of(Comparator.Yes);
        var unit = what.Unit == "%" ? "%" : what.Unit.Length == 0 ? "" : $" {what.Unit}";
        if (what.GoalTo is { } to) return $"từ {Spoken.Number(goal)} đến {Spoken.Number(to)}{unit}";
        var level = $"{Spoken.Number(goal)}{unit}";
        return what.Comparator == Comparator.AtLeast ? $"từ {level} trở lên" : $"{TargetSpeech.Of(what.Comparator)} {level}";
    }

    /// <summary>"mỗi năm", "trước hết ngày 31/12/2030".</summary>
    public static string When(ProposedTarget what) => what.PeriodWords
        ?? (what.Cadence == Cadence.Once ? what.Last is { } last ? $"trước hết ngày {Spoken.Day(last)}" : "đến hết thời hạn của văn bản" : TargetSpeech.Of(what.Cadence));

    public static string Meta(ProposedTarget what, Func<string, string> kind) =>
        string.Join(" · ", (string[])[Level(what), When(what), .. what.Kinds.Count == 0 ? Array.Empty<string>() : [Who(what, kind)]]);

    /// <summary>"từng xã, phường", "toàn tỉnh cộng lại".</summary>
    public static string Who(ProposedTarget what, Func<string, string> kind)
    {
        var kinds = string.Join(", ", what.Kinds.Select(k => Spoken.Small(kind(k))));
        if (what.Reach == TargetReach.Each) return kinds.Length == 0 ? "từng đơn vị" : $"từng {kinds}";
        return kinds.Length == 0 ? "tất cả cộng lại" : $"{kinds}, cộng lại";
    }

    /// <summary>The sentence in which a person checks whether it was understood.</summary>
    public static string Understood(ProposedTarget what, Func<string, string> kind) =>
        $"Hiểu là: {Spoken.Small(what.Title)}, {Level(what)}, {When(what)}; {Who(what, kind)}{(what.Condition is { Length: > 0 } when ? $"; điều kiện: {when}" : "")}.";

    public static string Sure(double confidence) => $"độ tin {Spoken.Number((decimal)Math.Round(confidence, 2))}";
}
