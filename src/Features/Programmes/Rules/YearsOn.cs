using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Kernel.Targets;

namespace CauNoi.Programmes.Rules;

/// <summary>The same words and days so many years later.</summary>
public static partial class YearsOn
{
    public static TargetWording Of(TargetWording wording, int years) => wording with
    {
        From = wording.Time.First.AddYears(years), Time = new TargetTime(wording.Time.Cadence, wording.Time.First.AddYears(years), wording.Time.Last.AddYears(years)), Quote = Words(wording.Quote, years),
        Trajectory = [.. wording.Trajectory.Select(p => p with { Day = p.Day.AddYears(years) })], Parts = [.. wording.Parts.Select(p => p with { Due = p.Due?.AddYears(years) })],
    };

    /// <summary>Years that are said as years: "năm 2026", "giai đoạn 2026 – 2030". A number of a document stays.</summary>
    public static string Words(string text, int years) => SaidYear().Replace(text, found => (int.Parse(found.Value, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture));

    /// <summary>The text with such years left out: for telling whether anything else differs.</summary>
    public static string Without(string text) => SaidYear().Replace(text, "");

    [GeneratedRegex(@"(?<=\b(?:năm|Năm|NĂM|giai đoạn|đoạn|kỳ|\d{4}\s*[-–])\s*)20\d\d\b", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SaidYear();
}
