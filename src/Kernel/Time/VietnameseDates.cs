using System.Globalization;

namespace CauNoi.Kernel.Time;

/// <summary>Days and moments as Vietnamese readers write them, whatever the culture of the machine.</summary>
public static class VietnameseDates
{
    private const DateTimeStyles Strict = DateTimeStyles.None;

    /// <summary>What people type, and what date fields of browsers send.</summary>
    private static readonly string[] DayForms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>07/05/2026.</summary>
    public static string Format(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>The name of the weekday, as it stands inside a sentence.</summary>
    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>Reads a day: 7/5/2026, 07-05-2026, 07.05.2026 or 2026-05-07. A year has four digits, so that nothing is guessed.</summary>
    public static bool TryParseDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), DayForms, CultureInfo.InvariantCulture, Strict, out day) && Period.IsReachable(day);
}
