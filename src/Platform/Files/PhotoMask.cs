using CauNoi.Kernel;
using CauNoi.Kernel.Pictures;
using CauNoi.Platform.Files.Tools;

namespace CauNoi.Platform.Files;

/// <summary>
/// The copy of a photo that may be shown to everybody: made anew from the pixels of its page picture, with the named places
/// turned into a few large squares. What they hid is in none of its bytes.
/// </summary>
public sealed class PhotoMask(FileStore store, ImageTools tools, PhotoLimits limits, TimeProvider clock)
{
    private static readonly Refusal NotReady = new("Ảnh này đang chờ xử lý nên chưa đăng được. Xin thử lại sau ít phút.");

    /// <summary>Stores the copy under a new row of that owner; refuses while the photo, or the tools, are not ready.</summary>
    public async Task<Outcome<StoredFile>> Copy(StoredFile photo, Guid owner, IReadOnlyList<PictureBox> hidden, CancellationToken stop) =>
        photo.LargeHash is { } large && await Read(FileHash.FromBytes(large), stop) is { } page ? await Copy(page, owner, hidden, stop) : NotReady;

    /// <summary>The same from the page picture itself, where that lies sealed and was opened for it.</summary>
    public async Task<Outcome<StoredFile>> Copy(byte[] page, Guid owner, IReadOnlyList<PictureBox> hidden, CancellationToken stop)
    {
        var clean = CleanPhoto.From(page, limits);
        if (!clean.Ok) return NotReady;
        var made = await tools.Derive(clean.Value!, PhotoIntake.Sides, hidden: hidden, cancel: stop);
        if (made.End != DerivationEnd.Done) return NotReady;
        var kept = new List<byte[]>();
        foreach (var image in made.Images)
            kept.Add((await store.Put(new MemoryStream(image.Bytes), image.Bytes.Length, stop)).Value.ToBytes());
        return new StoredFile
        {
            Owner = owner, Name = "anh.jpg", Kind = "jpeg", Hash = kept[0], Bytes = made.Images[0].Bytes.Length,
            Width = made.Images[0].Width, Height = made.Images[0].Height, LargeHash = kept[0], SmallHash = kept[1], At = clock.GetUtcNow(),
        };
    }

    private async Task<byte[]?> Read(FileHash hash, CancellationToken stop)
    {
        await using var content = store.Open(hash);
        if (content is null) return null;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}
