namespace CauNoi.Platform.Files.Jpeg;

/// <summary>Writes the segments of the cleaned file. Scans are collected first, because what the head may say
/// (which divisors matter) is known only after the last of them.</summary>
internal sealed class JpegWriter
{
    private readonly MemoryStream scans = new();
    private readonly HashSet<(int, int)> written = [];
    private int interval;

    public void Segment(byte marker, ReadOnlySpan<byte> body) => Segment(scans, marker, body);

    /// <summary>The entropy-coded data closes a scan; the next one brings its own tables.</summary>
    public void Data(ReadOnlySpan<byte> data)
    {
        scans.Write(data);
        written.Clear();
    }

    public void Restart(int units)
    {
        if (interval == units) return;
        interval = units;
        Segment(0xDD, [(byte)(units >> 8), (byte)units]);
    }

    /// <summary>Once a scan for each slot: the marks of use hold for the whole scan.</summary>
    public void Huffman(int kind, int slot, HuffmanTable table)
    {
        if (written.Add((kind, slot))) Segment(0xC4, [(byte)(kind << 4 | slot), .. table.Written()]);
    }

    /// <summary>The whole file: colour convention, orientation, divisors and frame, then the scans.</summary>
    public byte[] File(JpegFrame frame, JpegColour colour, int turn)
    {
        var file = new MemoryStream((int)scans.Length + 1024);
        file.Write([0xFF, 0xD8]);
        if (colour.Marker is { } marker) Segment(file, marker, colour.Body);
        if (turn != ExifTurn.Upright) Segment(file, 0xE1, [.. "Exif\0\0"u8, .. ExifTurn.Write(turn)]);
        var tables = frame.Components.Select(component => component.Quant!).Distinct().ToList();
        for (var slot = 0; slot < tables.Count; slot++) Quant(file, slot, tables[slot], frame);
        var head = new List<byte> { 8, (byte)(frame.Height >> 8), (byte)frame.Height, (byte)(frame.Width >> 8), (byte)frame.Width, (byte)frame.Components.Length };
        for (var i = 0; i < frame.Components.Length; i++)
        {
            var component = frame.Components[i];
            head.AddRange([(byte)(i + 1), (byte)(component.Across << 4 | component.Down), (byte)tables.IndexOf(component.Quant!)]);
        }
        Segment(file, frame.Marker, [.. head]);
        scans.WriteTo(file);
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    /// <summary>A divisor by which only zeros are multiplied decides no pixel and becomes 1.</summary>
    private static void Quant(MemoryStream file, int slot, QuantTable table, JpegFrame frame)
    {
        var alive = frame.Components.Where(component => component.Quant == table)
            .Aggregate(0UL, (all, component) => all | component.Alive);
        var divisors = table.Divisors.Select((divisor, k) => (alive >> k & 1) != 0 ? divisor : (ushort)1).ToArray();
        var wide = divisors.Any(divisor => divisor > 255);
        var body = new List<byte> { (byte)((wide ? 0x10 : 0) | slot) };
        foreach (var divisor in divisors)
        {
            if (wide) body.Add((byte)(divisor >> 8));
            body.Add((byte)divisor);
        }
        Segment(file, 0xDB, [.. body]);
    }

    private static void Segment(MemoryStream target, byte marker, ReadOnlySpan<byte> body)
    {
        target.Write([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2)]);
        target.Write(body);
    }
}
