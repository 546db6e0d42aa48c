using System.Globalization;
using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>A period named in the text: "hằng năm", "đến hết năm 2028", "/quý".</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">The token after it.</param>
/// <param name="Value">year, half, quarter, month, term, by:YYYY.</param>
/// <param name="Year">The year where one is named.</param>
/// <param name="Deadline">The day, where one is named.</param>
/// <param name="Event">A yearly event stands for its period: the festival is held once a year.</param>
internal sealed record PeriodMark(int From, int To, string Value, int? Year, DateOnly? Deadline, bool Event)
{
    /// <summary>Goes on for the sentences that follow; a milestone holds for its sentence alone.</summary>
    public bool Carries => Value is "year" or "half" or "quarter" or "month";
}

internal static class PeriodWords
{
    private const int FirstYear = 1990, LastYear = 2100;

    public static List<PeriodMark> In(Context context, Stretch stretch)
    {
        var tokens = context.Tokens;
        var found = new List<PeriodMark>();
        for (var at = stretch.From; at < stretch.To;)
        {
            var mark = Span(tokens, at, stretch.To) ?? Quarter(context, at, stretch.To) ?? Named(context, at, stretch.To);
            if (mark is not null) found.Add(mark);
            at = mark?.To ?? Math.Max(at + 1, Unmeant(context, at, stretch.To));
        }

        return found;
    }

    /// <summary>"giai đoạn 2026 - 2030", "nhiệm kỳ 2025-2030", "từ năm 2026 đến năm 2030": the stretch of a term.</summary>
    private static PeriodMark? Span(Tokens tokens, int at, int end)
    {
        var start = at;
        if (tokens[at].Is("giai") && tokens.Has(at + 1, "đoạn")) at += 2;
        else if (tokens[at].Is("nhiệm") && tokens.Has(at + 1, "kỳ")) at += 2;
        else if (tokens[at].Is("từ")) at++;
        else return null;
        if (tokens.Has(at, "năm")) at++;
        if (at + 2 >= end || YearAt(tokens, at) is not { } from || !(tokens[at + 1].Is("-") || tokens[at + 1].Is("đến"))) return null;
        var second = tokens.Has(at + 2, "năm") ? at + 3 : at + 2;
        return YearAt(tokens, second) is { } to && to > from
            ? new PeriodMark(start, second + 1, tokens[start].Is("từ") ? By(to) : "term", to, null, false) : null;
    }

    /// <summary>"5 năm liền" is no period; neither are the words inside it.</summary>
    private static int Unmeant(Context context, int at, int end) => context.Lexicon.Periods.At(context.Tokens, at, end) is { Means: "none" } mark ? mark.To : 0;

    /// <summary>"trong quý III/2026", "quý 2 năm 2027", "trong tháng 10": done by the last day of it, of the document's own year where none is named.</summary>
    private static PeriodMark? Quarter(Context context, int at, int end)
    {
        var (tokens, start) = (context.Tokens, at);
        while (at < Math.Min(end, start + 2) && tokens[at].Key is "trong" or "vào" or "hết" or "cuối" or "đến" or "trước") at++;
        if (!(tokens[at].Key is "quý" or "tháng") || at + 1 >= end) return null;
        var month = tokens[at].Is("tháng") ? Month(tokens, at + 1) : 3 * tokens[at + 1].Key switch { "i" or "1" => 1, "ii" or "2" => 2, "iii" or "3" => 3, "iv" or "4" => 4, _ => 0 };
        if (month == 0) return null;
        if (at + 3 < end && tokens[at + 2].Key is "/" or "năm" or "-" && YearAt(tokens, at + 3) is { } year)
            return at > start || tokens[at].Is("quý") ? new PeriodMark(start, at + 4, By(year), year, Last(year, month), false) : null;
        if (at == start || !(tokens[start].Key is "trong" or "hết") || context.Facts.Year == 0 || tokens.Has(at + 2, "/") || tokens.Has(at + 2, "hằng") || tokens.Has(at + 2, "hàng")) return null;
        return new PeriodMark(start, at + 2, context.Facts.Period == "year" ? "year" : By(context.Facts.Year), context.Facts.Year, Last(context.Facts.Year, month), false);
    }

    private static int Month(Tokens tokens, int at) =>
        tokens[at].IsNumber && int.TryParse(tokens[at].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month : 0;

    private static DateOnly Last(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static PeriodMark? Named(Context context, int at, int end)
    {
        var tokens = context.Tokens;
        if (context.Lexicon.Periods.At(tokens, at, end) is not { } mark) return null;
        if (mark.Means == "none" || Lasting(tokens, mark)) return null;
        if (mark.Means == "annual-event") return new PeriodMark(at, mark.To, "year", null, null, Event: true);
        if (mark.Means is not ("by" or "in")) return new PeriodMark(at, mark.To, mark.Means, null, null, false);
        if (YearAt(tokens, mark.To) is { } year)
        {
            // "đến năm 2026 - 2027": the school year counts as its end.
            var to = tokens.Has(mark.To + 1, "-") && YearAt(tokens, mark.To + 2) is { } next && next > year ? (mark.To + 3, next) : (mark.To + 1, year);
            return mark.Means == "by" ? new PeriodMark(at, to.Item1, By(to.Item2), to.Item2, null, false) : new PeriodMark(at, to.Item1, "year", year, null, false);
        }

        if (mark.Means != "by") return null;
        if (Days.At(tokens, mark.To, end) is { } day) return new PeriodMark(at, day.To, By(day.Date.Year), day.Date.Year, day.Date, false);
        // "trước rằm tháng Giêng": of the year named, else of the document's own.
        if (LunarDays.At(tokens, mark.To, end) is not { } lunar) return null;
        var known = lunar.Year ?? (context.Facts.Year > 0 ? context.Facts.Year : (int?)null);
        return known is { } of && LunarDays.Solar(lunar.Day, lunar.Month, of) is { } solar ? new PeriodMark(at, lunar.To, lunar.Year is null && context.Facts.Period == "year" ? "year" : By(of), of, solar, false) : null;
    }

    /// <summary>"thời gian 03 tháng/lớp", "kéo dài 6 tháng": how long something lasts; "ngày 12 tháng cuối quý" is a day.</summary>
    private static bool Lasting(Tokens tokens, Mark mark) =>
        tokens[mark.From].IsNumber && (tokens.Has(mark.From - 1, "ngày") || tokens.Has(mark.From - 1, "gian") || tokens.Has(mark.From - 1, "hạn") || tokens.Has(mark.From - 1, "dài") || (tokens.Has(mark.To, "/") && tokens[mark.To + 1].IsWord && !tokens.Has(mark.To + 1, "lần")));

    private static string By(int year) => "by:" + year.ToString(CultureInfo.InvariantCulture);

    public static int? YearAt(Tokens tokens, int at) =>
        at < tokens.Count && tokens[at].IsNumber && tokens[at].End - tokens[at].Start == 4
        && int.TryParse(tokens[at].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year : null;
}
