using System.Buffers.Binary;
using CauNoi.Kernel;

namespace CauNoi.Platform.Files.Webp;

/// <summary>Writes a WebP anew from its picture chunk and, with it, its alpha plane: no EXIF but the orientation,
/// no XMP, profile or unknown chunk, nothing behind the RIFF or between its chunks. Bytes behind the last block
/// <i>inside</i> the picture chunk cannot be told from pixels without decoding it; that is why a WebP is stored
/// only as long as no tool is there to re-encode it (see README.md).</summary>
internal static class WebpCleaner
{
    private const uint Lossy = 0x20385056, Lossless = 0x4C385056, Alpha = 0x48504C41, Extended = 0x58385056,
        Exif = 0x46495845, Animation = 0x4D494E41, Frame = 0x464D4E41;

    public static Outcome<CleanPhoto> Clean(byte[] content, PhotoLimits limits)
    {
        if (FileKinds.Of(content) != FileKind.Webp) return FileRefusals.NotAPhoto;
        var riff = BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(4));
        // Some writers count the filling byte at the end and leave it out.
        if (riff < 4 || riff > content.Length - 8 + 1) return FileRefusals.Damaged;
        var input = content.AsSpan(0, (int)Math.Min(content.Length, riff + 8L));
        ReadOnlySpan<byte> picture = [], alpha = [];
        uint coding = 0;
        var (turn, at) = (0, 12);
        while (at <= input.Length - 8)
        {
            var name = BinaryPrimitives.ReadUInt32LittleEndian(input[at..]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(input[(at + 4)..]);
            if (length > input.Length - at - 8) return FileRefusals.Damaged;
            var body = input.Slice(at + 8, (int)length);
            at += 8 + (int)length + (int)(length & 1);
            if (name is Animation or Frame || (name == Extended && body.Length > 0 && (body[0] & 2) != 0)) return FileRefusals.Animated;
            if ((name is Lossy or Lossless) && coding == 0)
            {
                picture = body;
                coding = name;
            }
            else if (name == Alpha && coding == 0 && alpha.IsEmpty) alpha = body;
            else if (name == Exif && turn == 0) turn = ExifTurn.Read(body.StartsWith("Exif\0\0"u8) ? body[6..] : body);
        }
        if (WebpPicture.Read(coding == Lossless, picture, alpha) is not { } read) return FileRefusals.Damaged;
        if (limits.Against(read.Width, read.Height) is { } refusal) return refusal;
        turn = Math.Max(turn, ExifTurn.Upright);
        return new CleanPhoto(FileKind.Webp, File(coding, read, turn), read.Width, read.Height, turn);
    }

    private static byte[] File(uint coding, WebpPicture picture, int turn)
    {
        var file = new MemoryStream();
        file.Write("RIFF\0\0\0\0WEBP"u8);
        if (picture.Alpha.Length > 0 || turn != ExifTurn.Upright)
        {
            var head = new byte[10];
            head[0] = (byte)((picture.IsTransparent ? 0x10 : 0) | (turn != ExifTurn.Upright ? 0x08 : 0));
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), picture.Width - 1);
            BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(7), (short)(picture.Height - 1));
            Chunk(file, Extended, head);
        }
        if (picture.Alpha.Length > 0) Chunk(file, Alpha, picture.Alpha);
        Chunk(file, coding, picture.Coded);
        if (turn != ExifTurn.Upright) Chunk(file, Exif, ExifTurn.Write(turn));
        var bytes = file.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        return bytes;
    }

    private static void Chunk(MemoryStream file, uint name, ReadOnlySpan<byte> body)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, name);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], body.Length);
        file.Write(head);
        file.Write(body);
        if (body.Length % 2 == 1) file.WriteByte(0);
    }
}
