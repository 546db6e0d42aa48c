using System.Globalization;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition;

/// <summary>Days of the lunar calendar as people say them: "rằm tháng Giêng", "mùng 10 tháng 3 âm lịch", "23 tháng Chạp".</summary>
internal static class LunarDays
{
    private const int Full = 15;
    private const int MostInMonth = 30;

    /// <summary>The day that begins at the token, its year where one is named, and the token after it.</summary>
    public static (int Day, int Month, int? Year, int To)? At(Tokens tokens, int at, int end)
    {
        if (at < end && tokens[at].Is("ngày")) at++;
        var (day, next, said) = Day(tokens, at);
        if (day == 0 || next >= end || !tokens.Has(next, "tháng") || Month(tokens, next + 1, end) is not { } month) return null;
        var to = month.To;
        var lunar = tokens.Has(to, "âm") || (tokens.Has(to, "(") && tokens.Has(to + 1, "âm"));
        if (lunar) to += tokens.Has(to, "(") ? tokens.Has(to + 2, "lịch") ? 4 : 3 : tokens.Has(to + 1, "lịch") ? 2 : 1;
        // A plain "10 tháng 3" is solar; the words for the day, for the month or "âm lịch" make it lunar.
        if (!said && !month.Named && !lunar) return null;
        var year = tokens.Has(to, "năm") && Targets.PeriodWords.YearAt(tokens, to + 1) is { } named ? named : (int?)null;
        return (day, month.Value, year, Math.Min(end, year is null ? to : to + 2));
    }

    /// <summary>The solar day of it in a year; nothing where that year has no such day.</summary>
    public static DateOnly? Solar(int day, int month, int year) =>
        year >= Kernel.Lunar.LunarCalendar.First.Year && year < Kernel.Lunar.LunarCalendar.Last.Year ? Kernel.Lunar.LunarCalendar.Yearly(day, month, year) : null;

    private static (int Day, int Next, bool Said) Day(Tokens tokens, int at)
    {
        if (tokens.Has(at, "rằm")) return (Full, at + 1, true);
        var said = tokens.Has(at, "mùng") || tokens.Has(at, "mồng");
        if (said) at++;
        if (at >= tokens.Count) return default;
        if (tokens[at].IsNumber && int.TryParse(tokens[at].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= MostInMonth) return (day, at + 1, said);
        if (!said) return default;
        var (number, words) = Kernel.Text.WrittenNumbers.Read(tokens.Keys(at, at + 2));
        return words > 0 && number is >= 1 and <= MostInMonth ? ((int)number, at + words, true) : default;
    }

    private static (int Value, int To, bool Named)? Month(Tokens tokens, int at, int end)
    {
        if (at >= end) return null;
        if (tokens[at].IsNumber) return int.TryParse(tokens[at].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? (month, at + 1, false) : null;
        return tokens[at].Key switch
        {
            "giêng" => (1, at + 1, true), "chạp" => (12, at + 1, true),
            "hai" => (2, at + 1, false), "ba" => (3, at + 1, false), "tư" => (4, at + 1, false), "năm" => (5, at + 1, false), "sáu" => (6, at + 1, false), "bảy" => (7, at + 1, false),
            "tám" => (8, at + 1, false), "chín" => (9, at + 1, false), "mười" => tokens.Has(at + 1, "một") ? (11, at + 2, false) : tokens.Has(at + 1, "hai") ? (12, at + 2, false) : (10, at + 1, false),
            _ => null,
        };
    }
}
