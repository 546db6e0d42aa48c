using System.Globalization;

namespace CauNoi.Ui.Words;

/// <summary>Days, hours and numbers as people here write them: dd/MM/yyyy, HH:mm, 1.234.567,5.</summary>
public static class Spoken
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    private static readonly NumberFormatInfo Marks = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "−" };

    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>08:30 12/11/2026.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToOffset(Zone).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The same moment for machines, in the datetime attribute.</summary>
    public static string Machine(DateTimeOffset moment) =>
        moment.ToOffset(Zone).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>08:30.</summary>
    public static string Clock(DateTimeOffset moment) => moment.ToOffset(Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>12/11/2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>12/11/2026, of a moment in Vietnam's time.</summary>
    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.ToOffset(Zone).DateTime));

    /// <summary>12/11.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>thứ Năm; starts small, except Sunday, which is a name.</summary>
    public static string Weekday(DateTimeOffset moment) => Weekdays[(int)moment.ToOffset(Zone).DayOfWeek];

    /// <summary>1.234.567,5 with at most two digits after the comma.</summary>
    public static string Number(decimal number) => number.ToString("#,##0.##", Marks);

    /// <summary>The first letter large, the rest as it is.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
}
