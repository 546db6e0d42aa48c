using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Word;

/// <summary>How letters are set, as far as reading needs it; null is "as below".</summary>
internal sealed record WordLetters(bool? Bold, string? Font, bool? Hidden)
{
    public static readonly WordLetters Nothing = new(null, null, null);

    /// <summary>The style of letters that a run names.</summary>
    public string? Style { get; init; }

    public WordLetters Over(WordLetters below) => new(Bold ?? below.Bold, Font ?? below.Font, Hidden ?? below.Hidden) { Style = Style };

    /// <summary>Reads the properties that stand here.</summary>
    public static WordLetters Read(MarkupReader markup)
    {
        var letters = Nothing;
        foreach (var name in markup.Inside())
        {
            if (name == "b") letters = letters with { Bold = On(markup["val"]) };
            else if (name == "rStyle") letters = letters with { Style = markup["val"] };
            else if (name == "vanish") letters = letters with { Hidden = On(markup["val"]) };
            else if (name == "rFonts" && (markup["ascii"] ?? markup["hAnsi"] ?? markup["cs"]) is { } font) letters = letters with { Font = font };
        }

        return letters;
    }

    public static bool On(string? value) => value is null or not ("0" or "false" or "off" or "none");
}

/// <summary>The styles of a Word file: letters, and the list a style belongs to; each with what it inherits.</summary>
internal sealed class WordStyles
{
    private const int MostAncestors = 12;

    private readonly Dictionary<string, Style> styles = [];
    private string? usual;
    private WordLetters below = WordLetters.Nothing;

    private sealed record Style(string? Basis, WordLetters Letters, string? List, int? Level);

    public static WordStyles Read(byte[]? content, ReadRun run)
    {
        var read = new WordStyles();
        if (content is null) return read;
        using var markup = new MarkupReader(content, run.Limits, run.Stop);
        while (markup.Read())
        {
            if (!markup.IsStart) continue;
            if (markup.Name == "rPrDefault")
            {
                foreach (var name in markup.Inside())
                    if (name == "rPr") read.below = WordLetters.Read(markup);
            }
            else if (markup.Name == "style") read.Add(markup);
        }

        return read;
    }

    public WordLetters LettersOf(string? style, bool orUsual) =>
        Line(style, orUsual).Aggregate(WordLetters.Nothing, (above, s) => above.Over(s.Letters));

    /// <summary>What holds where neither run nor style says anything.</summary>
    public WordLetters Below => below;

    /// <summary>The list of a paragraph style, and its level.</summary>
    public (string? List, int Level) ListOf(string? style)
    {
        var line = Line(style, orUsual: true).ToList();
        return (line.Select(s => s.List).FirstOrDefault(l => l is not null), line.Select(s => s.Level).FirstOrDefault(l => l is not null) ?? 0);
    }

    /// <summary>A style and those it is based on, nearest first; a circle ends by itself.</summary>
    private IEnumerable<Style> Line(string? name, bool orUsual)
    {
        if (orUsual) name ??= usual;
        for (var i = 0; i < MostAncestors && name is not null && styles.TryGetValue(name, out var style); i++, name = style.Basis) yield return style;
    }

    private void Add(MarkupReader markup)
    {
        var (id, paragraph, standard) = (markup["styleId"], markup["type"] == "paragraph", markup["default"]);
        string? basis = null, list = null;
        int? level = null;
        var letters = WordLetters.Nothing;
        foreach (var name in markup.Inside())
        {
            if (name == "basedOn") basis = markup["val"];
            else if (name == "rPr") letters = WordLetters.Read(markup);
            else if (name == "pPr")
                foreach (var inner in markup.Inside())
                    if (inner == "numPr") (list, level) = WordNumbers.Named(markup);
        }

        if (id is null) return;
        styles.TryAdd(id, new Style(basis, letters, list, level));
        if (paragraph && standard is not null && WordLetters.On(standard)) usual ??= id;
    }
}
