using System.Globalization;
using CauNoi.Kernel.Time;

namespace CauNoi.Ui.Words;

/// <summary>Days, hours and numbers as people here write them: dd/MM/yyyy, HH:mm, 1.234.567,5.</summary>
public static class Spoken
{
    /// <summary>08:30 12/11/2026.</summary>
    public static string Moment(DateTimeOffset moment) => $"{Clock(moment)} {Day(moment)}";

    /// <summary>The same moment for machines, in the datetime attribute.</summary>
    public static string Machine(DateTimeOffset moment) =>
        moment.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>08:30.</summary>
    public static string Clock(DateTimeOffset moment) => moment.ToOffset(VietnamTime.Offset).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>12/11/2026.</summary>
    public static string Day(DateOnly day) => VietnameseDates.Format(day);

    /// <summary>12/11/2026, of a moment in Vietnam's time.</summary>
    public static string Day(DateTimeOffset moment) => Day(VietnamTime.DayOf(moment));

    /// <summary>12/11.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>thứ Năm; starts small, except Sunday, which is a name.</summary>
    public static string Weekday(DateTimeOffset moment) => VietnameseDates.Weekday(VietnamTime.DayOf(moment));

    /// <summary>1.234.567,5 with at most two digits after the comma.</summary>
    // The minus sign of print, as wide as a digit; a hyphen would be read as a dash before the number.
    public static string Number(decimal number) => Kernel.Text.Figures.Format(decimal.Round(number, 2)).Replace('-', '−');

    /// <summary>The first letter large, the rest as it is.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];

    /// <summary>The first letter small, for inside a sentence: "năm 2026".</summary>
    public static string Small(string words) => words.Length == 0 ? words : char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..];
}
