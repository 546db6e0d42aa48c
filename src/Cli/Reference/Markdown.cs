using System.Text;

namespace CauNoi.Cli.Reference;

/// <summary>Tables and headings, the same on every machine: no time stamps, no paths, no culture.</summary>
internal static class Markdown
{
    public static string Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Row(text, head);
        Row(text, [.. head.Select(_ => "---")]);
        var any = false;
        foreach (var row in rows)
        {
            any = true;
            Row(text, [.. row.Select(Cell)]);
        }

        return any ? text.ToString() : "None yet.\n";
    }

    public static string Section(string title, string body) => $"## {title}\n\n{body.TrimEnd()}\n\n";

    public static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : $"`{text}`";

    private static void Row(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Cell(string text) =>
        text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
