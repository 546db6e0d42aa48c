using CauNoi.Platform.Files;

namespace CauNoi.Platform.Backup;

/// <summary>
/// The layout of a backup: <c>data</c> and <c>keys</c> lie apart, so that they can be kept apart. Whoever holds only the
/// data cannot read what is encrypted; whoever holds only the keys has nothing to read.
/// </summary>
internal sealed record BackupFolder(string Root)
{
    internal string Data => Path.Combine(Root, "data");
    internal string Keys => Path.Combine(Root, "keys");
    internal string Tables => Path.Combine(Data, "tables");
    internal string Files => Path.Combine(Data, "files");
    internal string Manifest => Path.Combine(Data, "manifest.json");

    internal string RowsOf(string table) => Path.Combine(Tables, $"{table.Replace("\"", "", StringComparison.Ordinal)}.copy.gz");

    internal bool IsNew => !Directory.Exists(Root) || !Directory.EnumerateFileSystemEntries(Root).Any();

    /// <summary>Closed to everybody else on the machine: a backup holds all that the installation protects.</summary>
    internal void Prepare()
    {
        foreach (var folder in new[] { Root, Data, Keys, Tables, Files }) FileStore.MakeFolder(folder);
    }
}
