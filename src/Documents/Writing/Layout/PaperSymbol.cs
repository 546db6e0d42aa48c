using System.Globalization;

namespace CauNoi.Documents.Writing.Layout;

/// <summary>Numbers, symbols and days as official papers write them (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
public static class PaperSymbol
{
    /// <summary>Room for a number that is written in by hand.</summary>
    internal const string Open = "        ";

    /// <summary>07/BC-MTTQ-BTT; a number below ten gets a leading zero, a letter has no kind, without a number its place stays open.</summary>
    public static string Write(PaperLayout layout, int? number, string? kind, string body) =>
        (kind is null ? layout.Symbol.Letter : layout.Symbol.Paper)
            .Replace("{number}", number is { } n ? Two(n) : "", StringComparison.Ordinal)
            .Replace("{kind}", kind ?? "", StringComparison.Ordinal)
            .Replace("{body}", body, StringComparison.Ordinal);

    /// <summary>"Thái Nguyên, ngày 05 tháng 02 năm 2026"; days below ten and the first two months get a leading zero, others do not.</summary>
    public static string DateLine(PaperLayout layout, string place, DateOnly? day, int year) => layout.Symbol.Date
        .Replace("{place}", place, StringComparison.Ordinal)
        .Replace("{day}", day is { } d ? Two(d.Day) : "     ", StringComparison.Ordinal)
        .Replace("{month}", day is { } m ? m.Month < 3 ? Two(m.Month) : m.Month.ToString(CultureInfo.InvariantCulture) : "     ", StringComparison.Ordinal)
        .Replace("{year}", (day?.Year ?? year).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The number with its label; an open place is wide enough to write in.</summary>
    internal static string Line(PaperLayout layout, string number) =>
        layout.Symbol.Label + (number.Length > 0 && char.IsDigit(number[0]) ? number : Open + number);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
