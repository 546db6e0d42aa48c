using CauNoi.Kernel;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using Npgsql;

namespace CauNoi.Platform.Backup;

/// <summary>
/// Puts a backup into an installation where nothing has been done yet. It verifies the backup before it touches anything
/// and the database before it keeps anything; an interrupted restore can be started again.
/// </summary>
public static class InstallationRestore
{
    /// <param name="source">A folder made by <see cref="InstallationBackup"/>; its keys may have been left out.</param>
    /// <param name="connectionString">The new installation's database.</param>
    /// <param name="installation">The new installation's folders.</param>
    /// <param name="features">What the program is made of: its schema files are applied.</param>
    /// <param name="stop">Ends the restoring; the database is left without the backup's rows.</param>
    public static async Task<Outcome<Restored>> Run(
        string source, string connectionString, InstallationFolder installation, FeatureList features, CancellationToken stop)
    {
        var folder = new BackupFolder(Path.GetFullPath(source));
        if (await BackupManifest.Read(folder, stop) is not { } manifest) return new Refusal($"Thư mục {folder.Root} không phải là bản sao lưu trọn vẹn.");
        await using var target = NpgsqlDataSource.Create(InstallationBackup.Patient(connectionString));
        var refusals = await Refusals(folder, manifest, target, installation, features, stop);
        if (refusals.Count > 0) return refusals;

        installation.Prepare();
        var withKeys = Directory.Exists(folder.Keys);
        if (withKeys) FileCopy.CopyKeys(folder.Keys, installation.Keys);
        var troubles = await FileCopy.Copy(folder.Files, [], new FileStore(installation.Files), stop);
        // First exactly the schema of the backup, so that its rows fit; what the program has beyond it comes after.
        await Migrations.Apply(target, [.. Migrations.Of(features).Where(m => manifest.Migrations.ContainsKey(m.Name))], stop);
        if (await RestoreRows.Load(folder, manifest, target, stop) is { } wrong) return wrong;
        await Migrations.Apply(target, features, stop);
        await using var connection = await target.OpenConnectionAsync(stop);
        await TableCatalogue.Run(connection, "analyze", stop);
        return new Restored(manifest, withKeys, [.. manifest.Troubles, .. troubles]);
    }

    private static async Task<List<Refusal>> Refusals(
        BackupFolder folder, BackupManifest manifest, NpgsqlDataSource target, InstallationFolder installation, FeatureList features, CancellationToken stop)
    {
        if (manifest.Format > BackupManifest.PresentFormat)
            return [new Refusal("Bản sao lưu do phiên bản mới hơn tạo ra. Xin phục hồi bằng phiên bản đó hoặc mới hơn.")];
        var damaged = (await Checksums.Differences(folder.Data, stop)).Select(p => $"data/{p}").ToList();
        if (Directory.Exists(folder.Keys)) damaged.AddRange((await Checksums.Differences(folder.Keys, stop)).Select(p => $"keys/{p}"));
        if (damaged.Count > 0) return [new Refusal($"Bản sao lưu bị hỏng ({damaged.Count} tệp, đầu tiên: {damaged[0]}). Xin dùng bản khác.")];

        var refusals = new List<Refusal>();
        var known = Migrations.Of(features).ToDictionary(m => m.Name, m => m.Checksum);
        if (manifest.Migrations.FirstOrDefault(m => known.GetValueOrDefault(m.Key) != m.Value).Key is { } unknown)
            refusals.Add(new Refusal($"Chương trình này không có bước dữ liệu {unknown} của bản sao lưu. Xin dùng phiên bản đã sao lưu ({manifest.Program}) hoặc mới hơn."));
        if (!await IsUntouched(target, manifest, stop))
            refusals.Add(new Refusal("Nơi phục hồi đã có dữ liệu. Xin đặt CAUNOI_DATA (và CAUNOI_DB, nếu dùng) tới nơi trống."));
        if (await FileCopy.KeyConflicts(folder.Keys, installation.Keys, stop) is [var key, ..])
            refusals.Add(new Refusal($"Nơi phục hồi đã có khóa {key} khác với bản sao lưu. Xin chọn thư mục dữ liệu trống."));
        return refusals;
    }

    /// <summary>
    /// Nothing at all, or the backup's own schema in which nobody has done anything: every write leaves an act, so no act
    /// means no write. That is also how an interrupted restore looks.
    /// </summary>
    private static async Task<bool> IsUntouched(NpgsqlDataSource target, BackupManifest manifest, CancellationToken stop)
    {
        await using var connection = await target.OpenConnectionAsync(stop);
        var applied = await Migrations.Applied(connection, stop);
        if (applied.Count == 0) return (await TableCatalogue.Tables(connection, stop)).Count == 0;
        if (applied.Keys.Any(name => !manifest.Migrations.ContainsKey(name))) return false;
        await using var command = new NpgsqlCommand("select exists (select 1 from act)", connection);
        return !(bool)(await command.ExecuteScalarAsync(stop))!;
    }
}

/// <summary>What a restore brought back.</summary>
/// <param name="Manifest">What the backup held, and the installation now holds.</param>
/// <param name="WithKeys">Whether keys were restored; without them everything works that needs none.</param>
/// <param name="Troubles">What was already wrong when the backup was made.</param>
public sealed record Restored(BackupManifest Manifest, bool WithKeys, IReadOnlyList<string> Troubles);
