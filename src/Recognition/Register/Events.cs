using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Targets;

namespace CauNoi.Recognition.Register;

/// <summary>Days of the year that the document names: 18/11, rằm tháng tám, 10/3 âm lịch.</summary>
internal static class Events
{
    private const int LongestName = 14;

    public static List<FoundEvent> In(Context context, IReadOnlyList<FoundReportingDuty> duties)
    {
        var found = new List<FoundEvent>();
        var tokens = context.Tokens;
        var reports = duties.Select(d => d.Quote).ToHashSet();
        foreach (var part in context.Outline.Parts.Where(p => p.Part.Paragraph is not null))
        {
            foreach (var sentence in Sentences.In(tokens, part.Part.Paragraph!.Body))
            {
                if (reports.Contains(sentence.Place(tokens))) continue;
                for (var at = sentence.From; at + 2 < sentence.To; at++)
                {
                    if (LunarDays.At(tokens, at, sentence.To) is { } said && !tokens[at].Is("ngày"))
                    {
                        // A day to be ready by is no day of the year.
                        if (at > sentence.From && tokens[at - 1].Key is "trước" or "đến" or "hết" or "từ" or "sau")
                        {
                            at = said.To - 1;
                            continue;
                        }

                        var whole = new Stretch(at, said.To);
                        var called = Name(context, sentence, at) ?? Before(context, sentence, at) ?? whole;
                        found.Add(new FoundEvent(new Stretch(Math.Min(called.From, at), said.To).Place(tokens), Lead.Text(tokens, called), said.Day, said.Month, said.Year, true));
                        at = said.To - 1;
                        continue;
                    }

                    if (!tokens[at].IsNumber || !tokens[at + 1].Is("/") || !tokens[at + 2].IsNumber || (at > 0 && tokens[at - 1].Key is "/" or "-")) continue;
                    if (Number(tokens[at].Key) is not { } day || Number(tokens[at + 2].Key) is not { } month || day is < 1 or > 31 || month is < 1 or > 12) continue;
                    var year = tokens.Has(at + 3, "/") ? PeriodWords.YearAt(tokens, at + 4) : null;
                    if (tokens.Has(at + 3, "/") && year is null) continue;
                    if (Name(context, sentence, at) is not { } name) continue;
                    var after = year is null ? at + 3 : at + 5;
                    var lunar = Enumerable.Range(after, Math.Min(4, Math.Max(0, sentence.To - after))).Any(i => tokens[i].Is("âm"));
                    found.Add(new FoundEvent(new Stretch(name.From, after).Place(tokens), Lead.Text(tokens, name), day, month, year, lunar));
                }
            }
        }

        return [.. found.DistinctBy(e => (e.Day, e.Month, e.Year, e.Name))];
    }

    /// <summary>"Lễ hội đình làng tổ chức vào rằm tháng Giêng": the words from the last comma on.</summary>
    private static Stretch? Before(Context context, Stretch sentence, int at)
    {
        var tokens = context.Tokens;
        var end = at;
        while (end > sentence.From && tokens[end - 1].Key is "(" or "," or "vào" or "dịp" or "ngày" or "trước" or "tổ" or "chức") end--;
        var from = end;
        while (from > sentence.From && end - from < LongestName && tokens[from - 1].IsWord) from--;
        return end - from >= 2 ? new Stretch(from, end) : null;
    }

    private static int? Number(string written) =>
        int.TryParse(written, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The words before the day, from "ngày", "lễ", "Tết", "Quốc khánh" on; a cited document's day has none.</summary>
    private static Stretch? Name(Context context, Stretch sentence, int at)
    {
        var tokens = context.Tokens;
        var end = at;
        while (end > sentence.From && (tokens[end - 1].Key is "(" or "," || (tokens[end - 1].Is("ngày") && end - 1 > sentence.From))) end--;
        // "Ngày hội trước ngày 30/9" names a day to be ready by, not the day of the festival.
        if (end > sentence.From && tokens[end - 1].Key is "trước" or "đến" or "hết" or "từ" or "nhất" or "sau") return null;
        for (var from = end - 2; from >= Math.Max(sentence.From, end - LongestName); from--)
        {
            if (tokens[from].Key is "." or ";" || context.Lexicon.Kinds.At(tokens, from, end) is not null) return null;
            if (tokens[from].Key is "ngày" or "lễ" or "tết" or "quốc" && (char.IsUpper(tokens.Text[tokens[from].Start]) || tokens[from + 1].Key is "truyền" or "hội" or "thành" or "lễ" or "đại")) return new Stretch(from, end);
        }

        return null;
    }
}
