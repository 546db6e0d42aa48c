using System.Security.Cryptography;

namespace CauNoi.Platform.Data;

/// <summary>The cluster's files: making them whole, and knowing whether they are.</summary>
internal sealed class EmbeddedCluster(EmbeddedHome home, EmbeddedBinaries binaries)
{
    internal const string User = "caunoi";
    internal const string Database = "caunoi";

    /// <summary>Makes the cluster when it is missing or was left half made. Call under the lock.</summary>
    internal async Task Make(CancellationToken stop)
    {
        if (File.Exists(home.Ready))
        {
            await RefuseOtherMajor(stop);
            return;
        }
        // Nothing of a half-made cluster can be trusted, and nothing in it was ever acknowledged to anybody.
        if (File.Exists(Path.Combine(home.Cluster, "postmaster.pid")))
            await EmbeddedProcess.Run(home.Path, EmbeddedProcess.IsRoot, binaries.Control, ["stop", "-D", home.Cluster, "-m", "immediate", "-w"], stop);
        if (Directory.Exists(home.Cluster)) Directory.Delete(home.Cluster, recursive: true);

        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        WritePrivate(home.Password, password);
        await InitDb(password, stop);
        File.WriteAllText(home.Ready, await Version(stop));
    }

    private async Task InitDb(string password, CancellationToken stop)
    {
        Directory.CreateDirectory(home.Cluster);
        // initdb takes the pass word from a file only, and must be able to read it as the unprivileged user. The file lies
        // outside the cluster, which has to be empty, and lives for these two seconds.
        var handover = Path.Combine(home.Path, "handover");
        WritePrivate(handover, password);
        try
        {
            if (EmbeddedProcess.IsRoot)
                await EmbeddedProcess.Must(home.Path, drop: false, "chown", [$"{EmbeddedProcess.Unprivileged}:{EmbeddedProcess.Unprivileged}", home.Cluster, handover], stop);
            await EmbeddedProcess.Must(home.Path, EmbeddedProcess.IsRoot, binaries.InitDb, [
                "-D", home.Cluster, "-U", User, $"--pwfile={handover}", "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale-provider=icu", "--icu-locale=vi-VN", $"--locale={Locale}", "--no-instructions",
                "--set", "max_connections=300", "--set", "shared_buffers=256MB", "--set", "timezone=UTC",
            ], stop);
        }
        finally
        {
            File.Delete(handover);
        }
    }

    /// <summary>
    /// Sorting is ICU's; this decides what counts as a letter (pg_trgm asks). In plain "C", Vietnamese letters are not
    /// letters at all.
    /// </summary>
    private static string Locale => OperatingSystem.IsLinux() ? "C.UTF-8" : OperatingSystem.IsMacOS() ? "en_US.UTF-8" : "C";

    private async Task RefuseOtherMajor(CancellationToken stop)
    {
        var made = File.ReadAllText(Path.Combine(home.Cluster, "PG_VERSION")).Trim();
        var brought = await Version(stop);
        if (made != brought)
            throw new DatabaseUnavailable(
                $"Dữ liệu ở {home.Path} thuộc PostgreSQL {made}, chương trình này kèm PostgreSQL {brought}. Xin sao lưu bằng bản cũ rồi phục hồi vào thư mục dữ liệu mới.",
                $"The data in {home.Path} belongs to PostgreSQL {made}, this program brings {brought}: back up with the old version and restore into a new data folder.");
    }

    /// <summary>The major version of the binaries, read from "initdb (PostgreSQL) 18.4".</summary>
    private async Task<string> Version(CancellationToken stop)
    {
        var text = await EmbeddedProcess.Must(home.Path, EmbeddedProcess.IsRoot, binaries.InitDb, ["--version"], stop);
        return text.Split(' ')[^1].Split('.')[0];
    }

    private static void WritePrivate(string path, string text)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
