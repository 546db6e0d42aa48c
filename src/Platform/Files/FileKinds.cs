namespace CauNoi.Platform.Files;

/// <summary>What a file is, as far as this program cares.</summary>
public enum FileKind
{
    Unknown,
    Jpeg,
    Png,
    Webp,
    Heic,
    Pdf,
}

/// <summary>Reads the kind of a file from its content. The name and the declared type are claims of the
/// sender and are never asked: a script called <c>anh.jpg</c> is still a script.</summary>
internal static class FileKinds
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static FileKind Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        _ when content.StartsWith(PngSignature) => FileKind.Png,
        _ when content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8) => FileKind.Webp,
        _ when IsHeic(content) => FileKind.Heic,
        _ when content.StartsWith("%PDF-"u8) => FileKind.Pdf,
        _ => FileKind.Unknown,
    };

    public static string MediaType(FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Webp => "image/webp",
        FileKind.Heic => "image/heic",
        FileKind.Pdf => "application/pdf",
        _ => "application/octet-stream",
    };

    public static string Extension(FileKind kind) => kind switch
    {
        FileKind.Jpeg => ".jpg",
        FileKind.Png => ".png",
        FileKind.Webp => ".webp",
        FileKind.Heic => ".heic",
        FileKind.Pdf => ".pdf",
        _ => ".bin",
    };

    /// <summary>The <c>ftyp</c> box names the brands a file keeps to; a still image coded with HEVC names one of
    /// these. AVIF shares the container but not the decoder, so its brand alone is not enough.</summary>
    private static bool IsHeic(ReadOnlySpan<byte> content)
    {
        if (content.Length < 16 || !content[4..8].SequenceEqual("ftyp"u8)) return false;
        var size = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(content);
        if (size is < 16 or > 256 || size > content.Length || size % 4 != 0) return false;
        for (var at = 8; at < size; at += 4)
        {
            // Bytes 12–15 are the minor version, not a brand.
            if (at == 12) continue;
            var brand = content.Slice(at, 4);
            if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) ||
                brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8)) return true;
        }
        return false;
    }
}
