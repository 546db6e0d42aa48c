namespace CauNoi.Platform.Files.Jpeg;

/// <summary>One code table of a JPEG. It remembers which of its codes the picture used, because a table may
/// list symbols that never occur, and those could spell anything.</summary>
internal sealed class HuffmanTable
{
    private const int Lengths = 16;

    private readonly byte[] counts;
    private readonly byte[] symbols;
    private readonly bool[] used = new bool[256];
    private ushort[]? codes;

    private HuffmanTable(byte[] counts, byte[] symbols) => (this.counts, this.symbols) = (counts, symbols);

    /// <summary>Reads a table from the start of <paramref name="body"/> and moves it on; null when malformed.</summary>
    public static HuffmanTable? Read(ref ReadOnlySpan<byte> body)
    {
        if (body.Length < Lengths) return null;
        var perLength = body[..Lengths].ToArray();
        var total = perLength.Sum(count => count);
        if (total > 256 || body.Length < Lengths + total) return null;
        var table = new HuffmanTable(perLength, body.Slice(Lengths, total).ToArray());
        body = body[(Lengths + total)..];
        return table;
    }

    /// <summary>Ready to decode with no code marked as used; false when the codes contradict each other.</summary>
    public bool Begin()
    {
        Array.Clear(used);
        if (codes is not null) return true;
        var built = new ushort[1 << Lengths];
        int code = 0, index = 0;
        for (var length = 1; length <= Lengths; length++, code <<= 1)
            for (var i = 0; i < counts[length - 1]; i++, code++, index++)
            {
                if (code >= 1 << length) return false;
                var shift = Lengths - length;
                built.AsSpan(code << shift, 1 << shift).Fill((ushort)(length << 8 | index));
            }
        codes = built;
        return true;
    }

    /// <summary>The next symbol, or −1 when the bits are no code.</summary>
    public int Decode(JpegBits bits)
    {
        var entry = codes![bits.Peek()];
        if (entry == 0) return -1;
        bits.Skip(entry >> 8);
        used[entry & 0xFF] = true;
        return symbols[entry & 0xFF];
    }

    /// <summary>The table with every unused symbol replaced by the smallest value not taken, and unused codes
    /// at the end left out. Codes in use keep their bits.</summary>
    public byte[] Written()
    {
        var kept = Array.LastIndexOf(used, true) + 1;
        var taken = new bool[256];
        for (var i = 0; i < kept; i++)
            if (used[i]) taken[symbols[i]] = true;
        var written = new byte[Lengths + kept];
        var left = kept;
        for (var i = 0; i < Lengths; i++)
        {
            written[i] = (byte)Math.Min(counts[i], left);
            left -= written[i];
        }
        for (int i = 0, free = 0; i < kept; i++)
        {
            if (used[i]) { written[Lengths + i] = symbols[i]; continue; }
            while (taken[free]) free++;
            taken[free] = true;
            written[Lengths + i] = (byte)free;
        }
        return written;
    }
}
