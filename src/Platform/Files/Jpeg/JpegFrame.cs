using System.Buffers.Binary;

namespace CauNoi.Platform.Files.Jpeg;

/// <summary>One colour component: its sampling, its blocks, and what is known of their coefficients so far.</summary>
internal sealed class JpegComponent(byte id, int across, int down, int table)
{
    public byte Id => id;
    public int Across => across;
    public int Down => down;
    public int QuantTable => table;

    /// <summary>Blocks that belong to the picture, and blocks including the filling of the last units.</summary>
    public int BlocksWide, BlocksHigh, PaddedWide, PaddedHigh;

    /// <summary>The divisors in force when the component's first scan came; later redefinitions do not count.</summary>
    public QuantTable? Quant;

    /// <summary>Bit k: coefficient k differs from zero somewhere, so divisor k decides pixels.</summary>
    public ulong Alive;

    /// <summary>Per coefficient the bit position already sent; −1 when nothing was.</summary>
    public readonly sbyte[] Sent = [.. Enumerable.Repeat((sbyte)-1, 64)];

    /// <summary>Per block the coefficients known to differ from zero; needed only to follow refinement scans.</summary>
    public ulong[] Nonzero = [];
}

/// <summary>The frame header (T.81, B.2.2).</summary>
internal sealed class JpegFrame
{
    public required byte Marker { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required JpegComponent[] Components { get; init; }
    public int UnitsWide { get; private set; }
    public int UnitsHigh { get; private set; }

    public bool Progressive => Marker == 0xC2;

    /// <summary>Null when malformed, or a kind that no phone and no browser knows (12 bits, two components).</summary>
    public static JpegFrame? Read(byte marker, ReadOnlySpan<byte> body)
    {
        if (body.Length < 6 || body[0] != 8 || body[5] is not (1 or 3 or 4) || body.Length != 6 + 3 * body[5]) return null;
        var components = new JpegComponent[body[5]];
        for (var i = 0; i < components.Length; i++)
        {
            var at = body.Slice(6 + 3 * i, 3);
            var (across, down) = (at[1] >> 4, at[1] & 15);
            if (across is < 1 or > 4 || down is < 1 or > 4 || at[2] > 3) return null;
            if (HasId(body[6..(6 + 3 * i)], at[0])) return null;
            components[i] = new(at[0], across, down, at[2]);
        }
        return new()
        {
            Marker = marker,
            Height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]),
            Width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]),
            Components = components,
        };
    }

    private static bool HasId(ReadOnlySpan<byte> components, byte id)
    {
        for (var i = 0; i < components.Length; i += 3)
            if (components[i] == id) return true;
        return false;
    }

    /// <summary>Counts the blocks; called only after the size was found acceptable.</summary>
    public void Measure()
    {
        var across = Components.Max(component => component.Across);
        var down = Components.Max(component => component.Down);
        UnitsWide = Share(Width, 8 * across);
        UnitsHigh = Share(Height, 8 * down);
        foreach (var component in Components)
        {
            component.BlocksWide = Share(Share(Width * component.Across, across), 8);
            component.BlocksHigh = Share(Share(Height * component.Down, down), 8);
            component.PaddedWide = UnitsWide * component.Across;
            component.PaddedHigh = UnitsHigh * component.Down;
            if (Progressive) component.Nonzero = new ulong[component.PaddedWide * component.PaddedHigh];
        }
    }

    private static int Share(int amount, int size) => (amount + size - 1) / size;
}
