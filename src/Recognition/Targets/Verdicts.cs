using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Numbers;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>Whether a number is a target: certain reasons against it first, then reasons for it are added up.</summary>
/// <param name="Accepted">It is one.</param>
/// <param name="Score">How much speaks for it; what is just enough is shown as unsure.</param>
/// <param name="Why">What spoke for it, in words a person reads.</param>
internal readonly record struct Verdict(bool Accepted, int Score, string Why)
{
    public static readonly Verdict No = new(false, 0, "");
}

/// <summary>The sentence a number stands in, with all that was already seen in it.</summary>
internal sealed record SentenceView(Stretch Stretch, string Zone, bool Announced, string TableRole, IReadOnlyList<PeriodMark> Periods, IReadOnlyList<Mark> Goals, IReadOnlyList<Mark> Reached, IReadOnlyList<Mark> NoTargets, IReadOnlyList<Stretch> Slogans)
{
    /// <summary>Running text before the first heading: who meets, what was done, on what it rests.</summary>
    public bool Opening { get; init; }
}

internal static class Verdicts
{
    private const int Enough = 3;

    /// <summary>In a letter or a notice a number has to be meant as a target without any doubt.</summary>
    private const int Firm = 6;
    private const int NearVerb = 4, NextVerb = 2;
    private const int NearHousehold = 8;
    private const int FarthestDone = 14;
    private const int NearSpending = 12;

    public static Verdict Of(Context context, SentenceView view, Figure figure, UnitOfFigure unit, Comparison comparison)
    {
        if (Against(context, view, figure, unit, comparison)) return Verdict.No;
        var reasons = new List<string>();
        var score = 0;
        Add(figure.Percent, 2, "có phần trăm");
        Add(figure.Percent && SharesOf(context, figure, view.Stretch.To), 1, "của một đối tượng");
        Add(comparison.Said, 2, "có từ so sánh");
        Add(unit.Class is "count" or "amount" or "money", 1, "có đơn vị đếm");
        Add(unit.Class.Length == 0 && !figure.Percent && !Listed(context, view, figure), -2, "");
        Add(view.Zone == "target", 2, "nằm trong phần chỉ tiêu");
        Add(view.TableRole == "name", 2, "nằm trong bảng");
        Add(view.Periods.Any(p => !p.Event && p.To <= figure.From + 12 && p.From > figure.From - 40), 1, "có kỳ thực hiện");
        Add(view.Goals.Any(g => g.Means == "strong" && g.To <= figure.From), 1, "có lời phấn đấu");
        Add(Each(view, figure), 1, "giao cho từng đơn vị");
        Add(!figure.Percent && !figure.Words && VerbBefore(context, view.Stretch, figure), 1, "đứng sau việc phải làm");
        Add(!figure.Percent && !figure.Words && unit.Words is "đề án" or "chương trình" or "mô hình" or "công trình" or "kế hoạch" or "phần việc" or "hội nghị" or "lớp" or "cuộc" or "buổi" or "đợt" or "hội thao" or "hội thi" or "ngày hội" or "diễn đàn", 1, "là việc đếm được");
        Add(figure.Words && Yearly(context, view, figure, unit), 1, "mỗi năm phải làm");
        Add(view.Zone == "task" && unit.Class == "amount" && !figure.Words && context.Lexicon.Levels.At(context.Tokens, figure.To, view.Stretch.To) is null && VerbBefore(context, view.Stretch, figure, NextVerb), 1, "là người hay vật phải lo được");
        Add(unit.Words is "lần" && view.Periods.Any(p => p.Carries), 1, "số lần trong kỳ");
        Add(view.NoTargets.Any(m => m.Means == "setting" && m.From < figure.From) && view.Zone != "target", -2, "");
        Add(Spent(context, view, figure) && unit.Class == "money", -2, "");
        var needed = view.Zone switch { "legal" => 7, "result" => 6, "money" or "purpose" => 5, "target" => Enough, _ => (context.Facts.Informs || view.Opening) && !Aimed(view, figure) ? Firm : Enough };
        return score >= needed ? new Verdict(true, score - needed, string.Join(", ", reasons)) : Verdict.No;

        void Add(bool holds, int points, string why)
        {
            if (!holds) return;
            score += points;
            if (points > 0) reasons.Add(why);
        }
    }

    /// <summary>What speaks against it by itself.</summary>
    private static bool Against(Context context, SentenceView view, Figure figure, UnitOfFigure unit, Comparison comparison)
    {
        if (Rejections.Certain(context, view, figure, unit, comparison)) return true;
        if (Past(context, view, figure)) return true;
        if (view.NoTargets.Any(m => m.Means == "quorum") && view.Zone != "target" && !Aimed(view, figure)) return true;
        if (unit.Class == "money" && !Collected(context, view, figure)) return true;
        if (figure.Words && (unit.Words.Length == 0 || !(comparison.Said || Each(view, figure) || view.Zone == "target" || Yearly(context, view, figure, unit)))) return true;
        if (figure.Words && !figure.Percent && context.Tokens.Has(figure.To, "số")) return true;
        if (unit.Words is "điểm" && view.NoTargets.Any(m => m.Means == "scoring")) return true;
        if (!comparison.Said && unit.Words is "chỉ tiêu" or "nhiệm vụ" or "giải pháp" or "nhóm giải pháp") return true;
        return Household(context, view, figure, unit);
    }

    /// <summary>A result: the last word before the number that speaks of the past comes after the last one that speaks of an aim.</summary>
    private static bool Past(Context context, SentenceView view, Figure figure)
    {
        var past = view.Reached.LastOrDefault(m => m.To <= figure.From);
        var aim = view.Goals.LastOrDefault(m => m.Means == "strong" && m.To <= figure.From);
        var sure = view.Reached.Any(m => m.Means == "sure-past" && m.From < figure.From && m.To > aim.To);
        // "Nhiệm kỳ 2020 - 2025" in a paper of 2025 is the one that ends.
        if (aim.To == 0 && context.Facts.Year > 0 && view.Zone != "target" && view.Periods.Any(p => p.Value == "term" && p.Year is { } end && end <= context.Facts.Year && p.To <= figure.From)) return true;
        var years = context.Facts.Year > 0 && view.Periods.Any(p => p.Year < context.Facts.Year && p.To <= figure.From && p.To > aim.To
            && !view.Periods.Any(q => q.From > p.From && q.From < figure.From && q.Year >= context.Facts.Year));
        if (view.Zone == "result") return aim.To == 0 || sure;
        if (years && view.Zone != "target") return true;
        var dated = view.Periods.Any(p => p.To <= figure.From && (p.Value is "term" || p.Value.StartsWith("by:", StringComparison.Ordinal)));
        if (aim.To == 0 && !dated && view.Zone != "target" && view.Reached.Any(m => m.Means == "stock" && m.To <= figure.From)) return true;
        if (view.Zone == "target") return sure && aim.To == 0;
        if (aim.To == 0 && DoneBehind(context, view, figure)) return true;
        return sure || (past.To > aim.To && context.Tokens[past.From].Is("đã"));
    }

    /// <summary>"98% khu dân cư đã tổ chức …".</summary>
    private static bool DoneBehind(Context context, SentenceView view, Figure figure)
    {
        var tokens = context.Tokens;
        for (var at = figure.To; at < Math.Min(view.Stretch.To, figure.To + FarthestDone); at++)
        {
            if (tokens[at].Key is "," or ";" or "(" or "\"") return false;
            if (tokens[at].Is("đã")) return true;
        }

        return false;
    }

    /// <summary>"lắp đặt 60 bóng đèn" among the targets: the noun need not be known where a verb or a new item stands before the number.</summary>
    private static bool Listed(Context context, SentenceView view, Figure figure)
    {
        var tokens = context.Tokens;
        return view.Zone == "target" && !figure.Words && figure.To < view.Stretch.To && tokens[figure.To].IsWord && char.IsLower(context.Text[tokens[figure.To].Start])
            && (figure.From == view.Stretch.From || VerbBefore(context, view.Stretch, figure) || tokens[figure.From - 1].Key is ";" or ":" or "+" or "-" or "là");
    }

    /// <summary>"mức hỗ trợ", "trị giá", "kinh phí": money that is given out. What is paid into the budget is raised.</summary>
    private static bool Spent(Context context, SentenceView view, Figure figure) =>
        view.NoTargets.Any(m => m.Means == "spending" && !(context.Tokens[m.From].Is("ngân") && m.To <= figure.From && Enumerable.Range(Math.Max(view.Stretch.From, m.From - 3), Math.Min(3, m.From - view.Stretch.From)).Any(t => context.Tokens[t].Is("thu"))));

    private static bool Aimed(SentenceView view, Figure figure) => view.Goals.Any(g => g.Means == "strong" && g.To <= figure.From);

    private static bool Collected(Context context, SentenceView view, Figure figure) =>
        (view.Goals.Any(g => g.Means == "collecting" && g.From < figure.From) || (view.Zone == "target" && Reaches(context, view, figure)))
        && (view.Zone == "target" || !view.NoTargets.Any(m => m.Means is "spending" && m.From < figure.To + 6 && m.To > figure.From - 25));

    /// <summary>"GRDP bình quân đầu người đạt 106 triệu đồng" among the targets, without a word of spending before it.</summary>
    private static bool Reaches(Context context, SentenceView view, Figure figure)
    {
        for (var at = figure.From - 1; at >= Math.Max(view.Stretch.From, figure.From - NearVerb); at--)
            if (context.Tokens[at].Key is "đạt" or "lên")
                return !view.NoTargets.Any(m => m.Means == "spending" && m.From < figure.From && m.To > figure.From - NearSpending);
        return false;
    }

    /// <summary>"mỗi xã 02 …", "mỗi quý một …".</summary>
    private static bool Each(SentenceView view, Figure figure) =>
        view.Goals.Any(g => g.Means == "each" && g.From < figure.From && figure.From - g.From < 25)
        || view.Periods.Any(p => p.Carries && p.To == figure.From);

    /// <summary>"Hàng năm … tổ chức một cuộc giám sát".</summary>
    private static bool Yearly(Context context, SentenceView view, Figure figure, UnitOfFigure unit) =>
        unit.Class == "count" && view.Periods.Any(p => p.Carries && p.To <= figure.From) && VerbBefore(context, view.Stretch, figure);

    /// <summary>"mỗi hộ góp 5 ngày công", "mỗi hộ không quá 10 triệu đồng": what one household or person gives or gets is no target.</summary>
    private static bool Household(Context context, SentenceView view, Figure figure, UnitOfFigure unit)
    {
        var tokens = context.Tokens;
        var each = view.Goals.LastOrDefault(g => g.Means == "each" && g.To < figure.From && figure.From - g.To < NearHousehold);
        // "mỗi lớp không quá 35 học viên": how big one of them is.
        if (each.To > 0 && tokens[each.To].Key is "lớp" or "suất" or "cuộc" or "buổi" or "đợt" or "khóa" or "mô" or "giải" or "tiết" or "đội" or "lần" or "chuyến" or "hội" && (tokens[each.To].Key is not ("mô" or "hội") || tokens[each.To + 1].Key is "hình" or "nghị" or "thi") && figure.From - each.To <= NearHousehold - 2) return true;
        // "mỗi đồng chí theo dõi 03 xã": how work is shared out.
        if (each.To > 0 && tokens[each.To].Key is "đồng" or "thành" or "ủy" or "cán" && context.Lexicon.Levels.At(tokens, figure.To, view.Stretch.To) is not null) return true;
        if (each.To > 0 && Mentioned(context, view, each)) return true;
        if (each.To > 0 && tokens[each.To].Is("đoàn") && unit.Words is "người" && (tokens[each.To + 1].IsNumber || tokens[each.To + 1].Key is "từ" or "không" or "có" or "gồm" or "tối" or "ít")) return true;
        if (each.To == 0 || !(tokens[each.To].Key is "hộ" or "nhà" or "căn" or "người" or "khẩu" or "suất" or "em" or "cháu" or "lao" or "nhân" or "gia" or "phần")) return false;
        if (unit.Class == "money" || (view.Zone != "target" && tokens[each.To].Is("người"))) return true;
        for (var at = each.To; at < figure.From; at++)
            if (tokens[at].Key is "góp" or "nộp")
                return true;
        return false;
    }

    /// <summary>"01 nhóm nòng cốt, mỗi nhóm từ 5 đến 7 người": what was counted just before, and now how large one of it is. A unit of the organisation is none.</summary>
    private static bool Mentioned(Context context, SentenceView view, Mark each)
    {
        var tokens = context.Tokens;
        if (context.Lexicon.Units.At(tokens, each.To, view.Stretch.To) is not { Means: "count" } || context.Lexicon.Levels.At(tokens, each.To, view.Stretch.To) is not null) return false;
        for (var at = view.Stretch.From + 1; at < each.From; at++)
            if (tokens[at].Key == tokens[each.To].Key && Figures.Read(tokens, at - 1, at) is not null) return true;
        return false;
    }

    private static bool SharesOf(Context context, Figure figure, int end) =>
        figure.To < end && (context.Tokens[figure.To].IsWord || context.Tokens[figure.To].Kind == TokenKind.Break);

    private static bool VerbBefore(Context context, Stretch sentence, Figure figure, int near = NearVerb)
    {
        for (var at = figure.From - 1; at >= Math.Max(sentence.From, figure.From - near); at--)
            if (context.Lexicon.Verbs.At(context.Tokens, at, figure.From) is not null)
                return true;
        return false;
    }
}
