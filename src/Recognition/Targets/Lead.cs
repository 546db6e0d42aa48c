using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>Who leads and who takes part, and the period, as a table column or a line ("Đơn vị chủ trì: …") says it.</summary>
internal sealed record Assignment(string? Lead, IReadOnlyList<string> With, PeriodMark? Period, string PeriodFrom, string? Unit)
{
    public static readonly Assignment None = new(null, [], null, "", null);

    /// <summary>"Đơn vị chủ trì: Ban …; phối hợp: …" in a line or in brackets; nothing where no such words stand.</summary>
    public static Assignment? InLine(Context context, Stretch stretch)
    {
        var tokens = context.Tokens;
        string? lead = null;
        IReadOnlyList<string> with = [];
        for (var at = stretch.From; at < stretch.To; at++)
        {
            if (context.Lexicon.Columns.At(tokens, at, stretch.To) is not { Means: "lead" or "with" } mark) continue;
            if (!tokens.Has(mark.To, ":"))
            {
                at = mark.To - 1;
                continue;
            }

            var end = mark.To + 1;
            while (end < stretch.To && !(tokens[end].Key is ";" or "." or ")" || tokens[end].Kind == TokenKind.Break && context.Lexicon.Columns.At(tokens, end + 1, stretch.To) is not null)) end++;
            var text = Written(tokens, new Stretch(mark.To + 1, end));
            if (mark.Means == "lead") lead ??= text;
            else with = Split(text);
            at = end;
        }

        return lead is null && with.Count == 0 ? null : new Assignment(lead, with, null, "", null);
    }

    public static IReadOnlyList<string> Split(string text) =>
        [.. text.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => t.TrimEnd('.', ' '))];

    public static string Written(Tokens tokens, Stretch stretch)
    {
        var text = Outline.Flat(stretch.Place(tokens).Of(tokens.Text)).Replace("*", "", StringComparison.Ordinal);
        return text.Trim(' ', '.', ';', ':', '-', '+');
    }
}

/// <summary>Words of a stretch as one line.</summary>
internal static class Lead
{
    public static string Text(Tokens tokens, Stretch stretch) => Assignment.Written(tokens, stretch);
}
