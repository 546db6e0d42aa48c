using System.Buffers.Binary;

namespace CauNoi.Platform.Files.Jpeg;

/// <summary>Reads one stretch of entropy-coded data (up to the next marker) bit by bit, and writes back exactly
/// the bits that were read: what lies between the last coded block and the marker is not copied.</summary>
internal sealed class JpegBits
{
    /// <summary>More than one block can consume, so that overrunning the end needs one check a block.</summary>
    private const int Margin = 1024;

    private readonly byte[] plain;
    private int length;
    private long position;

    public JpegBits(int most) => plain = new byte[most + Margin];

    /// <summary>True when more bits were asked for than the stretch holds.</summary>
    public bool Overrun => position > length * 8L;

    /// <summary>Takes the bytes from <paramref name="at"/> to the next marker, without their stuffing, and
    /// leaves <paramref name="at"/> on that marker. False when the file ends first.</summary>
    public bool Load(ReadOnlySpan<byte> input, ref int at)
    {
        (length, position) = (0, 0);
        for (; at < input.Length - 1; at++)
        {
            if (input[at] != 0xFF) plain[length++] = input[at];
            else if (input[at + 1] == 0) { plain[length++] = 0xFF; at++; }
            else if (input[at + 1] != 0xFF)
            {
                plain.AsSpan(length, Margin).Clear();
                return true;
            }
        }
        return false;
    }

    /// <summary>The next sixteen bits, zeros after the end.</summary>
    public int Peek() =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(plain.AsSpan((int)(position >> 3))) << (int)(position & 7) >> 16);

    public void Skip(int bits) => position += bits;

    public int Take(int bits)
    {
        var value = bits == 0 ? 0 : Peek() >> (16 - bits);
        position += bits;
        return value;
    }

    /// <summary>Writes what was read, stuffed anew; the unused bits of the last byte become ones, as the
    /// standard has it (T.81, F.1.2.3).</summary>
    public void CopyTo(Stream output)
    {
        var bytes = (int)((position + 7) / 8);
        if (bytes == 0) return;
        plain[bytes - 1] |= (byte)((1 << (int)(bytes * 8L - position)) - 1);
        ReadOnlySpan<byte> rest = plain.AsSpan(0, bytes);
        while (rest.IndexOf((byte)0xFF) is var full && full >= 0)
        {
            output.Write(rest[..(full + 1)]);
            output.WriteByte(0);
            rest = rest[(full + 1)..];
        }
        output.Write(rest);
    }
}
