using System.Diagnostics;
using System.Globalization;

namespace CauNoi.Platform.Data;

/// <summary>
/// A process's word that it uses the embedded server: a small file named after the process and the moment it started, so
/// that a process number used again by somebody else is not taken for it. The last one to leave stops the server.
/// </summary>
internal sealed class EmbeddedLease(string path)
{
    private static readonly string Self = Holder(Environment.ProcessId)!;

    /// <summary>Call under the lock.</summary>
    internal static EmbeddedLease Take(EmbeddedHome home)
    {
        Directory.CreateDirectory(home.Leases);
        var lease = Path.Combine(home.Leases, $"{Self}.{Guid.NewGuid():N}");
        // The home is written inside: a data folder that was copied brings along leases of the other one.
        File.WriteAllText(lease, home.Path);
        return new EmbeddedLease(lease);
    }

    internal void Release() => File.Delete(path);

    /// <summary>Whether anybody still uses the server; words of dead processes are removed. Call under the lock.</summary>
    internal static bool AnyLeft(EmbeddedHome home)
    {
        if (!Directory.Exists(home.Leases)) return false;
        var left = false;
        foreach (var lease in Directory.GetFiles(home.Leases))
        {
            var holder = Path.GetFileNameWithoutExtension(lease);
            var known = int.TryParse(holder.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process);
            if (known && Holder(process) == holder && File.ReadAllText(lease) == home.Path) left = true;
            else File.Delete(lease);
        }
        return left;
    }

    /// <summary>A name no other process has had or will have: number and start. Nothing when the process is gone.</summary>
    private static string? Holder(int process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                // Ticks since boot, exact; the name in brackets may hold spaces, so count after the last bracket.
                var stat = File.ReadAllText($"/proc/{process}/stat");
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                // A zombie has ended, only its parent has not looked yet.
                if (fields[0] == "Z") return null;
                var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id")[..8];
                return $"{process}-{fields[19]}-{boot}";
            }
            using var running = Process.GetProcessById(process);
            return string.Create(CultureInfo.InvariantCulture, $"{process}-{running.StartTime.ToUniversalTime().Ticks}");
        }
        catch (Exception e) when (e is IOException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
