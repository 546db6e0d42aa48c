using CauNoi.Platform.Files;
using Npgsql;

namespace CauNoi.Platform.Backup;

/// <summary>
/// Files go by hash: a copy is good when its content has the hash it is called by. Everything in the store is copied,
/// and what a row names must be among it. Unfinished work has no hash for a name and stays behind.
/// </summary>
internal static class FileCopy
{
    /// <summary>No file of the store is larger; the store asks for a bound.</summary>
    private const long NoBound = long.MaxValue;

    internal static async Task<IReadOnlyList<FileHash>> Named(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            select distinct h from stored_file, unnest(array[hash, large_hash, small_hash]) h where h is not null order by h
            """, connection);
        return await TableCatalogue.Read(command, r => FileHash.FromBytes(r.GetFieldValue<byte[]>(0)), stop);
    }

    /// <summary>Copies into another store; answers with what is missing or damaged at the source, one sentence each.</summary>
    internal static async Task<IReadOnlyList<string>> Copy(string from, IEnumerable<FileHash> named, FileStore to, CancellationToken stop)
    {
        var store = new FileStore(from);
        var troubles = new List<string>();
        foreach (var hash in named.Union(OnDisk(from)).OrderBy(h => h.ToString(), StringComparer.Ordinal))
        {
            await using var content = store.Open(hash);
            if (content is null)
            {
                troubles.Add($"Thiếu tệp {hash}.");
                continue;
            }
            var put = await to.Put(content, NoBound, stop);
            // It is kept under the name its content has; under the wanted name there is then nothing, and we say so.
            if (put.Value != hash) troubles.Add($"Tệp {hash} đã hỏng: nội dung không còn khớp tên.");
        }
        return troubles;
    }

    private static IEnumerable<FileHash> OnDisk(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            if (FileHash.TryParse(Path.GetFileName(path), out var hash))
                yield return hash;
    }

    internal static void CopyKeys(string from, string to)
    {
        FileStore.MakeFolder(to);
        foreach (var key in Keys(from)) File.Copy(key, Path.Combine(to, Path.GetFileName(key)), overwrite: true);
    }

    /// <summary>Keys that are there already and differ from the ones to be put there.</summary>
    internal static async Task<IReadOnlyList<string>> KeyConflicts(string from, string to, CancellationToken stop)
    {
        var conflicts = new List<string>();
        foreach (var key in Keys(from))
        {
            var present = Path.Combine(to, Path.GetFileName(key));
            if (File.Exists(present) && await Checksums.Of(present, stop) != await Checksums.Of(key, stop)) conflicts.Add(Path.GetFileName(key));
        }
        return conflicts;
    }

    private static string[] Keys(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder).Where(f => Path.GetFileName(f) != Checksums.Name)]
        : [];
}
