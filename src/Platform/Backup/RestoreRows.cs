using CauNoi.Kernel;
using Npgsql;

namespace CauNoi.Platform.Backup;

/// <summary>The rows of a backup, in one transaction: all of them are there afterwards and have the backup's digests, or none.</summary>
internal static class RestoreRows
{
    internal static async Task<Refusal?> Load(BackupFolder folder, BackupManifest manifest, NpgsqlDataSource target, CancellationToken stop)
    {
        await using var connection = await target.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await TableCatalogue.SettleTextForm(connection, stop);
        if (Misfit(manifest, await TableCatalogue.Tables(connection, stop), await TableCatalogue.Sequences(connection, stop)) is { } misfit) return misfit;
        var guards = await TableCatalogue.Guards(connection, stop);
        foreach (var (lift, _) in guards) await TableCatalogue.Run(connection, lift, stop);
        foreach (var table in manifest.Tables)
        {
            // Schema files may have put rows there; the backup has its own state of them.
            await TableCatalogue.Run(connection, $"truncate {table.Name}", stop);
            await TableCopy.Load(connection, table, folder, stop);
        }
        foreach (var sequence in manifest.Sequences) await SetSequence(connection, sequence, stop);
        foreach (var table in manifest.Tables)
        {
            var (rows, digest) = await TableCopy.Out(connection, new Table(table.Name, table.Columns), null, stop);
            if (rows != table.Rows || digest != table.Digest)
                return new Refusal($"Bảng {table.Name} sau khi phục hồi không khớp bản sao lưu ({rows} so với {table.Rows} dòng). Chưa có gì được giữ lại.");
        }
        foreach (var (_, putBack) in guards) await TableCatalogue.Run(connection, putBack, stop);
        await transaction.CommitAsync(stop);
        return null;
    }

    /// <summary>Names in the manifest become part of statements, so they must be names the database itself knows.</summary>
    private static Refusal? Misfit(BackupManifest manifest, IReadOnlyList<Table> tables, IReadOnlyList<BackupSequence> sequences)
    {
        var columns = tables.ToDictionary(t => t.Name, t => t.Columns);
        var wrong = manifest.Tables
            .Where(t => columns.GetValueOrDefault(t.Name) is not { } present || !present.ToHashSet().SetEquals(t.Columns))
            .Select(t => t.Name)
            .Concat(manifest.Sequences.Select(s => s.Name).Except(sequences.Select(s => s.Name)))
            .FirstOrDefault();
        return wrong is null ? null : new Refusal($"{wrong} của bản sao lưu không khớp cấu trúc của phiên bản này.");
    }

    private static async Task SetSequence(NpgsqlConnection connection, BackupSequence sequence, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select setval($1::regclass, $2, $3)", connection);
        command.Parameters.AddWithValue(NpgsqlTypes.NpgsqlDbType.Text, sequence.Name);
        command.Parameters.AddWithValue(sequence.Value);
        command.Parameters.AddWithValue(sequence.Used);
        await command.ExecuteNonQueryAsync(stop);
    }
}
