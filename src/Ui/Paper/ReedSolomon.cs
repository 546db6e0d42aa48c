namespace CauNoi.Ui.Paper;

/// <summary>Check words over the field of 256 elements with the polynomial x⁸+x⁴+x³+x²+1, as QR codes use it.</summary>
internal static class ReedSolomon
{
    private static readonly byte[] Powers = new byte[255];
    private static readonly byte[] Logs = new byte[256];

    static ReedSolomon()
    {
        var value = 1;
        for (var n = 0; n < 255; n++)
        {
            Powers[n] = (byte)value;
            Logs[value] = (byte)n;
            value <<= 1;
            if (value > 255) value ^= 0x11D;
        }
    }

    /// <summary>The remainder of the data, shifted by <paramref name="count"/>, by the generator polynomial.</summary>
    public static byte[] Check(ReadOnlySpan<byte> data, int count)
    {
        var generator = Generator(count);
        var remainder = new byte[count];
        foreach (var word in data)
        {
            var factor = (byte)(word ^ remainder[0]);
            Array.Copy(remainder, 1, remainder, 0, count - 1);
            remainder[^1] = 0;
            for (var n = 0; n < count; n++) remainder[n] ^= Times(generator[n], factor);
        }

        return remainder;
    }

    // (x − 2⁰)(x − 2¹)…, highest power first, without the leading 1.
    private static byte[] Generator(int count)
    {
        var product = new byte[count];
        product[^1] = 1;
        for (var root = 0; root < count; root++)
        {
            for (var n = 0; n < count; n++)
            {
                product[n] = Times(product[n], Powers[root]);
                if (n + 1 < count) product[n] ^= product[n + 1];
            }
        }

        return product;
    }

    private static byte Times(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Powers[(Logs[a] + Logs[b]) % 255];
}
