using System.Text;

namespace CauNoi.Documents.Reading.Open;

/// <summary>Counts the items of lists inside each other.</summary>
internal sealed class OpenList(OpenStyles styles)
{
    private readonly Dictionary<string, List<int>> counts = [];
    private readonly List<string?> names = [];

    public int Depth => names.Count;

    /// <summary>A list begins; without a name of its own it is of the kind around it.</summary>
    public void Enter(string? name, bool goesOn)
    {
        names.Add(name ?? (names.Count > 0 ? names[^1] : null));
        if (goesOn || names.Count > 1 || names[^1] is not { } key) return;
        counts.Remove(key);
    }

    public void Leave() => names.RemoveAt(names.Count - 1);

    /// <summary>The label of the next item; null outside lists, and for lists whose style is not known.</summary>
    public string? Next(string? fallback, int? start)
    {
        if (names.Count == 0 || (names[^1] ?? fallback) is not { } name) return names.Count == 0 ? null : "-";
        var depth = names.Count - 1;
        if (!counts.TryGetValue(name, out var count)) counts[name] = count = [];
        while (count.Count <= depth) count.Add((styles.Level(name, count.Count)?.Start ?? 1) - 1);
        count[depth] = start ?? count[depth] + 1;
        count.RemoveRange(depth + 1, count.Count - depth - 1);
        return Label(name, count, depth);
    }

    private string? Label(string name, List<int> count, int depth)
    {
        if (styles.Level(name, depth) is not { Format: { } format } level) return "-";
        if (format == "none") return null;
        var label = new StringBuilder(level.Before);
        for (var at = Math.Max(0, depth - level.Shown + 1); at <= depth; at++)
            label.Append(ListFigures.Of(Math.Max(0, count[at]), styles.Level(name, at)?.Format ?? "decimal")).Append(at < depth ? "." : "");
        return label.Append(level.After).ToString();
    }
}
