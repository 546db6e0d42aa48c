using CauNoi.Kernel;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Files.Tools;

namespace CauNoi.Petitions.Seal;

/// <summary>A file on its way into a case: the row that names its sealed bytes, and what is said of it inside the sealed content.</summary>
public sealed record SealedFile(StoredFile Row, PrivateFile Said);

/// <summary>
/// Photos, voice notes and papers of a case. They lie in the store of files like all others, under the hash of what is sealed:
/// no page, no backup of data and no other room can look into them. Rows carry no name.
/// </summary>
public sealed class SealedFiles(FileStore store, ImageTools tools, PhotoLimits limits, IntakeKey key, InstallationFolder folder, TimeProvider clock)
{
    /// <summary>What a stored file of a case says of its kind: that it says nothing.</summary>
    public const string Kind = "sealed";

    private const string Nameless = "Tệp kèm kiến nghị";
    private const string Whole = "file", Large = "large", Small = "small";

    /// <summary>A photo: cleaned and derived as everywhere, then sealed. What lay open for that moment lay in a folder of its own, which is gone.</summary>
    public async Task<Outcome<SealedFile>> Photo(Stream content, string? name, Guid petition, CancellationToken stop)
    {
        var aside = Path.Combine(folder.Root, "intake", Path.GetRandomFileName());
        try
        {
            var open = new FileStore(aside);
            var taken = await new PhotoIntake(open, tools, limits).Take(content, name, stop);
            if (!taken.Ok) return taken.Refusals.ToList();
            var (photo, id) = (taken.Value, Guid.CreateVersion7());
            var row = new StoredFile
            {
                Id = id, Owner = petition, Name = Nameless, Kind = Kind, Hash = await Keep(id, Whole, await Bytes(open, photo.Original.Hash, stop), stop),
                Bytes = photo.Original.Bytes, Width = photo.Original.Width, Height = photo.Original.Height, At = clock.GetUtcNow(),
                LargeHash = photo.Derived.Count > 0 ? await Keep(id, Large, await Bytes(open, photo.Derived[0].Hash, stop), stop) : null,
                SmallHash = photo.Derived.Count > 1 ? await Keep(id, Small, await Bytes(open, photo.Derived[1].Hash, stop), stop) : null,
            };
            return new SealedFile(row, new PrivateFile(id, photo.Name, PrivateFile.Photo, photo.Original.Bytes));
        }
        finally
        {
            if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        }
    }

    /// <summary>A voice note or a paper, kept as it came and never public.</summary>
    public async Task<SealedFile> AsSent(byte[] content, string name, string kind, Guid petition, CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        var row = new StoredFile { Id = id, Owner = petition, Name = Nameless, Kind = Kind, Hash = await Keep(id, Whole, content, stop), Bytes = content.Length, At = clock.GetUtcNow() };
        return new SealedFile(row, new PrivateFile(id, name, kind, content.Length));
    }

    /// <summary>The file as it came, a photo cleaned.</summary>
    public Task<byte[]?> Open(StoredFile file, CancellationToken stop) => Opened(file.Id, Whole, file.Hash, stop);

    /// <summary>A photo as a page shows it, a JPEG; nothing while it waits to be decoded.</summary>
    public Task<byte[]?> OpenLarge(StoredFile file, CancellationToken stop) => Opened(file.Id, Large, file.LargeHash, stop);

    /// <summary>A photo as a list shows it.</summary>
    public Task<byte[]?> OpenSmall(StoredFile file, CancellationToken stop) => Opened(file.Id, Small, file.SmallHash, stop);

    /// <summary>Forgets the sealed bytes. The row must be gone, and saved, before.</summary>
    public void Remove(StoredFile file)
    {
        foreach (var hash in new[] { file.Hash, file.LargeHash, file.SmallHash })
            if (hash is not null) store.Remove(FileHash.FromBytes(hash));
    }

    // A nonce of its own each time: no two sealed files are the same bytes, so nobody else's row names this hash.
    private async Task<byte[]> Keep(Guid id, string part, byte[] plain, CancellationToken stop)
    {
        var closed = key.Seal(id, part, plain);
        return (await store.Put(new MemoryStream(closed), closed.Length, stop)).Value.ToBytes();
    }

    private async Task<byte[]?> Opened(Guid id, string part, byte[]? hash, CancellationToken stop) =>
        hash is not null && store.Open(FileHash.FromBytes(hash)) is { } content ? key.Open(id, part, await Bytes(content, stop)) : null;

    private static Task<byte[]> Bytes(FileStore from, FileHash hash, CancellationToken stop) => Bytes(from.Open(hash)!, stop);

    private static async Task<byte[]> Bytes(Stream content, CancellationToken stop)
    {
        await using (content)
        {
            using var whole = new MemoryStream();
            await content.CopyToAsync(whole, stop);
            return whole.ToArray();
        }
    }
}
