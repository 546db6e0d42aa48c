using CauNoi.Kernel;
using CauNoi.Platform.Files.Jpeg;
using CauNoi.Platform.Files.Tools;

namespace CauNoi.Platform.Files;

/// <summary>A file of the store and the size of its picture.</summary>
public sealed record StoredImage(FileHash Hash, int Width, int Height, long Bytes);

/// <summary>A photo as the store has it. <c>Original</c> is private and clean; <c>Derived</c> (largest first) is what
/// public pages may show. While <c>Pending</c> says why, there is nothing to show yet, and the measures of a
/// HEIC are unknown (0).</summary>
public sealed record TakenPhoto(string Name, FileKind Kind, StoredImage Original, IReadOnlyList<StoredImage> Derived, string? Pending);

/// <summary>The one way a photo comes in: limit, kind by content, clean, re-encode, store. Refused, it leaves
/// nothing behind; broken off, at most clean files that no row names. The file as it was sent never reaches the
/// store, except a HEIC that waits.</summary>
public sealed class PhotoIntake(FileStore store, ImageTools tools, PhotoLimits limits)
{
    /// <summary>A page's width, and a list's.</summary>
    internal static readonly int[] Sides = [1500, 400];

    /// <summary>A WebP or HEIC is kept as a JPEG that shows no visible loss, at most this long.</summary>
    private const int OriginalSide = 4096;
    private const int OriginalQuality = 92;

    private const string Waiting = "Ảnh đang chờ xử lý, chưa xem được trên trang.";

    public async Task<Outcome<TakenPhoto>> Take(Stream stream, string? fileName, CancellationToken cancel = default)
    {
        if (await Read(stream, limits.MostBytes, cancel) is not { } content) return FileRefusals.TooBig(limits.MostBytes);
        var (end, made) = await Original(content, cancel);
        if (made is { Ok: false }) return made.Refusals.ToList();
        if (made?.Value is not { } photo) return await KeepHeic(content, fileName, cancel);
        var derivation = end == DerivationEnd.Done
            ? await tools.Derive(photo, Sides, cancel: cancel)
            : Derivation.Without(end);
        if (derivation.End == DerivationEnd.Unreadable) return FileRefusals.Damaged;
        var original = await Keep(photo.Bytes, photo.Seen.Width, photo.Seen.Height, cancel);
        var derived = new List<StoredImage>();
        foreach (var image in derivation.Images)
            derived.Add(await Keep(image.Bytes, image.Width, image.Height, cancel));
        return new TakenPhoto(FileNames.Safe(fileName, photo.Kind), photo.Kind, original, derived,
            derivation.End == DerivationEnd.Done ? null : Waiting);
    }

    /// <summary>The clean original. What can hide something that only a decoder can find (WebP, HEIC) is made
    /// anew from its pixels as soon as there is a decoder; without one a HEIC yields nothing to clean.</summary>
    private async Task<(DerivationEnd End, Outcome<CleanPhoto>? Photo)> Original(byte[] content, CancellationToken cancel)
    {
        if (FileKinds.Of(content) == FileKind.Heic)
        {
            var (end, jpeg) = await tools.ConvertHeic(content, cancel);
            return end switch
            {
                DerivationEnd.Done => (end, JpegCleaner.Clean(jpeg, limits, isTurned: true)),
                DerivationEnd.Unreadable => (end, FileRefusals.Damaged),
                _ => (end, null),
            };
        }
        var clean = CleanPhoto.From(content, limits);
        if (clean.Value is not { Kind: FileKind.Webp } webp) return (DerivationEnd.Done, clean);
        var again = await tools.Derive(webp, [OriginalSide], OriginalQuality, cancel: cancel);
        return again.End switch
        {
            DerivationEnd.Done => (again.End, JpegCleaner.Clean(again.Images[0].Bytes, limits)),
            DerivationEnd.Unreadable => (again.End, FileRefusals.Damaged),
            _ => (again.End, clean),
        };
    }

    /// <summary>Nothing here can look into a HEIC, so it waits as it came: private, and taken again (then removed)
    /// once the tool is there.</summary>
    private async Task<TakenPhoto> KeepHeic(byte[] content, string? fileName, CancellationToken cancel) =>
        new(FileNames.Safe(fileName, FileKind.Heic), FileKind.Heic, await Keep(content, 0, 0, cancel), [], Waiting);

    private async Task<StoredImage> Keep(byte[] bytes, int width, int height, CancellationToken cancel)
    {
        var kept = await store.Put(new MemoryStream(bytes), bytes.Length, cancel);
        return new(kept.Value, width, height, bytes.Length);
    }

    private static async Task<byte[]?> Read(Stream stream, long most, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (content.Length + read > most) return null;
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }
}
