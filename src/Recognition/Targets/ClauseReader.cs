using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>Reads one sentence clause by clause and makes a target of each number, each "không có loại yếu" and each "xếp loại tốt trở lên".</summary>
internal sealed class ClauseReader(Context context, PeriodOfTarget periods, SentenceView view, Placed place, Assignment assigned, IReadOnlyList<int> starts)
{
    /// <summary>So many of an unknown thing are counted over all.</summary>
    private const int Many = 20;

    /// <summary>So many of anything but news no unit does by itself.</summary>
    private const int Crowd = 100;

    private readonly Tokens tokens = context.Tokens;

    /// <summary>Adds the sentence's targets; the last subject goes on to the next sentence.</summary>
    public Subject? Read(List<Accepted> accepted, PeriodMark? carried, Subject? before, List<FoundTarget> found)
    {
        var subject = before;
        var shared = false;
        for (var i = 0; i < starts.Count; i++)
        {
            var clause = Clauses.At(tokens, starts, view.Stretch, i);
            if (clause.IsEmpty) continue;
            var here = accepted.FindAll(a => a.Figure.From >= clause.From && a.Figure.From < clause.To);
            var quote = clause.Place(tokens);
            Subject? own = null;
            // "100% ấp có tổ …; hướng dẫn 500 lượt người": behind a semicolon the share's own subject is done with.
            var going = i > 0 && shared && here is [{ Figure.Percent: false }, ..] && tokens.Has(starts[i] - 1, ";") && Begins(clause, here[0].Figure.From) ? null : subject;
            // "Mỗi chi hội giúp 01 hội viên; giảm tỷ lệ hội viên nghèo xuống dưới 2%": a share behind it is not each one's.
            if (going is not null && i > 0 && here is [{ Figure.Percent: true }, ..] && tokens.Has(starts[i] - 1, ";") && Begins(clause, here[0].Figure.From) && Rate(clause) && view.Goals.Any(g => g.Means == "each" && g.To <= clause.From)) going = null;
            // "100% hộ dân dùng nước sạch; tỷ lệ chất thải được thu gom đạt 99%": a rate that begins anew is the issuer's.
            if (going is not null && shared && here is [{ Figure.Percent: true }, ..] && tokens.Has(starts[i] - 1, ";") && tokens[clause.From].Is("tỷ") && tokens.Has(clause.From + 1, "lệ") && !tokens.Keys(clause.From, clause.To).Contains("hộ")) going = null;
            foreach (var one in here)
            {
                own = Subject.Of(context, one.Figure, clause, one.Comparison, own ?? going);
                // "giao các xã …: toàn tỉnh 350 nhà": what is counted over the whole place is its own.
                if (!own.Named && view.Goals.Any(g => g.Means == "total" && g.From >= clause.From && g.To <= one.Figure.From)) own = own with { Levels = Default() };
                found.Add(Made(one, clause, quote, own, carried));
                foreach (var more in Doubled.In(context, view, one, clause, starts, accepted)) found.Add(Made(one, clause, more.Quote, more.Subject ?? own, carried) with { Reason = "cùng một con số, hai nội dung" });
            }

            if (own is { Named: true }) shared = here[^1].Figure.Percent && here.Count == 1;
            subject = Named(clause, own) ?? subject;
            foreach (var implied in Implied.In(context, view, clause, here, subject)) found.Add(Made(implied, clause, carried));
        }

        return subject;
    }

    /// <summary>A verb stands first and no "mỗi" points back to those named before.</summary>
    private bool Begins(Stretch clause, int figure) =>
        context.Lexicon.Verbs.At(tokens, clause.From, clause.To) is { Means: "verb" } && !tokens.Has(clause.From, "phấn") && !view.Goals.Any(g => g.Means == "each" && g.From >= clause.From && g.From < figure);

    private bool Rate(Stretch clause) => Enumerable.Range(clause.From, Math.Max(0, clause.To - clause.From - 1)).Any(at => tokens[at].Is("tỷ") && tokens[at + 1].Is("lệ"));

    /// <summary>A clause without a number may name whom the next ones speak of.</summary>
    private Subject? Named(Stretch clause, Subject? own)
    {
        if (own is not null) return own;
        var head = Subject.UntilVerb(context, clause);
        var levels = LevelWords.In(context, head);
        return levels.Count > 0 ? new Subject(Lead.Text(tokens, head), levels, true) : null;
    }

    private FoundTarget Made(Accepted one, Stretch clause, Span quote, Subject subject, PeriodMark? carried)
    {
        var (period, from, deadline) = periods.Of(view, clause, one.Figure.From, carried, assigned, place);
        var levels = subject.Levels.Count > 0 ? subject.Levels : Counted(one) ?? Default();
        var perUnit = PerUnit(one, clause);
        return new FoundTarget
        {
            Quote = quote,
            Figure = one.Figure.Range.Place(tokens),
            Section = place.Section < 0 ? null : place.Section,
            Subject = subject.Words,
            Levels = levels,
            Measure = Measures.Words(context, one, clause),
            Comparator = one.Comparison.Written,
            EvaluateAs = one.Comparison.Judged,
            Value = one.Figure.Value,
            ValueTo = one.Figure.ValueTo,
            Unit = one.Unit.Words.Length > 0 ? one.Unit.Words : assigned.Unit ?? Measures.NextNoun(context, one, clause),
            Period = period,
            PeriodFrom = from,
            PerUnit = perUnit,
            Base = Base(one, clause),
            Lead = assigned.Lead,
            Coordinating = assigned.With,
            Deadline = deadline,
            Condition = Measures.Condition(context, clause),
            Confidence = Math.Min(0.99, 0.6 + (0.1 * one.Verdict.Score)),
            Reason = one.Verdict.Why,
        };
    }

    private FoundTarget Made(ImpliedTarget one, Stretch clause, PeriodMark? carried)
    {
        var (period, from, deadline) = periods.Of(view, clause, one.Place.From, carried, assigned, place);
        var quote = one.Place.Place(tokens);
        return new FoundTarget
        {
            Quote = quote,
            Figure = quote,
            Section = place.Section < 0 ? null : place.Section,
            Subject = one.Subject.Words,
            Levels = one.Subject.Levels.Count > 0 ? one.Subject.Levels : Default(),
            Measure = Lead.Text(tokens, one.Place),
            Comparator = "=",
            EvaluateAs = one.Value == 0 ? "=" : ">=",
            Value = one.Value,
            Unit = one.Unit,
            Period = period,
            PeriodFrom = from,
            PerUnit = false,
            Lead = assigned.Lead,
            Coordinating = assigned.With,
            Deadline = deadline,
            Confidence = 0.7,
            Reason = one.Why,
        };
    }

    /// <summary>"có 5 xã đạt chuẩn": units that are counted are the ones to reach it.</summary>
    private static IReadOnlyList<string>? Counted(Accepted one) => one.Unit.Words switch
    {
        "xã" or "phường" or "thị trấn" => ["commune"],
        "huyện" => ["district"],
        "khu dân cư" or "thôn" or "ấp" or "khóm" or "khu phố" or "tổ dân phố" or "buôn" or "làng" or "bản" or "xóm" or "tiểu khu" or "ban công tác mặt trận" => ["residential_area"],
        _ => null,
    };

    private IReadOnlyList<string> Default() => [context.Facts.IssuerLevel];

    /// <summary>A count binds each unit by itself; a share, money and people helped are taken over all, unless "mỗi" says otherwise.</summary>
    private bool PerUnit(Accepted one, Stretch clause)
    {
        if (tokens.Has(one.Figure.From + 1, "/") || (one.Unit.Class is "count" && Counting(one, clause))) return EachUnit(one, clause);
        // "bình quân 10 triệu đồng/xã".
        if (tokens.Has(one.Unit.To, "/") && one.Unit.Class is "money" or "count" && context.Lexicon.Levels.At(tokens, one.Unit.To + 1, clause.To) is not null) return true;
        if (one.Unit.Class is "share" or "money") return one.Unit.Class == "money" && EachUnit(one, clause);
        var total = view.Goals.Any(g => g.Means == "total" && g.From >= clause.From && g.From < clause.To);
        return one.Unit.Class is "amount" or "duration" || (one.Unit.Class.Length == 0 && one.Figure.Value >= Many) ? EachUnit(one, clause) : !total;
    }

    /// <summary>"trên 150 mô hình", "không để xảy ra quá 3 vụ": so many are counted over all; news are not.</summary>
    private bool Counting(Accepted one, Stretch clause) =>
        (one.Figure.Value >= Crowd && !one.Unit.Words.StartsWith("tin", StringComparison.Ordinal) && !one.Unit.Words.StartsWith("bài", StringComparison.Ordinal))
        || tokens.Has(one.Figure.From - 1, "thêm")
        || (one.Comparison.Written is "<=" && one.Unit.Words is "vụ" or "vụ việc" && !tokens.Keys(clause.From, clause.To).Contains("mỗi"));

    private bool EachUnit(Accepted one, Stretch clause) =>
        view.Goals.Any(g => g.Means == "each" && g.From >= Since(clause) && g.From < one.Figure.From
            && !view.Goals.Any(t => t.Means == "total" && t.From > g.From && t.From < one.Figure.From) && !view.Periods.Any(p => p.From == g.From)) || AllOfThem(clause, one.Figure.From);

    /// <summary>"Mỗi cơ sở Đoàn có …, trồng …": behind a comma "mỗi" still holds, behind a semicolon no longer.</summary>
    private int Since(Stretch clause)
    {
        var from = clause.From;
        while (from > view.Stretch.From && !(tokens[from - 1].Key is ";" or "(" or ":")) from--;
        return from;
    }

    /// <summary>"15/15 xã, thị trấn giúp được ít nhất 03 hộ": each of the fifteen.</summary>
    private bool AllOfThem(Stretch clause, int figure)
    {
        for (var at = clause.From; at + 2 < figure; at++)
            if (tokens[at].IsNumber && tokens[at + 1].Is("/") && tokens[at + 2].IsNumber && tokens[at].Key == tokens[at + 2].Key) return true;
        return false;
    }

    /// <summary>"trong đó 75%": a part of the share before.</summary>
    private string? Base(Accepted one, Stretch clause)
    {
        for (var at = clause.From; at < one.Figure.From; at++)
            if (tokens[at].Is("trong") && tokens.Has(at + 1, "đó"))
                return "phần đã nêu ngay trước (trong đó)";
        return null;
    }
}
