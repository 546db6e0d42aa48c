using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Targets;

/// <summary>One thing that an amendment changed.</summary>
/// <param name="What">Which thing: "Mức phải đạt".</param>
/// <param name="Before">How it read.</param>
/// <param name="After">How it reads now.</param>
public sealed record WordingChange(string What, string Before, string After)
{
    /// <summary>The change as a sentence.</summary>
    public string Sentence => (Before, After) switch
    {
        ("", _) => $"{What}: nay ghi thêm “{After}”.",
        (_, "") => $"{What}: bỏ “{Before}”.",
        _ => $"{What}: trước là “{Before}”, nay là “{After}”.",
    };
}

/// <summary>What tells two wordings of a target apart, the things that a unit must do otherwise first.</summary>
public static class WordingDifference
{
    /// <summary>Every difference; empty where the two say the same.</summary>
    /// <param name="before">The earlier wording.</param>
    /// <param name="after">The later wording.</param>
    /// <param name="unit">What a unit is called.</param>
    /// <param name="kind">What a kind of unit is called.</param>
    /// <param name="formula">A formula in words.</param>
    public static IReadOnlyList<WordingChange> Of(TargetWording before, TargetWording after, Func<int, string> unit, Func<string, string> kind, Func<string, string> formula) =>
        [.. Pairs(unit, kind, formula).Select(p => new WordingChange(p.What, p.Say(before), p.Say(after))).Where(c => c.Before != c.After)];

    private static IEnumerable<(string What, Func<TargetWording, string> Say)> Pairs(Func<int, string> unit, Func<string, string> kind, Func<string, string> formula) =>
    [
        ("Mức phải đạt", GoalWords.Goal),
        ("Thời gian", w => GoalWords.When(w.Time)),
        ("Tính cho", w => w.Reach == TargetReach.Each ? "từng đơn vị" : "tất cả cộng lại"),
        ("Giao cho", w => string.Join(", ", w.Kinds.Select(kind).Order(StringComparer.Ordinal)) + (w.Organisation is { } line ? $" của {unit(line)}" : "")),
        ("Mốc dọc đường", w => string.Join("; ", w.Trajectory.OrderBy(p => p.Day).Select(p => $"đến {VietnameseDates.Format(p.Day)}: {GoalWords.Amount(p.Value, w.Unit)}"))),
        ("Điều kiện áp dụng", w => w.Among is { } among ? formula(among) : ""),
        ("Cách tính", w => formula(w.Formula)),
        ("Tính trên", w => w.Whole ?? ""),
        ("Minh chứng", w => w.Evidence is { } least ? $"từ {GoalWords.Amount(least, "%")} bản ghi có minh chứng" : ""),
        ("Tên", w => w.Title),
        ("Hiểu là", w => w.Understood ?? ""),
        ("Đơn vị chủ trì", w => unit(w.Lead)),
        ("Đơn vị phối hợp", w => string.Join("; ", w.Parts.OrderBy(p => p.Unit).Select(p =>
            $"{unit(p.Unit)}: {p.Words}{(p.Due is { } due ? $", xong trước {VietnameseDates.Format(due)}" : "")}"))),
        ("Câu trong văn bản", w => w.Quote),
        ("Chỗ trong văn bản", w => w.Place),
    ];
}
