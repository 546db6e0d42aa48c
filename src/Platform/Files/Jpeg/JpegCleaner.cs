using System.Buffers.Binary;
using CauNoi.Kernel;

namespace CauNoi.Platform.Files.Jpeg;

/// <summary>Writes a JPEG anew from what decides its pixels: frame, divisors, code tables in use and the coded
/// blocks themselves, followed bit by bit. Everything else stays behind: all APPn and comments, whatever stands
/// between segments or after the first end of image, tables and codes that no block uses, padding bits.
/// Coefficients are copied, never computed, so the picture is the same to the last pixel.</summary>
internal static class JpegCleaner
{
    private const byte Stuffing = 0x00, Fill = 0xFF, Temporary = 0x01, FirstRestart = 0xD0, LastRestart = 0xD7, EndOfImage = 0xD9;

    /// <summary>Cleans. <c>isTurned</c> is for the output of a decoder that has already turned the picture upright
    /// and only left the note standing; turning it again would lay it on its side.</summary>
    public static Outcome<CleanPhoto> Clean(byte[] content, PhotoLimits limits, bool isTurned = false)
    {
        if (FileKinds.Of(content) != FileKind.Jpeg) return FileRefusals.NotAPhoto;
        ReadOnlySpan<byte> input = content;
        var picture = new JpegPicture(limits, content.Length, isTurned);
        var at = 2;
        while (NextMarker(input, ref at) is var marker && marker >= 0)
        {
            if (marker == EndOfImage) return picture.Finish();
            // Outside a scan these carry nothing and have no length.
            if (marker is Temporary or (>= FirstRestart and <= LastRestart)) continue;
            if (!Body(input, ref at, out var body)) break;
            if (picture.Take((byte)marker, body, input, ref at) is { } refusal) return refusal;
        }
        return FileRefusals.Damaged;
    }

    /// <summary>Decoders skip stray bytes up to the next marker, so a file may hold them; they are not copied.</summary>
    private static int NextMarker(ReadOnlySpan<byte> input, ref int at)
    {
        for (; at < input.Length - 1; at++)
            if (input[at] == 0xFF && input[at + 1] is not (Stuffing or Fill))
            {
                at += 2;
                return input[at - 1];
            }
        return -1;
    }

    private static bool Body(ReadOnlySpan<byte> input, scoped ref int at, out ReadOnlySpan<byte> body)
    {
        body = default;
        if (at + 2 > input.Length) return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(input[at..]);
        if (length < 2 || at + length > input.Length) return false;
        body = input.Slice(at + 2, length - 2);
        at += length;
        return true;
    }
}
