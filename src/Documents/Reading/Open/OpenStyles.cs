using System.Globalization;
using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Open;

/// <summary>The styles of an OpenDocument: bold letters, fonts, and how lists count.</summary>
internal sealed class OpenStyles
{
    private const int MostAncestors = 12, Levels = 10;

    private readonly Dictionary<string, (string? Basis, bool? Bold, string? Font, string? List)> styles = [];
    private readonly Dictionary<string, OpenLevel[]> lists = [];

    public void Add(byte[] content, ReadRun run)
    {
        using var markup = new MarkupReader(content, run.Limits, run.Stop);
        while (markup.Read())
        {
            if (!markup.IsStart) continue;
            if (markup.Name == "style") Style(markup);
            else if (markup.Name == "list-style") List(markup);
            else if (markup.Name == "body") return;
        }
    }

    public bool? Bold(string? name) => Line(name).Select(s => s.Bold).FirstOrDefault(b => b is not null);

    public string? Font(string? name) => Line(name).Select(s => s.Font).FirstOrDefault(f => f is not null);

    public string? ListOf(string? name) => Line(name).Select(s => s.List).FirstOrDefault(l => l is not null);

    public OpenLevel? Level(string? list, int level) => list is not null && lists.TryGetValue(list, out var levels) ? levels[Math.Clamp(level, 0, Levels - 1)] : null;

    private IEnumerable<(string? Basis, bool? Bold, string? Font, string? List)> Line(string? name)
    {
        for (var i = 0; i < MostAncestors && name is not null && styles.TryGetValue(name, out var style); i++, name = style.Basis) yield return style;
    }

    private void Style(MarkupReader markup)
    {
        var (name, basis, list) = (markup["name"], markup["parent-style-name"], markup["list-style-name"]);
        bool? bold = null;
        string? font = null;
        foreach (var inner in markup.Inside())
        {
            if (inner != "text-properties") continue;
            bold = markup["font-weight"] is { } weight ? weight is "bold" or "600" or "700" or "800" or "900" : null;
            font = markup["font-name"] ?? markup["font-family"];
        }

        if (name is not null) styles.TryAdd(name, (basis, bold, font, list is { Length: > 0 } ? list : null));
    }

    private void List(MarkupReader markup)
    {
        var name = markup["name"];
        OpenLevel[] levels = [.. Enumerable.Repeat(OpenLevel.Dash, Levels)];
        foreach (var inner in markup.Inside())
        {
            if (!inner.StartsWith("list-level-style", StringComparison.Ordinal)) continue;
            var at = Math.Clamp(Number(markup["level"], 1) - 1, 0, Levels - 1);
            levels[at] = inner.EndsWith("number", StringComparison.Ordinal)
                ? new OpenLevel(Format(markup["num-format"]), Short(markup["num-prefix"]), Short(markup["num-suffix"]), Math.Clamp(Number(markup["start-value"], 1), 0, 100_000), Math.Clamp(Number(markup["display-levels"], 1), 1, Levels))
                : OpenLevel.Dash;
        }

        if (name is not null) lists.TryAdd(name, levels);
    }

    private static string Format(string? format) => format switch { "I" => "upperRoman", "i" => "lowerRoman", "A" => "upperLetter", "a" => "lowerLetter", null or "" => "none", _ => "decimal" };

    private static string Short(string? text) => text is { Length: <= 50 } ? text : "";

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

/// <summary>How one level of a list is labelled; as many levels as are shown stand in the label: 2 makes "1.1".</summary>
internal sealed record OpenLevel(string? Format, string Before, string After, int Start, int Shown)
{
    public static readonly OpenLevel Dash = new(null, "", "", 1, 1);
}
