using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Numbers;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>Numbers that are certainly no target: of documents, dates, years, terms, articles of law, slogans, list items.</summary>
internal static class Rejections
{
    private const int LongestBefore = 5;
    private const int LongestSlogan = 14;
    private const int FarthestShare = 10;

    public static bool Certain(Context context, SentenceView view, Figure figure, UnitOfFigure unit, Comparison comparison) =>
        !Quick(view, unit, comparison) && (Known(context, view, figure, unit, comparison) || CertainAtAnyPace(context, view, figure, unit) || Named(context.Tokens, figure, unit, comparison) || Which(context, view, figure, unit));

    /// <summary>"Thời gian xử lý trung bình dưới 05 ngày" among the targets: a span of time may be one where it must not be longer.</summary>
    private static bool Quick(SentenceView view, UnitOfFigure unit, Comparison comparison) =>
        view.Zone == "target" && unit.Class == "duration" && unit.Words is "ngày" or "giờ" or "phút" or "ngày làm việc" && comparison.Written is "<" or "<=" && !view.NoTargets.Any(m => m.Means is "quorum" or "setting");

    /// <summary>"Ủy ban MTTQ Việt Nam 148 xã, phường", "đạt 8 tiêu chí “Gia đình …”": how many there are, not how many there have to be.</summary>
    private static bool Named(Tokens tokens, Figure figure, UnitOfFigure unit, Comparison comparison)
    {
        if (Baseline(tokens, figure) || Rhythm(tokens, figure, unit)) return true;
        if (figure.Percent || comparison.Said) return false;
        if (figure.From > 1 && tokens[figure.From - 1].Is("là") && tokens[figure.From - 2].Is("nhất") && !tokens.Has(figure.From - 3, "ít")) return true;
        if (unit.Words is "tiêu chí") return tokens.Has(unit.To, "\"") || (figure.From > 0 && tokens[figure.From - 1].Is("đạt") && Counts(tokens, figure.From));
        return unit.Words is "xã" or "phường" or "huyện" or "thôn" or "ấp" or "khóm" or "khu phố" or "tổ dân phố" or "buôn" or "làng" or "bản" or "xóm" or "khu dân cư"
            && figure.From > 0 && tokens[figure.From - 1].Key is "nam" or "mttq" or "trận" or "tại" or "ở" or "của" or "qua" or "thuộc" or "cho" or "trong" or "trên";
    }

    /// <summary>"thêm 900 hộ đạt 8 tiêu chí": another number in the clause is the one to reach.</summary>
    private static bool Counts(Tokens tokens, int from)
    {
        for (var at = from - 2; at >= Math.Max(0, from - FarthestShare) && !(tokens[at].Key is ";" or "."); at--)
            if (tokens[at].IsNumber) return true;
        return false;
    }

    /// <summary>"03 đơn vị nêu trên", "nơi có dưới 50 hộ", "100% số tiền": what is there already, where it holds, or what money is made of.</summary>
    private static bool Known(Context context, SentenceView view, Figure figure, UnitOfFigure unit, Comparison comparison)
    {
        var tokens = context.Tokens;
        var after = Math.Max(figure.To, unit.To);
        if (figure.Percent && (context.Lexicon.NoTargets.At(tokens, figure.To, view.Stretch.To) is { Means: "not-of" } || view.NoTargets.Any(m => m.Means == "not-at" && m.To == comparison.From))) return true;
        if (!figure.Percent && !comparison.Said && context.Lexicon.NoTargets.At(tokens, after, view.Stretch.To) is { Means: "known" } known && !(known.To - known.From == 1 && view.Zone == "target")) return true;
        var from = comparison.From;
        if (comparison.Said && !figure.Percent && (PerOne(tokens, figure, unit, from) || Without(view, tokens, from))) return true;
        return from > 1 && tokens[from - 1].Is("có") && comparison.Said && (tokens[from - 2].Is("nơi") || Denied(view, tokens, from));
    }

    /// <summary>"giá trị sản phẩm trên 01 ha": by what it is divided.</summary>
    private static bool PerOne(Tokens tokens, Figure figure, UnitOfFigure unit, int from) =>
        figure.Value == 1 && tokens[from].Is("trên") && from == figure.From - 1 && unit.Words is "ha" or "héc ta" or "lao động" or "người" or "m2" or "m²";

    /// <summary>"không còn xã dưới 8 tiêu chí": the number says of which there shall be none.</summary>
    private static bool Without(SentenceView view, Tokens tokens, int from)
    {
        for (var at = from - 2; at >= Math.Max(view.Stretch.From, from - FarthestShare) && tokens[at + 1].IsWord; at--)
            if (tokens[at].Is("không") && tokens[at + 1].Is("còn")) return at + 2 < from;
        return false;
    }

    /// <summary>"Không để xảy ra đình công có trên 50% công nhân tham gia".</summary>
    private static bool Denied(SentenceView view, Tokens tokens, int from)
    {
        for (var at = view.Stretch.From; at + 2 < from - 2; at++)
            if (tokens[at].Is("không") && tokens[at + 1].Is("để") && tokens[at + 2].Is("xảy")) return true;
        return false;
    }

    /// <summary>"giảm từ 12% xuống còn 10%", "nâng từ 60% lên 75%": where it comes from is no target.</summary>
    private static bool Baseline(Tokens tokens, Figure figure) =>
        figure.From > 0 && tokens[figure.From - 1].Is("từ") && (tokens.Has(figure.To, "xuống") || tokens.Has(figure.To, "lên") || (tokens.Has(figure.To, "còn") && tokens[figure.To + 1].IsNumber));

    /// <summary>"03 tháng một lần": how often, said another way.</summary>
    private static bool Rhythm(Tokens tokens, Figure figure, UnitOfFigure unit) =>
        figure.Words && unit.Words is "lần" && figure.From > 1 && (tokens.Has(unit.To, "trong") && Counts(tokens, figure.From)) || figure.Words && unit.Words is "lần" && figure.From > 1 && tokens[figure.From - 1].Key is "tháng" or "năm" or "tuần" or "ngày" && tokens[figure.From - 2].IsNumber;

    /// <summary>"100% doanh nghiệp có từ 25 lao động trở lên thành lập …": which of them are meant.</summary>
    private static bool Which(Context context, SentenceView view, Figure figure, UnitOfFigure unit)
    {
        var tokens = context.Tokens;
        if (figure.Percent || unit.Class != "amount" || figure.From < 3 || !tokens[figure.From - 1].Is("từ") || !tokens[figure.From - 2].Is("có")) return false;
        var share = false;
        for (var at = figure.From - 3; at >= Math.Max(view.Stretch.From, figure.From - FarthestShare) && !(tokens[at].Key is ";" or "," or ":"); at--) share |= tokens[at].Is("%");
        if (!share) return false;
        for (var at = unit.To; at + 2 < Math.Min(view.Stretch.To, unit.To + FarthestShare); at++)
            if (tokens[at].Is("trở") && tokens[at + 1].Is("lên")) return context.Lexicon.Verbs.At(tokens, at + 2, view.Stretch.To) is not null;
        return false;
    }

    private static bool CertainAtAnyPace(Context context, SentenceView view, Figure figure, UnitOfFigure unit) =>
        InPeriod(view, figure) || Year(context.Tokens, figure, unit) || Fraction(context.Tokens, figure, view.Stretch)
        || Code(context.Tokens, figure) || Item(context.Tokens, figure) || Slogan(view, figure)
        || Before(context, view, figure) || After(context, view, figure, unit);

    private static bool InPeriod(SentenceView view, Figure figure) =>
        view.Periods.Any(p => figure.From >= p.From && figure.From < p.To);

    private static bool Year(Tokens tokens, Figure figure, UnitOfFigure unit) =>
        !figure.Percent && !figure.Words && PeriodWords.YearAt(tokens, figure.From) is not null && (unit.Class is "" or "duration" || tokens.Has(figure.From - 1, "năm"));

    /// <summary>2/3, 24/7, 15/11: a slash with another number. "02 lần/năm" is none.</summary>
    private static bool Fraction(Tokens tokens, Figure figure, Stretch stretch) =>
        (figure.From - 2 >= stretch.From && tokens[figure.From - 1].Is("/") && (tokens[figure.From - 2].IsNumber || tokens[figure.From - 1].End == tokens[figure.From].Start))
        || (figure.To + 1 < stretch.To && tokens[figure.To].Is("/") && !figure.Percent && tokens[figure.To + 1].IsNumber && tokens[figure.To].Start == tokens[figure.To - 1].End);

    /// <summary>17-CTr/TU, QH14, 5S: letters in capitals grow on the number.</summary>
    private static bool Code(Tokens tokens, Figure figure)
    {
        if (figure.Percent || figure.Words) return false;
        if (figure.From > 0 && tokens[figure.From - 1].End == tokens[figure.From].Start && tokens[figure.From - 1].IsWord) return true;
        var at = figure.To;
        if (at < tokens.Count && tokens[at].IsWord && tokens[at].Start == tokens[at - 1].End) return true;
        while (at < tokens.Count && at < figure.To + 2 && tokens[at].Key is "-" or "/") at++;
        return at > figure.To && at < tokens.Count && tokens[at].IsWord && char.IsUpper(tokens.Text[tokens[at].Start])
            && tokens[at].Start - tokens[figure.To - 1].End <= 3 && tokens[at].End - tokens[at].Start <= 6 && tokens.Text.AsSpan(tokens[at].Start, 2 > tokens[at].End - tokens[at].Start ? 1 : 2).ToString().All(char.IsUpper);
    }

    /// <summary>(1), 1) and 1. inside a sentence number its parts.</summary>
    private static bool Item(Tokens tokens, Figure figure) =>
        !figure.Percent && !figure.Words && figure.To < tokens.Count && tokens[figure.To].Is(")") && tokens[figure.From].End - tokens[figure.From].Start <= 2
        && (tokens.Has(figure.From - 1, "(") || figure.From == 0 || tokens[figure.From - 1].Key is ";" or ":" or ",");

    /// <summary>“3 công khai - 3 giám sát”: a number inside a short name in quotation marks.</summary>
    private static bool Slogan(SentenceView view, Figure figure) =>
        !figure.Percent && view.Slogans.Any(q => figure.From > q.From && figure.From < q.To);

    /// <summary>Short names in quotation marks, curved or straight.</summary>
    public static List<Stretch> Slogans(Tokens tokens, Stretch stretch)
    {
        var found = new List<Stretch>();
        var (open, from) = (false, -1);
        for (var at = stretch.From; at < stretch.To; at++)
        {
            if (!tokens[at].Is("\"")) continue;
            var letter = tokens.Text[tokens[at].Start];
            var opens = letter is '“' or '«' || (letter is not ('”' or '»') && !open);
            if (!opens && open && at - from <= LongestSlogan) found.Add(new Stretch(from, at));
            (open, from) = (opens, at);
        }

        return found;
    }

    private static bool Before(Context context, SentenceView view, Figure figure)
    {
        if (figure.Percent) return false;
        var tokens = context.Tokens;
        for (var at = figure.From - 1; at >= Math.Max(view.Stretch.From, figure.From - LongestBefore); at--)
        {
            if (context.Lexicon.NoTargets.At(tokens, at, figure.From) is { Means: "before" } mark && mark.To == figure.From
                && !view.Periods.Any(p => p.From <= at + 1 && p.To == figure.From && p.Carries) && !tokens.Has(at - 1, "%")) return true;
        }

        return false;
    }

    private static bool After(Context context, SentenceView view, Figure figure, UnitOfFigure unit)
    {
        if (figure.Percent || figure.To >= view.Stretch.To) return false;
        if (unit.Class == "duration") return true;
        return context.Lexicon.NoTargets.At(context.Tokens, figure.To, view.Stretch.To) is { Means: "after" } mark && mark.To >= unit.To && !(mark.To == unit.To && unit.Class.Length > 0);
    }
}
