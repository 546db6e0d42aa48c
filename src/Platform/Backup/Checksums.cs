using System.Security.Cryptography;

namespace CauNoi.Platform.Backup;

/// <summary>
/// A file SHA256SUMS over everything in a folder, in the form that the common tool sha256sum checks too: a backup can
/// be verified without this program.
/// </summary>
internal static class Checksums
{
    internal const string Name = "SHA256SUMS";

    internal static async Task Write(string folder, CancellationToken stop)
    {
        await using var list = new StreamWriter(Path.Combine(folder, Name)) { NewLine = "\n" };
        foreach (var path in Listed(folder))
            await list.WriteLineAsync($"{await Of(Path.Combine(folder, path), stop)}  {path}".AsMemory(), stop);
    }

    /// <summary>Paths that are missing, altered or not listed; nothing when the folder is as it was written.</summary>
    internal static async Task<IReadOnlyList<string>> Differences(string folder, CancellationToken stop)
    {
        var list = Path.Combine(folder, Name);
        if (!File.Exists(list)) return [Name];
        var wrong = new List<string>();
        var present = Listed(folder).ToHashSet(StringComparer.Ordinal);
        await foreach (var line in File.ReadLinesAsync(list, stop))
        {
            var path = line.Length > 66 ? line[66..] : "";
            // Only what lies in the folder is opened, whatever the list says.
            if (!present.Remove(path) || await Of(Path.Combine(folder, path), stop) != line[..64]) wrong.Add(path);
        }
        return [.. wrong, .. present];
    }

    internal static async Task<string> Of(string path, CancellationToken stop)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
    }

    private static IEnumerable<string> Listed(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/'))
        .Where(p => p != Name)
        .Order(StringComparer.Ordinal);
}
