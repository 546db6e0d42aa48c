using System.Globalization;
using CauNoi.Kernel.Targets;
using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>What a target would say, in the words of programmes: as the reader proposed it, or as a person corrected it.</summary>
public sealed record ProposedTarget
{
    private const int LongestTitle = 120;

    public required string Title { get; init; }

    /// <summary>The kinds of unit it would bind; empty where the sentence names none.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    public TargetReach Reach { get; init; }

    public Comparator Comparator { get; init; }

    /// <summary>As written: 90 for 90%. Null where it is only to be done.</summary>
    public decimal? Goal { get; init; }

    public decimal? GoalTo { get; init; }

    public string Unit { get; init; } = "";

    public Cadence Cadence { get; init; }

    /// <summary>First and last day where the document gives them; else those of its term.</summary>
    public DateOnly? First { get; init; }

    public DateOnly? Last { get; init; }

    /// <summary>Period as the document has it, where programmes know no such period.</summary>
    public string? PeriodWords { get; init; }

    public string? Whole { get; init; }

    public string? Condition { get; init; }

    /// <summary>The unit that leads, as chosen by a person; null while only words are known.</summary>
    public int? Lead { get; init; }

    public string? LeadWords { get; init; }

    public IReadOnlyList<string> Coordinating { get; init; } = [];

    /// <summary>A measure's name or a formula; null marks a measure that is not there yet.</summary>
    public string? Formula { get; init; }

    /// <summary>What was found, said in the words of programmes.</summary>
    public static ProposedTarget Of(FoundTarget found)
    {
        var goal = found.Value is not null;
        return new ProposedTarget
        {
            Title = Titled(found), Kinds = [.. found.Levels.Select(KindOf).OfType<string>().Distinct()], Reach = found.PerUnit ? TargetReach.Each : TargetReach.Total,
            Comparator = goal ? ComparatorOf(found.EvaluateAs) : Comparator.Yes, Goal = found.Value, GoalTo = found.ValueTo, Unit = found.Unit ?? "", Cadence = CadenceOf(found.Period),
            Last = found.Deadline ?? Until(found.Period), PeriodWords = WordsOf(found.Period), Whole = found.Base, Condition = found.Condition, LeadWords = found.Lead, Coordinating = found.Coordinating,
            Formula = found.Match,
        };
    }

    /// <summary>The kind of unit of a level; districts and the centre are no units of a province of today.</summary>
    public static string? KindOf(string level) => level switch
    {
        "province" => "province",
        "commune" => "commune",
        "residential_area" => "residential-area",
        "organisation" => "member-organisation",
        _ => null,
    };

    public static Comparator ComparatorOf(string sign) => sign switch
    {
        ">" => Comparator.More,
        "<" => Comparator.Less,
        "<=" => Comparator.AtMost,
        "=" => Comparator.Same,
        _ => Comparator.AtLeast,
    };

    private static Cadence CadenceOf(string? period) => period switch
    {
        "quarter" => Cadence.Quarterly,
        "term" => Cadence.Once,
        { } one when one.StartsWith("by:", StringComparison.Ordinal) => Cadence.Once,
        _ => Cadence.Yearly,
    };

    private static DateOnly? Until(string? period) => period is not null && period.StartsWith("by:", StringComparison.Ordinal)
        && int.TryParse(period.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? new DateOnly(year, 12, 31) : null;

    private static string? WordsOf(string? period) => period switch
    {
        "month" => "mỗi tháng",
        "half" => "mỗi nửa năm",
        _ => null,
    };

    private static string Titled(FoundTarget found)
    {
        var words = string.Join(' ', (found.Measure.Length > 0 ? found.Measure : found.Subject).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0) words = "Chỉ tiêu";
        words = char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
        return words.Length <= LongestTitle ? words : words[..(LongestTitle - 1)].TrimEnd() + "…";
    }
}
