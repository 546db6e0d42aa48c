using CauNoi.Platform.Files;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Operations.Jobs;

/// <summary>Removes what interrupted uploads left behind: temporary files, and contents that no row names, older than a day.</summary>
internal static class SweepFiles
{
    private const int Chunk = 1_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var store = services.GetRequiredService<FileStore>();
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - Kept;
        var swept = 0;
        foreach (var chunk in store.OlderThan(before).Chunk(Chunk))
        {
            var named = await Named(services.GetRequiredService<NpgsqlDataSource>(), chunk, stop);
            var unnamed = chunk.Where(h => !named.Contains(h));
            swept += dry ? unnamed.Count() : unnamed.Count(h => store.RemoveOlder(h, before));
        }

        return dry ? $"Sẽ xoá {swept} tệp không còn ai giữ." : $"Đã xoá {swept} tệp không còn ai giữ, {store.SweepTemporary(before)} tệp dở dang.";
    }

    private static async Task<HashSet<FileHash>> Named(NpgsqlDataSource source, FileHash[] hashes, CancellationToken stop)
    {
        await using var command = source.CreateCommand("""
            select hash from stored_file where hash = any($1)
            union select large_hash from stored_file where large_hash = any($1)
            union select small_hash from stored_file where small_hash = any($1)
            """);
        command.Parameters.AddWithValue(hashes.Select(h => h.ToBytes()).ToArray());
        var named = new HashSet<FileHash>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) named.Add(FileHash.FromBytes(reader.GetFieldValue<byte[]>(0)));
        return named;
    }
}
