using System.Buffers.Binary;
using System.Text;

namespace CauNoi.Test.Unit.Files.Making;

/// <summary>Writes small WebPs chunk by chunk.</summary>
internal static class WebpMaker
{
    /// <summary>A lossy picture of 16 × 16 points, made with cwebp from a gradient of our own.</summary>
    public static readonly byte[] Lossy = Convert.FromBase64String(
        "sAEAnQEqEAAQAAVAfCWwAnQAzpDo6AD+7t6hPK4hwhk99bTvHdItpjEHU8JI3+OFbky+hAAA");

    /// <summary>A lossless picture of one colour: after the size, five codes of one symbol each and no data.</summary>
    public static byte[] Lossless(int width, int height)
    {
        ulong bits = 0x2F, colours = 0;
        bits |= (ulong)(width - 1) << 8 | (ulong)(height - 1) << 22;
        var at = 3;
        foreach (var symbol in (ReadOnlySpan<byte>)[40, 90, 200, 255])
        {
            colours |= (0b101UL | (ulong)symbol << 3) << at;
            at += 11;
        }
        colours |= 1UL << at;
        var coded = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(coded, bits);
        BinaryPrimitives.WriteUInt64LittleEndian(coded.AsSpan(5), colours);
        return coded[..12];
    }

    public static byte[] Extended(byte flags, int width, int height)
    {
        var body = new byte[10];
        body[0] = flags;
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(4), width - 1);
        BinaryPrimitives.WriteInt16LittleEndian(body.AsSpan(7), (short)(height - 1));
        return body;
    }

    public static byte[] File(params (string Name, byte[] Body)[] chunks)
    {
        byte[] inner = [.. "WEBP"u8, .. chunks.SelectMany(chunk => Chunk(chunk.Name, chunk.Body))];
        var head = new byte[8];
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), inner.Length);
        return [.. head, .. inner];
    }

    public static byte[] Chunk(string name, byte[] body, byte filling = 0)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. size, .. body, .. body.Length % 2 == 1 ? new[] { filling } : []];
    }
}
