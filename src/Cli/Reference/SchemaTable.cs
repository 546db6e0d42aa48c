using System.Text.RegularExpressions;

namespace CauNoi.Cli.Reference;

/// <summary>A column of a table, as written in the schema file.</summary>
public sealed record SchemaLine(string Name, string Definition, string Comment);

/// <summary>A table after all schema files.</summary>
public sealed partial class SchemaTable(string name, string comment, string file)
{
    private static readonly string[] RuleWords = ["constraint", "primary", "unique", "check", "foreign", "exclude"];

    private readonly List<SchemaLine> columns = [];
    private readonly List<string> rules = [];

    public string Name { get; } = name;

    public string Comment { get; } = comment;

    /// <summary>The schema file that made it.</summary>
    public string File { get; } = file;

    public IReadOnlyList<SchemaLine> Columns => columns;

    /// <summary>Keys, checks and indexes.</summary>
    public IReadOnlyList<string> Rules => rules;

    /// <summary>A line between the brackets of the table: a column, or a rule.</summary>
    internal void Add(SqlPart item)
    {
        var words = item.Plain.Split(' ', 2);
        if (RuleWords.Contains(words[0], StringComparer.OrdinalIgnoreCase)) rules.Add(item.Plain);
        else columns.Add(new SchemaLine(words[0], words[1], item.Comment));
    }

    internal void AddRule(string rule) => rules.Add(rule);

    /// <summary>One step of an "alter table"; a step that is not known here is named, so that the reference is never wrong in silence.</summary>
    internal void Alter(SqlPart step, string by)
    {
        var sql = step.Plain;
        if (After("add column ") is { } column) Add(new SqlPart(step.Comment, column));
        else if (After("drop column ") is { } gone) columns.RemoveAll(c => c.Name == gone.Split(' ')[0]);
        // Where PostgreSQL lays the bytes of a column, and how closely it looks at them, is nothing that a reader of the reference asks.
        else if (sql.Contains(" set storage ", StringComparison.Ordinal) || sql.Contains(" set statistics ", StringComparison.Ordinal)) return;
        else if (After("alter column ") is { } bare && bare.EndsWith(" drop default", StringComparison.OrdinalIgnoreCase)) DropDefault(bare.Split(' ')[0], by);
        else if (After("alter column ") is { } altered) Retype(altered.Split(" type ", 2), by);
        else if (sql.EndsWith(" row level security", StringComparison.OrdinalIgnoreCase)) AddRule(sql);
        else if (After("drop constraint ") is { } dropped) rules.RemoveAll(r => r.StartsWith($"constraint {dropped.Split(' ')[0]} ", StringComparison.Ordinal));
        else if (After("add ") is { } rule) AddRule(rule);
        else throw new NotSupportedException($"{by}: the reference cannot read \"alter table {Name} {sql}\"; teach it to SchemaTable.");

        void Retype(string[] to, string file)
        {
            var at = columns.FindIndex(c => c.Name == to[0]);
            if (at < 0 || to.Length < 2) throw new NotSupportedException($"{file}: the reference cannot read \"alter table {Name} {sql}\"; teach it to SchemaTable.");
            // What stands behind the type stays: not null, a default.
            var rest = columns[at].Definition.Split(' ', 2) is [_, var tail] ? $" {tail}" : "";
            columns[at] = columns[at] with { Definition = to[1] + rest };
        }

        void DropDefault(string name, string file)
        {
            var at = columns.FindIndex(c => c.Name == name);
            if (at < 0) throw new NotSupportedException($"{file}: the reference cannot read \"alter table {Name} {sql}\"; teach it to SchemaTable.");
            columns[at] = columns[at] with { Definition = Default().Replace(columns[at].Definition, "") };
        }

        string? After(string words) => sql.StartsWith(words, StringComparison.OrdinalIgnoreCase) ? sql[words.Length..] : null;
    }

    [GeneratedRegex(" default ('[^']*'|[^ ]+)", RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Default();
}
