using System.Diagnostics;

namespace CauNoi.Platform.Data;

/// <summary>
/// Runs PostgreSQL's own tools. PostgreSQL refuses to run as root, so a root process drops to the user "nobody" first.
/// </summary>
internal static class EmbeddedProcess
{
    /// <summary>The number of "nobody" and its group on every Linux we know; names differ between distributions.</summary>
    internal const string Unprivileged = "65534";

    internal static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>Runs what must succeed for a database to exist at all, and returns what it said.</summary>
    internal static async Task<string> Must(string folder, bool drop, string program, string[] arguments, CancellationToken stop)
    {
        var (ok, output) = await Run(folder, drop, program, arguments, stop);
        var (name, said) = (Path.GetFileName(program), output.Split('\n')[^1].Trim());
        return ok ? output : throw new DatabaseUnavailable(
            $"Không dựng được cơ sở dữ liệu đi kèm ({name}): {said}.",
            $"The embedded database could not be set up ({name}): {said}.");
    }

    /// <summary>Runs to the end; the output is what the tool said, on both channels.</summary>
    internal static async Task<(bool Ok, string Output)> Run(string folder, bool drop, string program, string[] arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo
        {
            FileName = drop ? "setpriv" : program,
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (drop)
            foreach (var word in new[] { $"--reuid={Unprivileged}", $"--regid={Unprivileged}", "--clear-groups", "--", program })
                start.ArgumentList.Add(word);
        foreach (var word in arguments) start.ArgumentList.Add(word);
        // English messages, whatever the machine speaks: parts of them end up in our own sentences.
        start.Environment["LC_ALL"] = "C";
        // Variables such as PGDATA or PGPORT belong to another PostgreSQL of this user.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            return (process.ExitCode == 0, string.Join('\n', texts).Trim());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (false, $"{start.FileName}: {e.Message}");
        }
    }
}
