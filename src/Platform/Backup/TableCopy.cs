using System.IO.Compression;
using System.Text;
using Npgsql;

namespace CauNoi.Platform.Backup;

/// <summary>Streams one table out of or into the database; a table of any size passes through one small buffer.</summary>
internal static class TableCopy
{
    /// <summary>Digests the table as it stands; writes it as well when there is somewhere to write to.</summary>
    internal static async Task<(long Rows, string Digest)> Out(NpgsqlConnection connection, Table table, Stream? target, CancellationToken stop)
    {
        using var digest = new TableDigest();
        using var rows = await connection.BeginTextExportAsync($"copy {table.Name} ({string.Join(", ", table.Columns)}) to stdout", stop);
        var (characters, bytes, encoder) = (new char[32_768], new byte[Encoding.UTF8.GetMaxByteCount(32_768)], Encoding.UTF8.GetEncoder());
        for (int read; (read = await rows.ReadAsync(characters.AsMemory(), stop)) > 0;)
        {
            // A letter may lie across two buffers: the encoder remembers its first half.
            var count = encoder.GetBytes(characters.AsSpan(0, read), bytes, flush: false);
            digest.Add(bytes.AsSpan(0, count));
            if (target is not null) await target.WriteAsync(bytes.AsMemory(0, count), stop);
        }
        return (digest.Rows, digest.Value());
    }

    internal static async Task<BackupTable> Save(NpgsqlConnection connection, Table table, BackupFolder folder, CancellationToken stop)
    {
        await using var disk = File.Create(folder.RowsOf(table.Name));
        (long Rows, string Digest) copied;
        await using (var packed = new GZipStream(disk, CompressionLevel.Fastest, leaveOpen: true))
            copied = await Out(connection, table, packed, stop);
        disk.Flush(flushToDisk: true);
        return new BackupTable(table.Name, table.Columns, copied.Rows, copied.Digest);
    }

    internal static async Task Load(NpgsqlConnection connection, BackupTable table, BackupFolder folder, CancellationToken stop)
    {
        using var rows = new StreamReader(new GZipStream(File.OpenRead(folder.RowsOf(table.Name)), CompressionMode.Decompress), Encoding.UTF8);
        await using var writer = await connection.BeginTextImportAsync($"copy {table.Name} ({string.Join(", ", table.Columns)}) from stdin", stop);
        var characters = new char[32_768];
        for (int read; (read = await rows.ReadAsync(characters.AsMemory(), stop)) > 0;)
            await writer.WriteAsync(characters.AsMemory(0, read), stop);
    }
}
