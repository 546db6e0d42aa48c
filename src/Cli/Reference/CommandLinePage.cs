using System.CommandLine;
using System.Text;

namespace CauNoi.Cli.Reference;

/// <summary>The command line, from the same declarations that answer --help.</summary>
internal static class CommandLinePage
{
    public static ReferencePage Of(Command root)
    {
        var text = new StringBuilder();
        foreach (var command in root.Subcommands.OrderBy(c => c.Name, StringComparer.Ordinal)) Describe(text, command, command.Name);
        return new ReferencePage(
            "cli.md", "Command line", "Every command of `./do cli`. `./do cli --help` says the same; `./do help` lists the commands of `./do` itself.", text.ToString());
    }

    private static void Describe(StringBuilder text, Command command, string path)
    {
        if (command.Subcommands.Count == 0 || command.Arguments.Count > 0)
        {
            text.Append("## ").Append(path).Append("\n\n    ./do cli ").Append(Usage(command, path)).Append("\n\n").Append(command.Description).Append("\n\n");
            var parts = command.Arguments.Select(a => (string[])[Markdown.Code(a.Name), a.Description ?? ""])
                .Concat(command.Options.OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => (string[])[Markdown.Code(o.Name), o.Description ?? ""])).ToList();
            if (parts.Count > 0) text.Append(Markdown.Table(["Part", "Meaning"], parts)).Append('\n');
        }

        foreach (var below in command.Subcommands.OrderBy(c => c.Name, StringComparer.Ordinal)) Describe(text, below, $"{path} {below.Name}");
    }

    private static string Usage(Command command, string path)
    {
        var arguments = command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : $"<{a.Name}>");
        var options = command.Options.OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => o.Required ? o.Name : $"[{o.Name}]");
        return string.Join(' ', [path, .. arguments, .. options]);
    }
}
