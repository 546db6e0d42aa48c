namespace CauNoi.Test.Unit.Files.Making;

/// <summary>Writes small JPEGs piece by piece, so that a test can slip something between any two of them. The
/// pictures are real: every decoder shows them.</summary>
internal sealed class JpegMaker
{
    public const byte Quant = 0xDB, Huffman = 0xC4, Frame = 0xC0, ProgressiveFrame = 0xC2, Scan = 0xDA, Interval = 0xDD;

    /// <summary>Up to fifteen symbols of four bits each: a code that needs no thought.</summary>
    private static readonly byte[] DcSymbols = [.. Enumerable.Range(0, 12).Select(size => (byte)size)];

    public static readonly byte[] AcSymbols = [0x00, 0x01, 0x02, 0x11, 0x12, 0x21, 0xF0, 0x10];

    private readonly byte[] acSymbols;

    private JpegMaker(byte[] acSymbols)
    {
        this.acSymbols = acSymbols;
        Add("start", [0xFF, 0xD8]).Add("quant", QuantTable(0)).Add("dc table", HuffmanTable(0, 0, DcSymbols))
            .Add("ac table", HuffmanTable(1, 0, acSymbols));
    }

    public List<(string Name, byte[] Bytes)> Pieces { get; } = [];

    public byte[] Bytes => [.. Pieces.SelectMany(piece => piece.Bytes)];

    public static byte[] Segment(byte marker, params byte[] body) =>
        [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] QuantTable(int slot) => Segment(Quant, [(byte)slot, .. Enumerable.Range(0, 64).Select(k => (byte)(8 + k))]);

    public static byte[] HuffmanTable(int kind, int slot, byte[] symbols) =>
        Segment(Huffman, [(byte)(kind << 4 | slot), 0, 0, 0, (byte)symbols.Length, .. new byte[12], .. symbols]);

    /// <summary>Three components, colour at half the width and height, restart markers every two units. Of the
    /// AC symbols it uses 0x00 and 0x11.</summary>
    public static JpegMaker Baseline(int seed = 1, byte[]? acSymbols = null)
    {
        var maker = new JpegMaker(acSymbols ?? AcSymbols);
        maker.Add("frame", Segment(Frame, 8, 0, 40, 0, 56, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0));
        maker.Add("interval", Segment(Interval, 0, 2));
        maker.Add("scan", Segment(Scan, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0));
        var random = new Random(seed);
        for (int unit = 0, units = 4 * 3; unit < units; unit += 2)
        {
            var bits = new BitWriter();
            for (var block = 0; block < 12; block++) maker.SequentialBlock(bits, random);
            maker.Add($"data {unit / 2}", bits.Bytes);
            if (unit + 2 < units) maker.Add($"restart {unit / 2}", [0xFF, (byte)(0xD0 + unit / 2 % 8)]);
        }
        return maker.Add("end", [0xFF, 0xD9]);
    }

    /// <summary>One component in four scans: DC, DC refined, AC, AC refined.</summary>
    public static JpegMaker Progressive()
    {
        var maker = new JpegMaker(AcSymbols);
        maker.Add("frame", Segment(ProgressiveFrame, 8, 0, 16, 0, 24, 1, 1, 0x11, 0));
        var random = new Random(2);
        maker.Pass(0, 0, 0, 1, bits => Dc(bits, random.Next(-60, 60)));
        maker.Pass(0, 0, 1, 0, bits => bits.Put(random.Next(2), 1));
        // In each block coefficient 3 starts; the refinement starts coefficient 1 and adds a bit to the other.
        maker.Pass(1, 63, 0, 1, bits => { maker.Ac(bits, 0x21); bits.Put(random.Next(2), 1); maker.Ac(bits, 0x00); });
        maker.Pass(1, 63, 1, 0, bits => { maker.Ac(bits, 0x01); bits.Put(random.Next(2), 1); maker.Ac(bits, 0x00); bits.Put(random.Next(2), 1); });
        return maker.Add("end", [0xFF, 0xD9]);
    }

    public JpegMaker Add(string name, byte[] bytes)
    {
        Pieces.Add((name, bytes));
        return this;
    }

    /// <summary>The same picture with one piece more, before the piece of that name.</summary>
    public byte[] With(string before, params byte[] piece) =>
        [.. Pieces.SelectMany(each => each.Name == before ? [.. piece, .. each.Bytes] : each.Bytes)];

    /// <summary>The same picture with one piece replaced.</summary>
    public byte[] Instead(string name, params byte[] piece) =>
        [.. Pieces.SelectMany(each => each.Name == name ? piece : each.Bytes)];

    private void Pass(byte first, byte last, int high, int low, Action<BitWriter> block)
    {
        var bits = new BitWriter();
        for (var i = 0; i < 6; i++) block(bits);
        Add($"scan {first} {high}", Segment(Scan, 1, 1, 0, first, last, (byte)(high << 4 | low)));
        Add($"data {first} {high}", bits.Bytes);
    }

    private void SequentialBlock(BitWriter bits, Random random)
    {
        Dc(bits, random.Next(-40, 40));
        for (var i = random.Next(4); i > 0; i--)
        {
            Ac(bits, 0x11);
            bits.Put(random.Next(2), 1);
        }
        Ac(bits, 0x00);
    }

    private static void Dc(BitWriter bits, int difference)
    {
        var size = 32 - int.LeadingZeroCount(Math.Abs(difference));
        bits.Put(size, 4);
        bits.Put(difference < 0 ? difference + (1 << size) - 1 : difference, size);
    }

    private void Ac(BitWriter bits, byte symbol) => bits.Put(Array.IndexOf(acSymbols, symbol), 4);

    private sealed class BitWriter
    {
        private readonly List<byte> bytes = [];
        private int pending, count;

        /// <summary>What was put, filled up with ones.</summary>
        public byte[] Bytes
        {
            get
            {
                while (count != 0) Put(1, 1);
                return [.. bytes];
            }
        }

        public void Put(int value, int size)
        {
            for (var bit = size - 1; bit >= 0; bit--)
            {
                pending = pending << 1 | (value >> bit & 1);
                if (++count < 8) continue;
                bytes.Add((byte)pending);
                if ((byte)pending == 0xFF) bytes.Add(0);
                (pending, count) = (0, 0);
            }
        }
    }
}
