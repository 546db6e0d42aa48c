using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Numbers;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>Who has to reach the number.</summary>
/// <param name="Words">As written.</param>
/// <param name="Levels">The levels those words name.</param>
/// <param name="Named">The words stand in the clause itself; else they come from before.</param>
internal sealed record Subject(string Words, IReadOnlyList<string> Levels, bool Named)
{
    private const int LongestSubject = 40;

    /// <summary>The subject of a number in its clause, with the one before it to fall back on.</summary>
    public static Subject Of(Context context, Figure figure, Stretch clause, Comparison comparison, Subject? before)
    {
        var lead = new Stretch(clause.From, Math.Max(clause.From, Math.Min(comparison.From, figure.From)));
        var after = figure.Percent || context.Tokens.Has(figure.From + 1, "/") ? NounAfter(context, figure.To, clause.To) : default;
        var named = LevelWords.In(context, after);
        // "Mặt trận cấp huyện lấy ý kiến ở 100% số xã": the places are where, not who.
        if (named.Count > 0 && figure.Percent && comparison.From > clause.From && context.Tokens[comparison.From - 1].Key is "ở" or "tại" && LevelWords.In(context, UntilVerb(context, lead)) is { Count: > 0 } acting) return new(Written(context, UntilVerb(context, lead)), acting, true);
        if (named.Count > 0) return new(Written(context, after), named, true);
        // "… cán bộ Hội các cấp và 95% hội viên": members are counted in the whole union that issued the paper.
        if (!context.Facts.OfFront && !after.IsEmpty && context.Tokens[after.From].Key is "hội" or "đoàn" && context.Tokens.Has(after.From + 1, "viên") && before is null or { Levels.Count: > 1 }) return new(Written(context, after), [context.Facts.IssuerLevel], true);
        // "90% hội viên và 85% người dân": the people are nobody's members.
        if (before is { Levels: ["organisation"] } && !after.IsEmpty && context.Tokens[after.From].Key is "người" or "nhân" && context.Tokens.Has(after.From + 1, "dân")) return new(Written(context, after), [context.Facts.IssuerLevel], true);
        var head = UntilVerb(context, lead);
        var levels = LevelWords.In(context, head);
        if (levels.Count == 0) levels = LevelWords.In(context, Alone(context, lead));
        var words = Written(context, after.IsEmpty ? head : after);
        if (levels.Count > 0) return new(words.Length > 0 ? words : Written(context, lead), levels, true);
        var rest = new Stretch(figure.To, clause.To);
        levels = figure.Percent ? LevelWords.In(context, rest) : Placed(context, rest);
        if (levels.Count == 0) levels = LevelWords.In(context, after.IsEmpty ? Alone(context, lead) : after, weak: true);
        if (levels.Count > 0 && !(before is not null && levels.Count == 1 && levels[0] == "organisation" && !figure.Percent)) return new(words, levels, true);
        return before is not null ? new(words.Length > 0 && figure.Percent ? words : before.Words, before.Levels, false) : new(words, [], false);
    }

    /// <summary>"100% [các] khu dân cư | tổ chức …": the noun up to its verb.</summary>
    public static Stretch NounAfter(Context context, int from, int end)
    {
        var tokens = context.Tokens;
        while (from < end && (context.Lexicon.Comparators.At(tokens, from, end) is { } mark && mark.Means.StartsWith("after", StringComparison.Ordinal)))
            from = mark.To;
        while (from < end && tokens[from].Key is "số" or "các" or "tổng" or "những") from++;
        return UntilVerb(context, new Stretch(from, end));
    }

    /// <summary>Words up to the first verb, past words of period and aim at the beginning.</summary>
    public static Stretch UntilVerb(Context context, Stretch stretch)
    {
        var tokens = context.Tokens;
        var start = stretch.From;
        while (start < stretch.To && Skipped(context, start, stretch.To) is { } next) start = next;
        var at = start;
        for (; at < Math.Min(stretch.To, start + LongestSubject); at++)
        {
            if (tokens[at].Key is ";" or ":" or "(" or "\"") break;
            // Nouns of the Front's own language hold verbs: "Ban công tác", "Ban Tổ chức", "tổ chức thành viên".
            if (context.Lexicon.Levels.At(tokens, at, stretch.To) is { } noun)
            {
                at = noun.To - 1;
                continue;
            }

            if (at > start && context.Lexicon.Verbs.At(tokens, at, stretch.To) is { Means: "verb" } && !(tokens[at - 1].Key is "ban" or "tổ" or "công")) break;
            if (at == start && context.Lexicon.Verbs.At(tokens, at, stretch.To) is { Means: "verb" }) return new(start, start);
        }

        return new(start, at);
    }

    private static int? Skipped(Context context, int at, int end)
    {
        var tokens = context.Tokens;
        if (tokens[at].Key is "," or "-" or "+" or "và" or "đồng" or "\"" || tokens[at].Kind == TokenKind.Break) return at + 1;
        if (context.Lexicon.Goals.At(tokens, at, end) is { Means: "strong" or "each" } goal) return goal.To;
        return PeriodWords.In(context, new Stretch(at, Math.Min(end, at + 8))) is [{ Event: false } period, ..] && period.From == at ? period.To : null;
    }

    /// <summary>"Phối hợp với Đoàn Thanh niên tổ chức …": the partners do not have to reach it.</summary>
    private static Stretch Alone(Context context, Stretch lead)
    {
        var tokens = context.Tokens;
        for (var at = lead.From; at + 2 < lead.To; at++)
        {
            if (!tokens[at].Is("phối") || !tokens[at + 1].Is("hợp") || !(tokens[at + 2].Is("với") || (tokens[at + 2].Is("chặt") && tokens.Has(at + 4, "với")))) continue;
            if (at > lead.From && LevelWords.In(context, lead with { To = at }) is { Count: > 0 }) return lead with { To = at };
            var partners = at + 3;
            while (partners < lead.To && !(context.Lexicon.Verbs.At(tokens, partners, lead.To) is { Means: "verb" } && context.Lexicon.Levels.At(tokens, partners, lead.To) is null && !(tokens[partners - 1].Key is "ban" or "các" or "công"))) partners++;
            return new Stretch(partners, lead.To);
        }

        return lead;
    }

    /// <summary>After a count only a place is a subject: "tại mỗi khu dân cư", "ở các xã".</summary>
    private static IReadOnlyList<string> Placed(Context context, Stretch stretch)
    {
        var tokens = context.Tokens;
        for (var at = stretch.From; at < Math.Min(stretch.To, stretch.From + LongestSubject); at++)
        {
            if (tokens[at].Key is "tại" or "ở" or "mỗi" or "từng" && LevelWords.In(context, new Stretch(at + 1, Math.Min(stretch.To, at + 10))) is { Count: > 0 } found) return found;
        }

        return [];
    }

    private static string Written(Context context, Stretch stretch)
    {
        if (stretch.IsEmpty) return "";
        var text = Outline.Flat(stretch.Place(context.Tokens).Of(context.Text)).Replace("*", "", StringComparison.Ordinal);
        return text.Trim(' ', ',', ';', '-', '.', ':');
    }
}
