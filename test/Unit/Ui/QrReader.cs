using System.Text;
using CauNoi.Ui.Paper;

namespace CauNoi.Test.Unit.Ui;

/// <summary>Reads a QR code of level M back, written from the standard and not from the encoder; refuses one with any wrong word.</summary>
internal static class QrReader
{
    // Published format strings of level M, masks 0 to 7.
    private static readonly string[] Formats =
        ["101010000010010", "101000100100101", "101111001111100", "101101101001011", "100010111111001", "100000011001110", "100111110010111", "100101010100000"];

    // Check words per block, then the data words of each block, by version.
    private static readonly (int Check, int[] Data)[] Blocks =
    [
        (10, [16]), (16, [28]), (26, [44]), (18, [32, 32]), (24, [43, 43]), (16, [27, 27, 27, 27]), (18, [31, 31, 31, 31]),
        (22, [38, 38, 39, 39]), (22, [36, 36, 36, 37, 37]), (26, [43, 43, 43, 43, 44]),
    ];

    private static readonly int[][] Centres = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

    public static string Read(QrCode code)
    {
        var version = (code.Side - 17) / 4;
        var mask = Mask(code);
        var bits = Bits(code, version, mask).ToList();
        var words = bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => (byte)eight.Aggregate(0, (sum, bit) => (sum << 1) | (bit ? 1 : 0))).ToArray();
        var data = Data(words, Blocks[version - 1]);
        return Text(data, version);
    }

    private static int Mask(QrCode code)
    {
        var side = code.Side;
        // Most significant bit first: along row 8 from the left then up column 8; and again up column 8's foot … row 8's end.
        (int, int)[] first = [(8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8), (3, 8), (2, 8), (1, 8), (0, 8)];
        (int, int)[] second = [.. Enumerable.Range(0, 7).Select(n => (side - 1 - n, 8)), .. Enumerable.Range(0, 8).Select(n => (8, side - 8 + n))];
        var (one, two) = (Line(code, first), Line(code, second));
        one.ShouldBe(two);
        code[side - 8, 8].ShouldBeTrue("the one module that is always dark");
        return Array.IndexOf(Formats, one);
    }

    private static string Line(QrCode code, (int Row, int Column)[] places) => string.Concat(places.Select(place => code[place.Row, place.Column] ? '1' : '0'));

    private static IEnumerable<bool> Bits(QrCode code, int version, int mask)
    {
        var side = code.Side;
        var up = true;
        for (var right = side - 1; right > 0; right -= right == 8 ? 3 : 2, up = !up)
        {
            // Column 6 belongs to the timing pattern, so the pair after columns 8 and 7 is 5 and 4.
            for (var n = 0; n < side; n++)
            {
                var row = up ? side - 1 - n : n;
                foreach (var column in new[] { right, right - 1 })
                    if (!Pattern(row, column, side, version)) yield return code[row, column] ^ Turned(mask, row, column);
            }
        }
    }

    private static bool Pattern(int row, int column, int side, int version)
    {
        if ((row < 9 && column < 9) || (row < 9 && column >= side - 8) || (row >= side - 8 && column < 9) || row == 6 || column == 6) return true;
        if (version >= 7 && ((row < 6 && column >= side - 11) || (column < 6 && row >= side - 11))) return true;
        var centres = Centres[version - 1];
        return centres.Any(y => centres.Any(x => Math.Abs(row - y) <= 2 && Math.Abs(column - x) <= 2
            && !((y == 6 && x == 6) || (y == 6 && x == centres[^1]) || (x == 6 && y == centres[^1]))));
    }

    private static bool Turned(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => (i * j % 2) + (i * j % 3) == 0,
        6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
        _ => (((i + j) % 2) + (i * j % 3)) % 2 == 0,
    };

    private static byte[] Data(byte[] words, (int Check, int[] Data) layout)
    {
        var blocks = layout.Data.Select(length => new List<byte>(length + layout.Check)).ToArray();
        var at = 0;
        for (var n = 0; n < layout.Data.Max(); n++)
            for (var b = 0; b < blocks.Length; b++)
                if (n < layout.Data[b]) blocks[b].Add(words[at++]);
        for (var n = 0; n < layout.Check; n++)
            foreach (var block in blocks) block.Add(words[at++]);
        at.ShouldBe(words.Length);
        foreach (var block in blocks)
            for (var root = 0; root < layout.Check; root++) Syndrome(block, root).ShouldBe(0, "a right block is zero at every root");
        return [.. blocks.SelectMany((block, b) => block.Take(layout.Data[b]))];
    }

    private static int Syndrome(List<byte> block, int root)
    {
        var alpha = 1;
        for (var n = 0; n < root; n++) alpha = Product(alpha, 2);
        return block.Aggregate(0, (sum, word) => Product(sum, alpha) ^ word);
    }

    // Multiplication in the field by shifting, without tables.
    private static int Product(int a, int b)
    {
        var product = 0;
        for (; b > 0; b >>= 1, a = (a << 1) ^ ((a & 0x80) != 0 ? 0x11D : 0))
            if ((b & 1) != 0) product ^= a;
        return product & 0xFF;
    }

    private static string Text(byte[] data, int version)
    {
        var bits = string.Concat(data.Select(word => Convert.ToString(word, 2).PadLeft(8, '0')));
        bits[..4].ShouldBe("0100");
        var from = version < 10 ? 12 : 20;
        var length = Convert.ToInt32(bits[4..from], 2);
        var bytes = Enumerable.Range(0, length).Select(n => Convert.ToByte(bits.Substring(from + (n * 8), 8), 2)).ToArray();
        return Encoding.UTF8.GetString(bytes);
    }
}
