using System.Globalization;
using System.Text;
using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Word;

/// <summary>Counts as Word counts: the numbers of automatic lists stand nowhere in the file and have to be worked out.</summary>
internal sealed class WordNumbers
{
    private const int Levels = 9, MostStart = 100_000;

    private readonly Dictionary<string, Level[]> shapes = [];
    private readonly Dictionary<string, (string Shape, Dictionary<int, int> Starts)> lists = [];
    private readonly Dictionary<string, int[]> counts = [];
    private readonly HashSet<(string List, int Level)> restarted = [];

    private sealed record Level(int Start, string Format, string Text, bool Decimal, int? RestartsAfter)
    {
        public static readonly Level Usual = new(1, "decimal", "", false, null);
    }

    public static WordNumbers Read(byte[]? content, ReadRun run)
    {
        var read = new WordNumbers();
        if (content is null) return read;
        using var markup = new MarkupReader(content, run.Limits, run.Stop);
        while (markup.Read())
        {
            if (!markup.IsStart) continue;
            if (markup.Name == "abstractNum") read.AddShape(markup);
            else if (markup.Name == "num") read.AddList(markup);
        }

        return read;
    }

    /// <summary>The list and level that a paragraph's properties name.</summary>
    public static (string? List, int? Level) Named(MarkupReader markup)
    {
        string? list = null;
        int? level = null;
        foreach (var name in markup.Inside())
        {
            if (name == "numId") list = markup["val"];
            else if (name == "ilvl") level = Math.Clamp(Number(markup["val"], 0), 0, Levels - 1);
        }

        return (list, level);
    }

    /// <summary>The label of the next paragraph of a list; null where the list has none.</summary>
    public string? Next(string list, int level)
    {
        if (!lists.TryGetValue(list, out var found) || !shapes.TryGetValue(found.Shape, out var shape)) return null;
        if (!counts.TryGetValue(found.Shape, out var count)) counts[found.Shape] = count = [.. Enumerable.Repeat(-1, Levels)];
        if (found.Starts.TryGetValue(level, out var start) && restarted.Add((list, level))) count[level] = start;
        else count[level] = count[level] < 0 ? shape[level].Start : count[level] + 1;
        for (var above = 0; above < level; above++)
            if (count[above] < 0) count[above] = shape[above].Start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
            if (shape[deeper].RestartsAfter is not { } after || (after > 0 && level < after)) count[deeper] = -1;
        return Label(shape, count, level);
    }

    private static string? Label(Level[] shape, int[] count, int level)
    {
        var (format, text) = (shape[level].Format, shape[level].Text);
        if (format == "none" && text.Length == 0) return null;
        if (format == "bullet") return text.Trim() is "+" or "*" or "–" or "•" ? text.Trim() : "-";
        var label = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 >= text.Length || text[i + 1] is < '1' or > '9') label.Append(text[i]);
            else
            {
                var at = text[++i] - '1';
                label.Append(ListFigures.Of(Math.Max(0, count[at]), shape[level].Decimal ? "decimal" : shape[at].Format));
            }
        }

        return label.Length == 0 ? null : label.ToString();
    }

    private void AddShape(MarkupReader markup)
    {
        var id = markup["abstractNumId"];
        Level[] levels = [.. Enumerable.Repeat(Level.Usual, Levels)];
        foreach (var name in markup.Inside())
        {
            if (name != "lvl") continue;
            var at = Math.Clamp(Number(markup["ilvl"], 0), 0, Levels - 1);
            levels[at] = OneLevel(markup);
        }

        if (id is not null) shapes.TryAdd(id, levels);
    }

    private static Level OneLevel(MarkupReader markup)
    {
        var level = Level.Usual;
        foreach (var name in markup.Inside())
        {
            if (name == "start") level = level with { Start = Math.Clamp(Number(markup["val"], 1), 0, MostStart) };
            else if (name == "numFmt") level = level with { Format = markup["val"] ?? "decimal" };
            else if (name == "lvlText") level = level with { Text = markup["val"] is { Length: <= 100 } text ? text : "" };
            else if (name == "isLgl") level = level with { Decimal = WordLetters.On(markup["val"]) };
            else if (name == "lvlRestart") level = level with { RestartsAfter = Number(markup["val"], 0) };
        }

        return level;
    }

    private void AddList(MarkupReader markup)
    {
        var id = markup["numId"];
        string? shape = null;
        var starts = new Dictionary<int, int>();
        foreach (var name in markup.Inside())
        {
            if (name == "abstractNumId") shape = markup["val"];
            else if (name == "lvlOverride")
            {
                var level = Math.Clamp(Number(markup["ilvl"], 0), 0, Levels - 1);
                foreach (var inner in markup.Inside())
                    if (inner == "startOverride") starts[level] = Math.Clamp(Number(markup["val"], 1), 0, MostStart);
            }
        }

        if (id is not null && shape is not null) lists.TryAdd(id, (shape, starts));
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
