using System.Text;

namespace CauNoi.Cli.Reference;

/// <summary>A piece of SQL and the comment lines directly above it.</summary>
public sealed record SqlPart(string Comment, string Text)
{
    /// <summary>The words on one line, comments inside left out.</summary>
    public string Plain => string.Join(' ', Text.Split('\n').Select(l => l.Split("--", 2)[0])
        .SelectMany(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}

/// <summary>Cuts our own schema files into statements, and the inside of a table into its lines.</summary>
public static class SqlStatements
{
    public static IReadOnlyList<SqlPart> Of(string sql) => Split(sql, ';');

    /// <summary>The columns and rules of a table: what stands between commas that no bracket encloses.</summary>
    public static IReadOnlyList<SqlPart> Items(string body) => Split(body, ',');

    private static List<SqlPart> Split(string sql, char separator)
    {
        var (parts, comment, text, depth) = (new List<SqlPart>(), new List<string>(), new StringBuilder(), 0);
        for (var at = 0; at < sql.Length; at++)
        {
            if (Starts(sql, at, "--"))
            {
                var line = sql[at..End(sql, at, "\n")];
                at += line.Length - 1;
                if (!string.IsNullOrWhiteSpace(text.ToString()))
                {
                    text.Append(line);
                    continue;
                }

                comment.Add(line[2..].Trim());
                text.Clear();
            }
            else if (Starts(sql, at, "'") || Starts(sql, at, "$$"))
            {
                var quoted = sql[at..End(sql, at + 1, Starts(sql, at, "'") ? "'" : "$$")];
                text.Append(quoted);
                at += quoted.Length - 1;
            }
            else if (sql[at] == separator && depth == 0)
            {
                Close();
            }
            else
            {
                depth += sql[at] switch { '(' => 1, ')' => -1, _ => 0 };
                // An empty line ends a comment that is about the file and not about what follows.
                if (sql[at] == '\n' && text.Length == 0) comment.Clear();
                text.Append(sql[at]);
            }
        }

        Close();
        return parts;

        void Close()
        {
            if (!string.IsNullOrWhiteSpace(text.ToString()))
            {
                parts.Add(new SqlPart(string.Join(' ', comment), text.ToString().Trim()));
                comment.Clear();
            }

            text.Clear();
        }
    }

    private static bool Starts(string sql, int at, string mark) => string.CompareOrdinal(sql, at, mark, 0, mark.Length) == 0;

    // Just behind the next mark, or the end of the text.
    private static int End(string sql, int from, string mark) =>
        sql.IndexOf(mark, from, StringComparison.Ordinal) is var found && found < 0 ? sql.Length : found + mark.Length;
}
