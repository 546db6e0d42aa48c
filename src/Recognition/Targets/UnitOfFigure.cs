using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Numbers;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>What the number counts.</summary>
/// <param name="Words">As proposed: "cuộc", "tỷ đồng", "công trình hoặc phần việc".</param>
/// <param name="Class">count, amount, money, share, duration; empty where the noun is not known.</param>
/// <param name="To">The token after it.</param>
internal readonly record struct UnitOfFigure(string Words, string Class, int To)
{
    public static UnitOfFigure Of(Context context, Figure figure, int end)
    {
        if (figure.Percent) return new("%", "share", figure.To);
        var tokens = context.Tokens;
        var at = figure.To;
        while (at < end && tokens[at].Kind == TokenKind.Break) at++;
        if (context.Lexicon.Units.At(tokens, at, end) is not { } mark) return new("", "", figure.To);

        // "chương trình, nội dung" and "công trình hoặc phần việc" count either.
        var to = mark.To;
        if (to + 1 < end && (tokens[to].Is("hoặc") || tokens[to].Is(",") || tokens[to].Is("/"))
            && context.Lexicon.Units.At(tokens, to + 1, end) is { } second && second.Means == mark.Means && mark.Means == "count"
            && !(tokens[to].Is("/") && tokens.Has(to + 1, "đơn") && tokens.Has(to + 2, "vị"))
            && !(tokens[to].Is(",") && second.To < end && context.Lexicon.Verbs.At(tokens, second.To, end) is not null && context.Lexicon.Verbs.At(tokens, to + 1, end) is not null))
            to = second.To;
        var words = Outline.Flat(tokens.Text[tokens[at].Start..tokens[to - 1].End]);
        return new(words.ToLower(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")), mark.Means, to);
    }
}
