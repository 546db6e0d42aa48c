namespace CauNoi.Platform.Files.Jpeg;

/// <summary>One scan: its header, and the walk through its entropy-coded data (T.81, B.2.3). The walk is what
/// tells pixels from freight: bytes after the last block look like picture data to whoever only looks for
/// the next marker.</summary>
internal sealed class JpegScan
{
    private readonly record struct Part(JpegComponent Component, HuffmanTable? Dc, HuffmanTable? Ac, byte Number, byte Tables);

    private readonly JpegFrame frame;
    private readonly Part[] parts;
    private readonly int first, last, high, low, restart;

    private JpegScan(JpegFrame frame, Part[] parts, int first, int last, int high, int low, int restart) =>
        (this.frame, this.parts, this.first, this.last, this.high, this.low, this.restart) =
        (frame, parts, first, last, high, low, restart);

    private bool NeedsDc => first == 0 && high == 0;

    private bool NeedsAc => last > 0;

    /// <summary>Reads the header and takes note of what the scan will send; null when it is malformed, lacks a
    /// table or sends again what was sent: a second picture could hide under the one that is seen.</summary>
    public static JpegScan? Read(ReadOnlySpan<byte> body, JpegFrame frame, JpegTables tables)
    {
        if (body.Length < 1 || body[0] is < 1 or > 4 || body.Length != 4 + 2 * body[0]) return null;
        var (first, last, high, low) = frame.Progressive
            ? (body[^3], body[^2], body[^1] >> 4, body[^1] & 15)
            : (0, 63, 0, 0);
        var read = new Part[body[0]];
        if (first > last || last > 63 || low > 13 || (high != 0 && high != low + 1)) return null;
        if (frame.Progressive && (first == 0 ? last != 0 : read.Length != 1)) return null;
        for (var i = 0; i < read.Length; i++)
        {
            var (id, dc, ac) = (body[1 + 2 * i], body[2 + 2 * i] >> 4, body[2 + 2 * i] & 15);
            var number = Array.FindIndex(frame.Components, component => component.Id == id);
            if (number < 0 || dc > 3 || ac > 3) return null;
            var part = new Part(frame.Components[number], tables.Dc(dc), tables.Ac(ac), (byte)(number + 1), (byte)(dc << 4 | ac));
            part.Component.Quant ??= tables.Quant(part.Component.QuantTable);
            if (part.Component.Quant is null || !Progresses(part.Component, first, last, high, low)) return null;
            read[i] = part;
        }
        if (read.Length > 1 && read.Sum(part => part.Component.Across * part.Component.Down) > 10) return null;
        var scan = new JpegScan(frame, read, first, last, high, low, tables.RestartInterval);
        return scan.TablesStand() ? scan : null;
    }

    /// <summary>Walks the data at <paramref name="at"/>, which ends on the marker behind it, and writes the scan
    /// with the tables it used. False when the data is damaged or ends early.</summary>
    public bool Copy(ReadOnlySpan<byte> input, ref int at, JpegBits bits, JpegWriter output)
    {
        var data = new MemoryStream();
        var single = parts.Length == 1 ? parts[0].Component : null;
        var units = single is null ? frame.UnitsWide * frame.UnitsHigh : single.BlocksWide * single.BlocksHigh;
        var interval = restart == 0 ? units : Math.Min(restart, units);
        var blocks = new JpegBlocks(bits, first, last, low);
        for (int unit = 0, turn = 0; unit < units; turn = (turn + 1) & 7)
        {
            if (!bits.Load(input, ref at)) return false;
            var end = Math.Min(unit + interval, units);
            for (; unit < end; unit++)
                if (!(single is null ? Interleaved(blocks, bits, unit) : Alone(blocks, bits, parts[0], unit))) return false;
            if (blocks.EmptyRun != 0) return false;
            bits.CopyTo(data);
            if (unit == units) break;
            if (input[at + 1] != 0xD0 + turn) return false;
            data.Write([0xFF, (byte)(0xD0 + turn)]);
            at += 2;
        }
        Write(output, data.GetBuffer().AsSpan(0, (int)data.Length), interval < units ? interval : 0);
        return true;
    }

    private bool Alone(JpegBlocks blocks, JpegBits bits, in Part part, int unit)
    {
        var (row, column) = Math.DivRem(unit, part.Component.BlocksWide);
        return Block(blocks, part, row * part.Component.PaddedWide + column) && !bits.Overrun;
    }

    private bool Interleaved(JpegBlocks blocks, JpegBits bits, int unit)
    {
        var (row, column) = Math.DivRem(unit, frame.UnitsWide);
        foreach (ref readonly var part in parts.AsSpan())
        {
            var component = part.Component;
            for (var y = 0; y < component.Down; y++)
                for (var x = 0; x < component.Across; x++)
                {
                    var index = (row * component.Down + y) * component.PaddedWide + column * component.Across + x;
                    if (!Block(blocks, part, index) || bits.Overrun) return false;
                }
        }
        return true;
    }

    private bool Block(JpegBlocks blocks, in Part part, int index) => (frame.Progressive, first, high) switch
    {
        (false, _, _) => blocks.Sequential(part.Component, part.Dc!, part.Ac!),
        (_, 0, 0) => blocks.DcFirst(part.Component, part.Dc!),
        (_, 0, _) => blocks.DcRefine(part.Component),
        (_, _, 0) => blocks.AcFirst(part.Component, part.Ac!, ref part.Component.Nonzero[index]),
        _ => blocks.AcRefine(part.Component, part.Ac!, ref part.Component.Nonzero[index]),
    };

    private void Write(JpegWriter output, ReadOnlySpan<byte> data, int interval)
    {
        output.Restart(interval);
        foreach (var part in parts)
        {
            if (NeedsDc) output.Huffman(0, part.Tables >> 4, part.Dc!);
            if (NeedsAc) output.Huffman(1, part.Tables & 15, part.Ac!);
        }
        var header = new List<byte> { (byte)parts.Length };
        foreach (var part in parts) header.AddRange([part.Number, (byte)(part.Tables & (NeedsDc ? 0xF0 : 0) | part.Tables & (NeedsAc ? 0x0F : 0))]);
        output.Segment(0xDA, [.. header, (byte)first, (byte)last, (byte)(high << 4 | low)]);
        output.Data(data);
    }

    private bool TablesStand() => parts.All(part =>
        (!NeedsDc || part.Dc?.Begin() == true) && (!NeedsAc || part.Ac?.Begin() == true));

    private static bool Progresses(JpegComponent component, int first, int last, int high, int low)
    {
        if (first > 0 && component.Sent[0] < 0) return false;
        for (var k = first; k <= last; k++)
        {
            if (component.Sent[k] != (high == 0 ? -1 : high)) return false;
            component.Sent[k] = (sbyte)low;
        }
        return true;
    }
}
