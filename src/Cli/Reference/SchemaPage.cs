using System.Text;

namespace CauNoi.Cli.Reference;

/// <summary>The tables, as their schema files say them.</summary>
internal static class SchemaPage
{
    public static ReferencePage Of(IReadOnlyList<SchemaTable> tables)
    {
        var text = new StringBuilder();
        foreach (var file in tables.GroupBy(t => t.File))
        {
            text.Append("## ").Append(file.Key).Append("\n\n");
            foreach (var table in file) Describe(text, table);
        }

        return new ReferencePage(
            "schema.md", "Tables",
            "Every table after all schema files, under the file that made it. Besides these there is `schema_migration`: the applied files and their checksums; the job scheduler keeps tables of its own in the schema `quartz`.",
            text.ToString());
    }

    private static void Describe(StringBuilder text, SchemaTable table)
    {
        text.Append("### ").Append(table.Name).Append("\n\n");
        if (table.Comment.Length > 0) text.Append(table.Comment).Append("\n\n");
        text.Append(Markdown.Table(["Column", "Definition", "Why"], table.Columns.Select(c => (string[])[Markdown.Code(c.Name), Markdown.Code(c.Definition), c.Comment])));
        text.Append('\n');
        foreach (var rule in table.Rules) text.Append("- ").Append(Markdown.Code(rule)).Append('\n');
        if (table.Rules.Count > 0) text.Append('\n');
    }
}
