using CauNoi.Recognition.Layout;

namespace CauNoi.Recognition.Targets;

/// <summary>The words of a measure: what is counted, without the number and its comparison.</summary>
internal static class Measures
{
    private const int LongestMeasure = 160;

    public static string Words(Context context, Accepted one, Stretch clause)
    {
        var tokens = context.Tokens;
        var after = Lead.Text(tokens, new Stretch(one.Figure.Percent ? one.Figure.To : Math.Max(one.Figure.From + 1, one.Figure.To), clause.To));
        var before = Lead.Text(tokens, new Stretch(clause.From, Math.Max(clause.From, one.Comparison.From)));
        var words = one.Figure.Percent ? after.Length > 12 ? "tỷ lệ " + after : before : "số " + (after.Length > 0 ? after : before);
        return words.Length <= LongestMeasure ? words : words[..words.LastIndexOf(' ', LongestMeasure)].TrimEnd(',', ' ');
    }

    /// <summary>Where the noun is not in the list: the word behind the number, as it stands.</summary>
    public static string? NextNoun(Context context, Accepted one, Stretch clause)
    {
        var (tokens, at) = (context.Tokens, one.Figure.To);
        if (at >= clause.To || !tokens[at].IsWord) return null;
        // Most nouns have two syllables ("bóng đèn", "địa chỉ"); nouns of one are in the list.
        var two = at + 1 < clause.To && tokens[at + 1].IsWord && char.IsLower(context.Text[tokens[at + 1].Start]) && context.Lexicon.Verbs.At(tokens, at + 1, clause.To) is null
            && !(tokens[at + 1].Key is "cho" or "của" or "và" or "ở" or "tại" or "do" or "về" or "mới" or "được" or "trở" or "trong" or "với" or "theo" or "để" or "vào" or "từ");
        return two ? $"{tokens[at].Key} {tokens[at + 1].Key}" : tokens[at].Key;
    }

    /// <summary>"nếu có", "nơi còn nguồn", "đối với …": when the target holds.</summary>
    public static string? Condition(Context context, Stretch clause)
    {
        var tokens = context.Tokens;
        for (var at = clause.From; at < clause.To; at++)
        {
            if (!(tokens[at].Is("nếu") || (tokens[at].Is("nơi") && tokens.Has(at + 1, "còn")) || (tokens[at].Is("còn") && tokens.Has(at + 1, "nguồn")) || (tokens[at].Is("đối") && tokens.Has(at + 1, "với")) || (tokens[at].Is("trừ")))) continue;
            var end = at;
            while (end < clause.To && !(tokens[end].Key is ")" or "," or ";" or ".")) end++;
            return Lead.Text(tokens, new Stretch(at, end));
        }

        return null;
    }
}
