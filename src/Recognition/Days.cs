using System.Globalization;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition;

/// <summary>Dates as documents write them: 28/02/2026, 28-2-2026, 28.2.2026, ngày 28 tháng 02 năm 2026, tháng 6/2027.</summary>
internal static class Days
{
    /// <summary>The date that begins at the token, and the token after it.</summary>
    public static (DateOnly Date, int To)? At(Tokens tokens, int at, int end)
    {
        if (at < end && tokens[at].Is("ngày")) at++;
        if (at >= end) return null;
        if (tokens[at].Is("tháng") && Number(tokens, at + 1) is { } month && YearAfter(tokens, at + 2, end) is { } late)
            return Made(late.Year, month, 0, late.To);
        if (Number(tokens, at) is not { } day) return null;
        if (at + 2 < end && tokens[at + 1].Is("tháng") && Number(tokens, at + 2) is { } named)
            return YearAfter(tokens, at + 3, end) is { } year ? Made(year.Year, named, day, year.To) : null;
        return at + 4 < end && tokens[at + 1].Key is "/" or "-" or "." && Number(tokens, at + 2) is { } second && tokens[at + 3].Key == tokens[at + 1].Key
            && Targets.PeriodWords.YearAt(tokens, at + 4) is { } last ? Made(last, second, day, at + 5) : null;
    }

    private static (int Year, int To)? YearAfter(Tokens tokens, int at, int end)
    {
        if (at + 1 < end && tokens[at].Kind == TokenKind.Break && tokens[at + 1].Is("năm")) at++;
        if (at < end && tokens[at].Key is "năm" or "/" or "-" or ",") at++;
        if (at < end && tokens[at].Is("năm")) at++;
        // A narrow letterhead puts the year on the next line.
        if (at < end && tokens[at].Kind == TokenKind.Break && tokens.Has(at - 1, "năm")) at++;
        return at < end && Targets.PeriodWords.YearAt(tokens, at) is { } year ? (year, at + 1) : null;
    }

    private static int? Number(Tokens tokens, int at) =>
        at < tokens.Count && tokens[at].IsNumber && int.TryParse(tokens[at].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31
            ? number : null;

    /// <summary>Day 0 is the last of the month: "trước tháng 6/2027" ends with June.</summary>
    private static (DateOnly, int)? Made(int year, int month, int day, int to)
    {
        if (month is < 1 or > 12) return null;
        var last = DateTime.DaysInMonth(year, month);
        return day > last ? null : (new DateOnly(year, month, day == 0 ? last : day), to);
    }
}
