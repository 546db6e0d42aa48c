using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Tests.Unit;

/// <summary>What a reader might have found, made by hand: the rules of this room hold whatever patterns there are.</summary>
public static class Findings
{
    public const string Text = "Mỗi xã tổ chức ít nhất 02 buổi đối thoại trong năm; 90% khu dân cư có mô hình tự quản.\nPhân đấu 100% khu dân cư tổ chức Ngày hội, Ban Tuyên giáo chủ trì.\nToàn tỉnh xây 120 nhà Đại đoàn kết.";

    public static FoundTarget Target(string figure, string measure, decimal? value, string unit, string text = Text, params string[] levels)
    {
        var at = text.IndexOf(figure, StringComparison.Ordinal);
        var (start, end) = (text.LastIndexOf('\n', at) + 1, text.IndexOf('\n', at) is >= 0 and var stop ? stop : text.Length);
        return new FoundTarget
        {
            Quote = new Span(start, end), Figure = new Span(at, at + figure.Length), Subject = "", Levels = levels, Measure = measure, Comparator = ">=", EvaluateAs = ">=", Value = value, Unit = unit,
            Period = "year", PerUnit = levels.Length > 0, Confidence = 0.9, Reason = "Có số và có việc.",
        };
    }

    public static IReadOnlyList<FoundTarget> Targets { get; } =
    [
        Target("02 buổi", "buổi đối thoại", 2, "buổi", Text, "commune"), Target("90%", "khu dân cư có mô hình tự quản", 90, "%", Text, "residential_area"),
        Target("100%", "khu dân cư tổ chức Ngày hội", 100, "%", Text, "residential_area") with { Lead = "Ban Tuyên giáo" }, Target("120 nhà", "nhà Đại đoàn kết", 120, "nhà"),
    ];

    public static Found Of(string text, IReadOnlyList<FoundTarget> targets) => new()
    {
        Head = new DocumentHead(), Sections = [], Targets = targets, Tasks = [], Schemes = [], ReportingDuties = [], Events = [], Citations = [], Warnings = [],
        Corrections = text.IndexOf("Phân đấu", StringComparison.Ordinal) is >= 0 and var at ? [new FoundCorrection(new Span(at, at + 8), "Phấn đấu", 0.9, "Chữ quét hay lẫn â với ấ.")] : [],
    };
}
