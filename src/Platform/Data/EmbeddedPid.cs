using System.Diagnostics;
using System.Globalization;

namespace CauNoi.Platform.Data;

/// <summary>
/// What PostgreSQL wrote down about its own process. A killed server leaves the file behind, and the number in it may
/// meanwhile belong to somebody else.
/// </summary>
internal static class EmbeddedPid
{
    /// <summary>Larger than any process number a system gives out.</summary>
    private const string Nobody = "99999999";

    /// <summary>The process of the server that runs this cluster, if one does.</summary>
    internal static int? OfRunning(EmbeddedHome home)
    {
        var written = Written(home);
        if (written is not { } process) return null;
        if (!OperatingSystem.IsLinux())
        {
            try
            {
                using var running = Process.GetProcessById(process);
                return running.ProcessName.StartsWith("postgres", StringComparison.Ordinal) ? process : null;
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
        try
        {
            // A server works inside its cluster; any other process with this number does not.
            var folder = new DirectoryInfo($"/proc/{process}/cwd").LinkTarget;
            var zombie = File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
            return !zombie && folder == new DirectoryInfo(home.Cluster).FullName ? process : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Takes the number out of a file that a dead server left, when somebody else has the number now: PostgreSQL would
    /// refuse to start. The rest of the file stays, for by it PostgreSQL finds out whether backends of the dead server
    /// still touch the data.
    /// </summary>
    internal static void Disown(EmbeddedHome home)
    {
        if (!File.Exists(Of(home)) || OfRunning(home) is not null) return;
        var lines = File.ReadAllLines(Of(home));
        if (lines.Length == 0)
        {
            // Written at the moment the disk was full or the power went: PostgreSQL would refuse this too.
            File.Delete(Of(home));
            return;
        }
        lines[0] = Nobody;
        File.WriteAllLines(Of(home), lines);
    }

    private static string Of(EmbeddedHome home) => Path.Combine(home.Cluster, "postmaster.pid");

    private static int? Written(EmbeddedHome home)
    {
        try
        {
            var first = File.ReadLines(Of(home)).FirstOrDefault();
            return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? process : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
