using System.Text.RegularExpressions;
using CauNoi.Platform;
using CauNoi.Platform.Data;

namespace CauNoi.Cli.Reference;

/// <summary>A column or a rule of a table, as written in the schema file.</summary>
public sealed record SchemaLine(string Name, string Definition, string Comment);

/// <summary>A table after all schema files.</summary>
public sealed class SchemaTable(string name, string comment, string file)
{
    public string Name { get; } = name;

    public string Comment { get; } = comment;

    /// <summary>The schema file that made it.</summary>
    public string File { get; } = file;

    public List<SchemaLine> Columns { get; } = [];

    /// <summary>Keys, checks and indexes.</summary>
    public List<string> Rules { get; } = [];
}

/// <summary>
/// Reads the tables from the schema files inside the assemblies, in the order in which they are applied. Knows the
/// statements that our files use; another one that names a table fails loudly instead of leaving the reference wrong.
/// </summary>
public static partial class SchemaTables
{
    private static readonly string[] RuleWords = ["constraint", "primary", "unique", "check", "foreign", "exclude"];

    public static IReadOnlyList<SchemaTable> Of(FeatureList features) => Of(Migrations.Of(features));

    public static IReadOnlyList<SchemaTable> Of(IEnumerable<Migration> files)
    {
        var tables = new Dictionary<string, SchemaTable>(StringComparer.Ordinal);
        foreach (var file in files)
            foreach (var statement in SqlStatements.Of(file.Sql))
                Apply(tables, statement, file.Name);
        return [.. tables.Values.OrderBy(t => t.File, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal)];
    }

    private static void Apply(Dictionary<string, SchemaTable> tables, SqlPart statement, string file)
    {
        var sql = statement.Plain;
        if (CreateTable().Match(statement.Text) is { Success: true } made)
        {
            var table = tables[made.Groups["name"].Value] = new SchemaTable(made.Groups["name"].Value, statement.Comment, file);
            foreach (var item in SqlStatements.Items(made.Groups["body"].Value)) Add(table, item);
        }
        else if (CreateIndex().Match(sql) is { Success: true } index)
        {
            tables[index.Groups["table"].Value].Rules.Add(sql["create ".Length..]);
        }
        else if (DropTable().Match(sql) is { Success: true } gone)
        {
            tables.Remove(gone.Groups["name"].Value);
        }
        else if (AlterTable().Match(sql) is { Success: true } altered)
        {
            foreach (var step in SqlStatements.Items(altered.Groups["steps"].Value)) Alter(tables[altered.Groups["name"].Value], step, file);
        }
    }

    private static void Alter(SchemaTable table, SqlPart step, string file)
    {
        var sql = step.Plain;
        if (sql.StartsWith("add column ", StringComparison.OrdinalIgnoreCase)) Add(table, new SqlPart(step.Comment, sql["add column ".Length..]));
        else if (sql.StartsWith("drop column ", StringComparison.OrdinalIgnoreCase)) table.Columns.RemoveAll(c => c.Name == sql.Split(' ')[2]);
        else if (sql.StartsWith("add ", StringComparison.OrdinalIgnoreCase)) table.Rules.Add(sql["add ".Length..]);
        else if (sql.StartsWith("drop constraint ", StringComparison.OrdinalIgnoreCase)) table.Rules.RemoveAll(r => r.StartsWith($"constraint {sql.Split(' ')[2]} ", StringComparison.Ordinal));
        else throw new NotSupportedException($"{file}: the reference cannot read \"alter table {table.Name} {sql}\"; teach it to SchemaTables.");
    }

    private static void Add(SchemaTable table, SqlPart item)
    {
        var words = item.Plain.Split(' ', 2);
        if (RuleWords.Contains(words[0], StringComparer.OrdinalIgnoreCase)) table.Rules.Add(item.Plain);
        else table.Columns.Add(new SchemaLine(words[0], words[1], item.Comment));
    }

    private const RegexOptions Whole = RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^create\s+(unlogged\s+)?table\s+(if\s+not\s+exists\s+)?(?<name>\w+)\s*\((?<body>.*)\)", Whole)]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"^create (unique )?index .*? on (?<table>\w+)", Whole)]
    private static partial Regex CreateIndex();

    [GeneratedRegex(@"^drop table (if exists )?(?<name>\w+)", Whole)]
    private static partial Regex DropTable();

    [GeneratedRegex(@"^alter table (?<name>\w+) (?<steps>.*)$", Whole)]
    private static partial Regex AlterTable();
}
