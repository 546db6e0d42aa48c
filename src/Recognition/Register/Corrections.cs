using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Register;

/// <summary>Words that a scan or a hurried hand got wrong, each with what was probably meant. The text itself stays as it is.</summary>
internal static class Corrections
{
    private const int MostSymbol = 30;

    public static List<FoundCorrection> In(Context context)
    {
        var found = new List<FoundCorrection>();
        var tokens = context.Tokens;
        foreach (var mark in context.Lexicon.Corrections.In(tokens, 0, tokens.Count))
        {
            var place = new Layout.Stretch(mark.From, mark.To).Place(tokens);
            var written = place.Of(context.Text);
            if (WordKey.Of(Layout.Outline.Flat(written)) == WordKey.Of(mark.Means)) continue;
            var proposed = char.IsUpper(written[0]) && !mark.Means.Any(char.IsUpper) ? char.ToUpper(mark.Means[0], System.Globalization.CultureInfo.InvariantCulture) + mark.Means[1..] : mark.Means;
            found.Add(new FoundCorrection(place, proposed, 0.9, "Cụm từ này không có nghĩa; rất có thể là chữ bên cạnh."));
        }

        // A symbol that no office uses, one letter away from one that is used.
        for (var at = 0; tokens.Loose && at < tokens.Count; at++)
        {
            if (!tokens[at].IsNumber || Head.DocumentNumber.At(tokens, at, Math.Min(tokens.Count, at + MostSymbol)) is not { } number) continue;
            var place = new Layout.Stretch(number.From, number.To).Place(tokens);
            if (Layout.Outline.Flat(place.Of(context.Text)) != number.Text) found.Add(new FoundCorrection(place, number.Text, 0.8, "Ký hiệu này không cơ quan nào dùng; rất có thể máy đọc sai một chữ."));
            at = number.To - 1;
        }

        return found;
    }
}
