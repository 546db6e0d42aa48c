using System.Reflection;
using CauNoi.Kernel;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using Npgsql;

namespace CauNoi.Platform.Backup;

/// <summary>Copies one installation, while it works on, into a folder from which it can be restored on another machine.</summary>
public static class InstallationBackup
{
    /// <param name="connectionString">The installation's database.</param>
    /// <param name="installation">Its files and keys.</param>
    /// <param name="target">A folder that is empty or does not exist yet.</param>
    /// <param name="stop">Ends the copying; what was written so far has no manifest and is no backup.</param>
    public static async Task<Outcome<BackupManifest>> Make(string connectionString, InstallationFolder installation, string target, CancellationToken stop)
    {
        var folder = new BackupFolder(Path.GetFullPath(target));
        if (!folder.IsNew) return new Refusal($"Thư mục {folder.Root} đã có dữ liệu. Xin chọn thư mục trống.");
        await using var connection = new NpgsqlConnection(Patient(connectionString));
        await connection.OpenAsync(stop);
        // One snapshot for all tables. It only reads, so it has no transaction number and holds back no tail.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
        await TableCatalogue.Run(connection, "set transaction read only", stop);
        await TableCatalogue.SettleTextForm(connection, stop);
        var migrations = await Migrations.Applied(connection, stop);
        if (migrations.Count == 0) return new Refusal("Cơ sở dữ liệu này chưa có gì để sao lưu.");
        folder.Prepare();
        var madeAt = await Now(connection, stop);
        var tables = new List<BackupTable>();
        foreach (var table in await TableCatalogue.Tables(connection, stop)) tables.Add(await TableCopy.Save(connection, table, folder, stop));
        // Counters stand outside transactions: read after the rows, they are never behind them.
        var sequences = await TableCatalogue.Sequences(connection, stop);
        // Files are never altered and are written before the rows that name them: whatever the snapshot names is on disk by now.
        var copies = new FileStore(folder.Files);
        var troubles = await FileCopy.Copy(installation.Files, await FileCopy.Named(connection, stop), copies, stop);
        Directory.Delete(copies.TemporaryFolder, recursive: true);
        FileCopy.CopyKeys(installation.Keys, folder.Keys);

        var manifest = new BackupManifest(BackupManifest.PresentFormat, Version, madeAt, connection.PostgreSqlVersion.ToString(), migrations, tables, sequences, troubles);
        await Checksums.Write(folder.Keys, stop);
        await manifest.Write(folder, stop);
        await Checksums.Write(folder.Data, stop);
        return manifest;
    }

    private static string Version => typeof(InstallationBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>A large table takes longer than a page may.</summary>
    internal static string Patient(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Pooling = false, ApplicationName = "caunoi-backup" }.ConnectionString;

    private static async Task<DateTimeOffset> Now(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select now()", connection);
        return (await TableCatalogue.Read(command, r => r.GetFieldValue<DateTimeOffset>(0), stop))[0];
    }
}
