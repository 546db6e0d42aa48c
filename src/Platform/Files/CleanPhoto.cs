using CauNoi.Kernel;
using CauNoi.Platform.Files.Jpeg;
using CauNoi.Platform.Files.Png;
using CauNoi.Platform.Files.Webp;

namespace CauNoi.Platform.Files;

/// <summary>A photo of which nothing is left but what decides its pixels and which side is up: <c>Turn</c>, the
/// EXIF orientation from 1 (upright) to 8. Width and height are those of the stored rows.</summary>
public sealed record CleanPhoto(FileKind Kind, byte[] Bytes, int Width, int Height, int Turn)
{
    /// <summary>Width and height as the viewer sees them.</summary>
    public (int Width, int Height) Seen => Turn >= 5 ? (Height, Width) : (Width, Height);

    /// <summary>Cleans by an allow-list: what is not known to make pixels is not copied. A list of what to
    /// remove would miss whatever the next phone invents.</summary>
    public static Outcome<CleanPhoto> From(byte[] content, PhotoLimits limits) => FileKinds.Of(content) switch
    {
        FileKind.Jpeg => JpegCleaner.Clean(content, limits),
        FileKind.Png => PngCleaner.Clean(content, limits),
        FileKind.Webp => WebpCleaner.Clean(content, limits),
        _ => content.Length == 0 ? FileRefusals.Empty : FileRefusals.NotAPhoto,
    };
}
