using System.Text.RegularExpressions;
using CauNoi.Platform;
using CauNoi.Platform.Data;

namespace CauNoi.Cli.Reference;

/// <summary>
/// Reads the tables from the schema files inside the assemblies, in the order in which they are applied. Knows the
/// statements that our files use; another one that names a table fails loudly instead of leaving the reference wrong.
/// </summary>
public static partial class SchemaTables
{
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
            foreach (var item in SqlStatements.Items(made.Groups["body"].Value)) table.Add(item);
        }
        else if (CreateIndex().Match(sql) is { Success: true } index)
        {
            tables[index.Groups["table"].Value].AddRule(sql["create ".Length..]);
        }
        else if (DropTable().Match(sql) is { Success: true } gone)
        {
            tables.Remove(gone.Groups["name"].Value);
        }
        else if (AlterTable().Match(sql) is { Success: true } altered)
        {
            foreach (var step in SqlStatements.Items(altered.Groups["steps"].Value)) tables[altered.Groups["name"].Value].Alter(step, file);
        }
    }

    private const int Patience = 1_000;

    private const RegexOptions Whole = RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^create\s+(unlogged\s+)?table\s+(if\s+not\s+exists\s+)?(?<name>[\w.]+)\s*\((?<body>.*)\)", Whole, Patience)]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"^create (unique )?index .*? on (?<table>[\w.]+)", Whole, Patience)]
    private static partial Regex CreateIndex();

    [GeneratedRegex(@"^drop table (if exists )?(?<name>[\w.]+)", Whole, Patience)]
    private static partial Regex DropTable();

    [GeneratedRegex(@"^alter table (?<name>[\w.]+) (?<steps>.*)$", Whole, Patience)]
    private static partial Regex AlterTable();
}
