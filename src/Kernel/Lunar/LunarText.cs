using System.Globalization;
using System.Text.RegularExpressions;

namespace CauNoi.Kernel.Lunar;

/// <summary>Reads a lunar date as people type it.</summary>
public static partial class LunarText
{
    /// <summary>10/3/2038, 10-3-2038 or 10.3.2038; a leap month is written 10/3n/2038. Whether the day exists, <see cref="LunarCalendar.SolarDay"/> says.</summary>
    public static Outcome<LunarDate> Read(string? text) => Form().Match(text?.Trim() ?? "") is { Success: true } match
        ? new LunarDate(Number(match, "day"), Number(match, "month"), Number(match, "year"), match.Groups["leap"].Length > 0)
        : new Refusal($"\"{text}\" không phải là ngày âm lịch đọc được. Xin viết như 10/3/2038; tháng nhuận viết như 10/3n/2038.");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // ASCII digits only: \d would let in digits of other scripts.
    [GeneratedRegex("^(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})(?<leap>[nN]?)[/.-](?<year>[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();
}
