using System.Security.Cryptography;
using CauNoi.Kernel;

namespace CauNoi.Platform.Files;

/// <summary>Files on disk, each under the hash of its content: <c>ab/cd/abcd…</c>. The same content is kept once;
/// several nodes may share the folder. What was acknowledged is on the disk; what was not leaves at most a
/// temporary file, which <see cref="SweepTemporary"/> removes.</summary>
public sealed class FileStore
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateFolder = Private | UnixFileMode.UserExecute;

    private readonly string root;

    public FileStore(string folder)
    {
        root = Path.GetFullPath(folder);
        TemporaryFolder = Path.Combine(root, "tmp");
        MakeFolder(TemporaryFolder);
    }

    /// <summary>Unfinished work: on the same disk as the files, so that moving one into place is a rename.</summary>
    public string TemporaryFolder { get; }

    /// <summary>Keeps the content and answers with its hash once both are safe on the disk. Doing it twice, or
    /// twice at once, is doing it once.</summary>
    public async Task<Outcome<FileHash>> Put(Stream content, long mostBytes, CancellationToken cancel = default)
    {
        var temporary = Path.Combine(TemporaryFolder, Path.GetRandomFileName());
        try
        {
            if (await Write(content, temporary, mostBytes, cancel) is not { } hash) return FileRefusals.TooBig(mostBytes);
            MoveIntoPlace(temporary, PathOf(hash));
            return hash;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public bool Exists(FileHash hash) => File.Exists(PathOf(hash));

    /// <summary>The content, or null when the store does not hold it.</summary>
    public Stream? Open(FileHash hash)
    {
        try
        {
            return new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>True when the file is there and its content still has the hash it is called by.</summary>
    public async Task<bool> Verify(FileHash hash, CancellationToken cancel = default)
    {
        await using var content = Open(hash);
        return content is not null && FileHash.FromBytes(await SHA256.HashDataAsync(content, cancel)) == hash;
    }

    /// <summary>Forgets a content for good. The caller has made sure that no row names the hash any more.</summary>
    public void Remove(FileHash hash)
    {
        if (!Exists(hash)) return;
        File.Delete(PathOf(hash));
        FolderSync.Flush(Path.GetDirectoryName(PathOf(hash))!);
    }

    /// <summary>Every content that has lain here since before the given moment.</summary>
    public IEnumerable<FileHash> OlderThan(DateTime utc)
    {
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            if (FileHash.TryParse(Path.GetFileName(path), out var hash) && PathOf(hash) == path && File.GetLastWriteTimeUtc(path) < utc)
                yield return hash;
    }

    /// <summary>Forgets a content unless it came again after the given moment. It is taken aside first and looked at
    /// there, so that a content that is being stored anew at this moment is never lost: then it is put back.</summary>
    public bool RemoveOlder(FileHash hash, DateTime utc)
    {
        var (path, aside) = (PathOf(hash), Path.Combine(TemporaryFolder, Path.GetRandomFileName()));
        try
        {
            File.Move(path, aside);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }

        if (File.GetLastWriteTimeUtc(aside) >= utc)
        {
            File.Move(aside, path, overwrite: true);
            return false;
        }

        File.Delete(aside);
        return true;
    }

    /// <summary>Removes what interrupted work left behind before the given moment; answers how many.</summary>
    public int SweepTemporary(DateTime olderThanUtc)
    {
        var stale = new DirectoryInfo(TemporaryFolder).EnumerateFileSystemInfos()
            .Where(entry => entry.LastWriteTimeUtc < olderThanUtc).ToList();
        foreach (var entry in stale)
            if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
            else entry.Delete();
        return stale.Count;
    }

    private string PathOf(FileHash hash)
    {
        var name = hash.ToString();
        return Path.Combine(root, name[..2], name[2..4], name);
    }

    /// <summary>Writes and hashes in one pass; null when there is more than allowed.</summary>
    private static async Task<FileHash?> Write(Stream content, string path, long mostBytes, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Private;
        await using var file = new FileStream(path, options);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        long total = 0;
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((total += read) > mostBytes) return null;
            sum.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        file.Flush(flushToDisk: true);
        return FileHash.FromBytes(sum.GetHashAndReset());
    }

    /// <summary>A name is safe only when its folder is on the disk too, and that folder's name in its own parent.</summary>
    private void MoveIntoPlace(string temporary, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        MakeFolder(folder);
        File.Move(temporary, path, overwrite: true);
        FolderSync.Flush(folder);
        FolderSync.Flush(Path.GetDirectoryName(folder)!);
        FolderSync.Flush(root);
    }

    /// <summary>What lies here is nobody else's to read, whatever the machine's usual rights are.</summary>
    internal static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, PrivateFolder);
    }
}
