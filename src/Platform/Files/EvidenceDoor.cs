using CauNoi.Kernel;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Platform.Files;

/// <summary>
/// The way in and out of a file that proves something: a photo is cleaned as everywhere, a paper (PDF) is kept as it came and
/// only ever handed over as a download. Who may see the record may see its file.
/// </summary>
public sealed class EvidenceDoor(PhotoDoor photos, FileStore store, TimeProvider clock)
{
    private const long MostBytes = 20 * 1024 * 1024;
    private const int HeadWithin = 1024;
    private const string Paper = "pdf";

    private static readonly Refusal NoFile = new("Xin chọn tệp PDF hoặc ảnh, không quá 20 MB.");

    private static readonly Refusal NeitherKind = new("Tệp này không phải PDF, cũng không phải ảnh. Văn bản Word, Excel xin lưu thành PDF; ảnh thì chọn JPEG, PNG, WebP hoặc HEIC.");

    /// <summary>What it is its content says; the name and the declared type are claims. Readers find the head of a PDF within its first kilobyte.</summary>
    public async Task<Outcome<StoredFile>> Take(IFormFile? sent, Guid owner, CancellationToken stop)
    {
        if (sent is not { Length: > 0 and <= MostBytes }) return NoFile;
        await using var content = sent.OpenReadStream();
        var first = new byte[HeadWithin];
        var read = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, stop);
        if (first.AsSpan(0, read).IndexOf("%PDF-"u8) < 0)
        {
            var photo = await photos.Take(sent, owner, stop);
            return photo.Ok || photo.Refusals[0] != PhotoDoor.NotAPhoto ? photo : NeitherKind;
        }

        content.Position = 0;
        var kept = await store.Put(content, MostBytes, stop);
        return kept.Ok ? new StoredFile { Owner = owner, Name = "minh-chung.pdf", Kind = Paper, Hash = kept.Value.ToBytes(), Bytes = sent.Length, At = clock.GetUtcNow() } : kept.Refusals.ToList();
    }

    /// <summary>The content for somebody who may see it; null while a photo waits to be decoded.</summary>
    public IResult? Give(StoredFile file)
    {
        var (hash, type) = file.Kind == Paper ? (file.Hash, "application/pdf") : (file.LargeHash, "image/jpeg");
        return hash is not null && store.Open(FileHash.FromBytes(hash)) is { } content ? Results.Stream(content, type, file.Kind == Paper ? file.Name : null) : null;
    }
}
