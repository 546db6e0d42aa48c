namespace CauNoi.Platform.Files.Jpeg;

/// <summary>The 64 divisors of one quantisation table, in zigzag order.</summary>
internal sealed class QuantTable(ushort[] divisors)
{
    public IReadOnlyList<ushort> Divisors => divisors;
}

/// <summary>The tables in force at one point of the file. They are copied out only where a scan uses them.</summary>
internal sealed class JpegTables
{
    private readonly QuantTable?[] quant = new QuantTable?[4];
    private readonly HuffmanTable?[] dc = new HuffmanTable?[4];
    private readonly HuffmanTable?[] ac = new HuffmanTable?[4];

    public int RestartInterval { get; private set; }

    public QuantTable? Quant(int slot) => quant[slot];

    public HuffmanTable? Dc(int slot) => dc[slot];

    public HuffmanTable? Ac(int slot) => ac[slot];

    public bool ReadQuant(ReadOnlySpan<byte> body)
    {
        while (body.Length > 0)
        {
            var (wide, slot) = (body[0] >> 4, body[0] & 15);
            var size = 64 * (wide + 1);
            if (wide > 1 || slot > 3 || body.Length < 1 + size) return false;
            var divisors = new ushort[64];
            for (var k = 0; k < 64; k++)
                divisors[k] = wide == 0 ? body[1 + k] : (ushort)(body[1 + 2 * k] << 8 | body[2 + 2 * k]);
            quant[slot] = new(divisors);
            body = body[(1 + size)..];
        }
        return true;
    }

    public bool ReadHuffman(ReadOnlySpan<byte> body)
    {
        while (body.Length > 0)
        {
            var (kind, slot) = (body[0] >> 4, body[0] & 15);
            body = body[1..];
            if (kind > 1 || slot > 3 || HuffmanTable.Read(ref body) is not { } table) return false;
            (kind == 0 ? dc : ac)[slot] = table;
        }
        return true;
    }

    public bool ReadRestart(ReadOnlySpan<byte> body)
    {
        if (body.Length != 2) return false;
        RestartInterval = body[0] << 8 | body[1];
        return true;
    }
}
