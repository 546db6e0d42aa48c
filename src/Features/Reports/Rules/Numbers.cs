using System.Globalization;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Text;

namespace CauNoi.Reports.Rules;

/// <summary>Numbers as official papers write them: 03 buổi, 1.234 lượt người, 61,29%.</summary>
internal static class Numbers
{
    // A part of a handful in percent says less than the handful.
    private const decimal EnoughForPercent = 10;

    /// <summary>A reading with nothing behind it. Counts below ten have a nought before them, as papers write them, so that no digit can be put in front.</summary>
    public static string Said(decimal value, FigureType type) => type.Kind switch
    {
        FigureKind.Share => $"{Rounded(value * 100)}%",
        FigureKind.State => value != 0 ? "đạt" : "chưa đạt",
        FigureKind.Count => Counted(value),
        _ => Rounded(value),
    };

    /// <summary>The same with its unit.</summary>
    public static string Whole(decimal value, FigureType type) => $"{Said(value, type)} {Unit(type)}".TrimEnd();

    public static string Unit(FigureType type) => type.Kind is FigureKind.Share or FigureKind.State ? "" : type.Unit.Trim();

    /// <summary>How much more or less: of shares in points.</summary>
    public static string Step(decimal difference, FigureType type) => type.Kind == FigureKind.Share ? $"{Rounded(difference * 100)} điểm phần trăm" : Whole(difference, type);

    /// <summary>" (14,8%)" where the earlier number is large enough for it to mean something.</summary>
    public static string Percent(decimal difference, decimal before, FigureType type) =>
        type.Kind is FigureKind.Share or FigureKind.State || before < EnoughForPercent || decimal.Round(difference / before * 100, 1) is not (> 0 and var share) ? "" : $" ({Figures.Format(share)}%)";

    public static string Part(decimal part, decimal whole) => $"{Figures.Format(decimal.Round(part / whole * 100, 1))}%";

    public static string Counted(decimal value) => value is > 0 and < 10 && value == decimal.Truncate(value) ? $"0{Rounded(value)}" : Rounded(value);

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];

    public static string Small(string words) => words.Length == 0 ? words : char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..];

    /// <summary>Why there is no number, within a sentence.</summary>
    public static string Because(Why why) => why switch
    {
        Why.DivisionByZero => "trong kỳ chưa phát sinh việc để tính",
        Why.NoFacts => "chưa có bản ghi nào nói về việc này",
        Why.NoTerm => "chưa khai báo nhiệm kỳ có ngày cuối của kỳ này",
        Why.TooLarge => "con số vượt quá mức tính được",
        Why.NotThere => "đơn vị không có trên bản đồ ngày này",
        _ => "không có đơn vị nào để tính",
    };

    private static string Rounded(decimal number) => Figures.Format(decimal.Round(number, 2)).Replace('-', '−');
}
