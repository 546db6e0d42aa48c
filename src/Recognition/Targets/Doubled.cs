using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>One number for two things: "100% khu dân cư ở nông thôn …, khu dân cư ở thành thị …" and "100% Ủy ban … góp ý …; có chương trình …".</summary>
internal static class Doubled
{
    private const int FewestWords = 4;

    public static IEnumerable<(Span Quote, Subject? Subject)> In(Context context, SentenceView view, Accepted one, Stretch clause, IReadOnlyList<int> starts, List<Accepted> accepted)
    {
        if (!one.Figure.Percent || view.Zone != "target") yield break;
        var tokens = context.Tokens;
        var noun = Subject.NounAfter(context, one.Figure.To, clause.To);
        if (noun.To - noun.From < 2) yield break;
        if (Repeated(context, noun, clause) is { } again) yield return (clause.Place(tokens), again);

        var next = clause.To;
        if (!tokens.Has(next, ";") || next + 1 >= view.Stretch.To) yield break;
        var following = Clauses.Of(tokens, starts, view.Stretch, next + 1);
        var plain = following.From > next && following.To - following.From >= FewestWords && !accepted.Exists(a => a.Figure.From >= following.From && a.Figure.From < following.To);
        if (plain && context.Lexicon.Verbs.At(tokens, following.From, following.To) is { Means: "again" or "verb" } verb && IsAgain(tokens, verb) && one == accepted.FindLast(a => a.Figure.From < next))
            yield return (new Stretch(one.Figure.From, following.To).Place(tokens), null);
    }

    private static bool IsAgain(Tokens tokens, Mark verb) => tokens[verb.From].Key is "có" or "được" or "ký" or "đạt" or "duy" or "thành";

    /// <summary>The subject's first words stand again behind a comma, with another ending and their own verb.</summary>
    private static Subject? Repeated(Context context, Stretch noun, Stretch clause)
    {
        var tokens = context.Tokens;
        var same = Math.Min(3, noun.To - noun.From);
        if (same < 3) return null;
        for (var at = noun.To; at + same < clause.To; at++)
        {
            if (!tokens[at].Is(",")) continue;
            var matches = Enumerable.Range(0, same).All(i => tokens[at + 1 + i].Is(tokens[noun.From + i].Key));
            if (!matches) continue;
            var subject = Subject.UntilVerb(context, new Stretch(at + 1, clause.To));
            var levels = LevelWords.In(context, subject);
            if (levels.Count > 0 && subject.To < clause.To) return new Subject(Lead.Text(tokens, subject), levels, true);
        }

        return null;
    }
}
