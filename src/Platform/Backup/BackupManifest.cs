using System.Text.Json;

namespace CauNoi.Platform.Backup;

/// <summary>What a backup holds and how to tell that it is whole. Written last: a backup without it is not one.</summary>
/// <param name="Format">Grows when an older program could no longer read the backup.</param>
/// <param name="Program">The program's version, for people.</param>
/// <param name="MadeAt">The moment of the snapshot.</param>
/// <param name="PostgreSql">The server's version, for people.</param>
/// <param name="Migrations">Name and checksum of every schema file that had been applied.</param>
/// <param name="Tables">Every table with its rows counted and digested.</param>
/// <param name="Sequences">Where every counter stood.</param>
/// <param name="Troubles">What was wrong in the installation itself, one Vietnamese sentence each.</param>
public sealed record BackupManifest(
    int Format,
    string Program,
    DateTimeOffset MadeAt,
    string PostgreSql,
    IReadOnlyDictionary<string, string> Migrations,
    IReadOnlyList<BackupTable> Tables,
    IReadOnlyList<BackupSequence> Sequences,
    IReadOnlyList<string> Troubles)
{
    internal const int PresentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // For people who open the file: Vietnamese as it is.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal Task Write(BackupFolder folder, CancellationToken stop) =>
        File.WriteAllTextAsync(folder.Manifest, JsonSerializer.Serialize(this, Json), stop);

    /// <summary>Nothing when the folder holds no whole backup.</summary>
    internal static async Task<BackupManifest?> Read(BackupFolder folder, CancellationToken stop)
    {
        if (!File.Exists(folder.Manifest)) return null;
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(folder.Manifest, stop), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One table's rows.</summary>
/// <param name="Name">Schema and name, quoted as SQL needs it.</param>
/// <param name="Columns">The columns that were copied, quoted, in this order.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Digest">The same for the same rows in any order.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Digest);

/// <summary>One counter.</summary>
/// <param name="Name">Schema and name, quoted as SQL needs it.</param>
/// <param name="Value">Its last value.</param>
/// <param name="Used">Whether that value has been given out.</param>
public sealed record BackupSequence(string Name, long Value, bool Used);
