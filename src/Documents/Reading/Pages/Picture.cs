using System.Buffers.Binary;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>A photo as PDF can hold it: its data as they are, and the words that say how they are coded.</summary>
internal sealed record Picture(int Width, int Height, string Terms, byte[] Data)
{
    private const int MostPoints = 60_000_000;

    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static bool Looks(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..] || file.StartsWith(PngSignature);

    public static Picture? Of(byte[] file)
    {
        var picture = file is [0xFF, 0xD8, 0xFF, ..] ? Jpeg(file) : file.AsSpan().StartsWith(PngSignature) ? PngParts.Read(file) : null;
        if (picture is { Width: < 1 } or { Height: < 1 }) throw new NotReadException(RefusedFor.Damaged);
        return (long?)picture?.Width * picture?.Height > MostPoints ? throw new NotReadException(RefusedFor.Bomb) : picture;
    }

    /// <summary>Walks the segments to the one that tells the size; the picture itself stays as it is.</summary>
    private static Picture Jpeg(byte[] file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var kind = file[at + 1];
            if (kind == 0xFF)
            {
                at++;
                continue;
            }

            if (kind is >= 0xC0 and <= 0xC2)
            {
                var colours = file[at + 9] switch { 1 => "/DeviceGray", 3 => "/DeviceRGB", 4 => "/DeviceCMYK", _ => throw new NotReadException(RefusedFor.Damaged) };
                return new(BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 5)),
                    $"/ColorSpace {colours} /BitsPerComponent 8 /Filter /DCTDecode", file);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
        }

        throw new NotReadException(RefusedFor.Damaged);
    }
}
