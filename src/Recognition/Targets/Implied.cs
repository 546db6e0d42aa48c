using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>A target that writes no number: nobody rated poor is 0, all rated good is 100.</summary>
internal sealed record ImpliedTarget(Stretch Place, decimal Value, string Unit, Subject Subject, string Why);

internal static class Implied
{
    private const int FarthestPoor = 12;

    public static IEnumerable<ImpliedTarget> In(Context context, SentenceView view, Stretch clause, List<Accepted> here, Subject? subject)
    {
        if (view.Zone is "result" or "legal" or "money" || view.Reached.Any(m => m.Means == "sure-past")) yield break;
        var tokens = context.Tokens;
        var about = subject ?? new Subject("", [], false);
        for (var at = clause.From; at < clause.To; at++)
        {
            if (Zero(context, view, at, clause) is not { } end || (here.Count > 0 && tokens[at + 1].Is("còn")) || (at >= 2 && tokens[at - 1].Is("bản") && tokens[at - 2].Is("cơ"))) continue;
            var from = at > clause.From && tokens[at - 1].Is("(") ? at - 1 : at;
            var to = from < at && tokens.Has(end, ")") ? end + 1 : end;
            var unit = UnitOf(context, new Stretch(at + 2, end), about);
            // "Không có Ban công tác nào xếp loại yếu" names its own subject.
            var own = LevelWords.In(context, new Stretch(at + 2, end));
            yield return new ImpliedTarget(new Stretch(from, to), 0, unit, own.Count > 0 ? new Subject(Lead.Text(tokens, new Stretch(at + 2, end)), own, true) : about, "không được có: đích là 0");
            at = end;
        }

        if (here.Count == 0 && All(context, view, clause) is { } all) yield return all with { Subject = all.Subject.Levels.Count > 0 ? all.Subject : about };
    }

    /// <summary>"không có … yếu"; in the section of targets also "không còn hộ …", "không để xảy ra …".</summary>
    private static int? Zero(Context context, SentenceView view, int at, Stretch clause)
    {
        var tokens = context.Tokens;
        if (!tokens[at].Is("không") || !(tokens.Has(at + 1, "có") || tokens.Has(at + 1, "còn") || tokens.Has(at + 1, "để"))) return null;
        var rated = false;
        for (var i = at + 2; i < Math.Min(clause.To, at + FarthestPoor); i++)
        {
            if (tokens[i].Key is "," or ";" or ")" or ".") break;
            if (context.Lexicon.Ratings.At(tokens, i, clause.To) is not { } mark) continue;
            if (mark.Means == "judged") rated = true;
            if (mark.Means == "poor" && (rated || tokens[i - 1].Is("loại") || view.Zone == "target")) return Ends(i, mark.To);
        }

        var end = Ends(at, at + 2);
        var begins = at == clause.From || tokens[at - 1].Key is ";" or ",";
        return view.Zone == "target" && (tokens[at + 1].Key is "còn" || (tokens[at + 1].Is("có") && begins)) && end > at + 3 && context.Lexicon.Units.At(tokens, at + 2, clause.To) is not null ? end : null;

        int Ends(int from, int to)
        {
            _ = from;
            while (to < clause.To && !(tokens[to].Key is "," or ";" or ")" or ".")) to++;
            return to;
        }
    }

    private static string UnitOf(Context context, Stretch words, Subject subject)
    {
        var tokens = context.Tokens;
        if (tokens.Has(words.From, "ban") && tokens.Has(words.From + 1, "công")) return "ban";
        if (context.Lexicon.Units.At(tokens, words.From, words.To) is { } mark) return Lead.Text(tokens, new Stretch(mark.From, mark.To)).ToLowerInvariant();
        var about = WordKey.Of(Lead.Text(tokens, words));
        if (about.StartsWith("ban ", StringComparison.Ordinal)) return "ban";
        return WordKey.Of(subject.Words).StartsWith("ban công tác", StringComparison.Ordinal) ? "ban" : "đơn vị";
    }

    /// <summary>"MTTQ tỉnh, MTTQ huyện xếp loại tốt trở lên": everybody named is meant.</summary>
    private static ImpliedTarget? All(Context context, SentenceView view, Stretch clause)
    {
        var tokens = context.Tokens;
        var (judged, rating) = (-1, -1);
        for (var at = clause.From; at < clause.To; at++)
        {
            if (context.Lexicon.Ratings.At(tokens, at, clause.To) is not { } mark) continue;
            if (mark.Means == "judged" && judged < 0) judged = at;
            if (mark.Means == "rating" && judged >= 0) rating = mark.To;
            at = mark.To - 1;
        }

        if (judged < 0 || rating < 0 || !tokens.Has(rating, "trở") || !tokens.Has(rating + 1, "lên")) return null;
        var head = new Stretch(clause.From, judged);
        var levels = LevelWords.In(context, head);
        if (levels.Count == 0 || (view.Zone != "target" && view.Periods.Count == 0)) return null;
        var subject = Subject.UntilVerb(context, head);
        return new ImpliedTarget(clause, 100, "%", new Subject(Lead.Text(tokens, subject), levels, true), "không ghi số: mọi đơn vị nêu tên");
    }
}
