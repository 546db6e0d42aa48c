namespace CauNoi.Kernel.Lunar;

/// <summary>Lunar days as people say and write them.</summary>
public static class LunarNames
{
    private static readonly string[] Stems = ["Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ"];

    private static readonly string[] Branches = ["Thân", "Dậu", "Tuất", "Hợi", "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi"];

    /// <summary>"Bính Ngọ".</summary>
    public static string Year(int year) => $"{Stems[year % 10]} {Branches[year % 12]}";

    /// <summary>"Tháng Giêng", "Tháng 6 nhuận", "Tháng Chạp".</summary>
    public static string Month(LunarMonth month) => "Tháng " + MonthWord(month.Month, month.Leap);

    /// <summary>"mùng 1 tháng Giêng năm Bính Ngọ", "rằm tháng 7 năm Bính Ngọ".</summary>
    public static string Day(LunarDate date) => $"{DayWord(date.Day)} tháng {MonthWord(date.Month, date.Leap)} năm {Year(date.Year)}";

    /// <summary>10/3/2038; with a leap month 10/3n/2038.</summary>
    public static string Format(LunarDate date) => $"{Short(date)}/{date.Year}";

    /// <summary>10/3; with a leap month 10/3n.</summary>
    public static string Short(LunarDate date) => $"{date.Day}/{date.Month}{(date.Leap ? "n" : "")}";

    private static string DayWord(int day) => day switch
    {
        <= 10 => $"mùng {day}",
        15 => "rằm",
        _ => $"ngày {day}",
    };

    private static string MonthWord(int month, bool leap) => month switch
    {
        1 => "Giêng",
        12 => "Chạp",
        _ => month.ToString(System.Globalization.CultureInfo.InvariantCulture),
    } + (leap ? " nhuận" : "");
}
