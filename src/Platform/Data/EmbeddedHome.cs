using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Platform.Data;

/// <summary>
/// The folder of one embedded server: cluster, pass word, port, leases. For an ordinary user it lies in the data folder.
/// For root it lies where the unprivileged user can reach it, one per data folder, and the data folder remembers it.
/// </summary>
internal sealed record EmbeddedHome(string Path)
{
    private const string Shared = "/var/lib/caunoi";

    internal string Cluster => In("cluster");
    /// <summary>Written last when a cluster is made: without it the cluster is half made.</summary>
    internal string Ready => In("cluster-ready");
    internal string Password => In("password");
    internal string Port => In("port");
    internal string Leases => In("leases");
    /// <summary>Inside the cluster, because that is what the unprivileged user may write.</summary>
    internal string ServerLog => System.IO.Path.Combine(Cluster, "server.log");

    /// <summary>
    /// Where the socket file lies, if one can lie there: its address holds 107 bytes, and the server's command line takes a
    /// plain path. A question through it costs less of the processor than through loopback; elsewhere loopback serves.
    /// </summary>
    internal string? SocketFolder => !OperatingSystem.IsWindows() && Cluster.Length <= 90 && Cluster.All(c => char.IsAsciiLetterOrDigit(c) || "/._-".Contains(c)) ? Cluster : null;

    private string Owner => In("owner");

    /// <summary>Finds or makes the folder. Call under the data folder's lock.</summary>
    internal static EmbeddedHome Of(InstallationFolder folder)
    {
        if (!EmbeddedProcess.IsRoot) return new EmbeddedHome(Real(folder.Pg));
        var owner = Real(folder.Root);
        var note = System.IO.Path.Combine(folder.Pg, "place");
        if (File.Exists(note) && Remembered(File.ReadAllText(note).Trim(), owner) is { } known) return known;

        MakeReachable(Shared);
        SweepTemporary();
        var home = FreeFor(owner);
        MakeReachable(home.Path);
        File.WriteAllText(home.Owner, owner);
        File.WriteAllText(note, home.Path + "\n");
        return home;
    }

    /// <summary>
    /// The place a data folder wrote down, unless the data folder is a copy of another one that still has it: two
    /// checkouts never share a server. A data folder that was moved keeps its place.
    /// </summary>
    private static EmbeddedHome? Remembered(string path, string owner)
    {
        var home = new EmbeddedHome(path);
        if (!path.StartsWith(Shared + "/", StringComparison.Ordinal) || !File.Exists(home.Owner)) return null;
        var written = File.ReadAllText(home.Owner);
        if (written == owner) return home;
        if (File.Exists(System.IO.Path.Combine(written, "pg", "place"))) return null;
        File.WriteAllText(home.Owner, owner);
        return home;
    }

    private static EmbeddedHome FreeFor(string owner)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)))[..12];
        for (var n = 1; ; n++)
        {
            var home = new EmbeddedHome(System.IO.Path.Combine(Shared, n == 1 ? hash : $"{hash}-{n}"));
            // Ours, but the data folder forgot it: somebody removed the data folder to begin anew. The cluster goes too.
            if (File.Exists(home.Owner) && File.ReadAllText(home.Owner) == owner) File.Delete(home.Ready);
            else if (Directory.Exists(home.Path)) continue;
            return home;
        }
    }

    /// <summary>
    /// Tests and measurements keep their data below the temporary folder. When such a data folder is gone, so is every use
    /// of its cluster. Other clusters without a data folder stay: the disk it lies on may just not be there today.
    /// </summary>
    private static void SweepTemporary()
    {
        foreach (var home in Directory.GetDirectories(Shared).Select(path => new EmbeddedHome(path)))
        {
            try
            {
                var owner = File.ReadAllText(home.Owner);
                if (!owner.StartsWith(Real(System.IO.Path.GetTempPath()), StringComparison.Ordinal) || Directory.Exists(owner)) continue;
                if (EmbeddedPid.OfRunning(home) is null) Directory.Delete(home.Path, recursive: true);
            }
            catch (IOException)
            {
                // Another process is making or sweeping this one.
            }
        }
    }

    private static void MakeReachable(string folder)
    {
        Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    /// <summary>One name per folder, however it was reached: symbolic links on the way are followed.</summary>
    private static string Real(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var parent = System.IO.Path.GetDirectoryName(full);
        if (parent is null) return full;
        var here = System.IO.Path.Combine(Real(parent), System.IO.Path.GetFileName(full));
        return new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : here;
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
