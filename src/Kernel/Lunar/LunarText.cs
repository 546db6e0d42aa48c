using System.Globalization;
using System.Text.RegularExpressions;

namespace CauNoi.Kernel.Lunar;

/// <summary>Reads a lunar date as people type it.</summary>
public static partial class LunarText
{
    /// <summary>10/3/2038, 10-3-2038 or 10.3.2038; a leap month is written 10/3n/2038. Whether the day exists, <see cref="LunarCalendar.SolarDay"/> says.</summary>
    public static Outcome<LunarDate> Read(string? text) => Form().Match(text?.Trim() ?? "") is { Success: true } match
        ? new LunarDate(Number(match, 1), Number(match, 2), Number(match, 4), match.Groups[3].Length > 0)
        : new Refusal($"\"{text}\" không phải là ngày âm lịch đọc được. Xin viết như 10/3/2038; tháng nhuận viết như 10/3n/2038.");

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // ASCII digits only: \d would let in digits of other scripts.
    [GeneratedRegex("^([0-9]{1,2})[/.-]([0-9]{1,2})([nN]?)[/.-]([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
