namespace CauNoi.Ui.Paper;

/// <summary>What one version of the code holds at error level M (ISO/IEC 18004, table 9).</summary>
internal sealed record QrSize(int Version, int Codewords, int Blocks, int CheckPerBlock, int[] Alignment)
{
    /// <summary>Bytes that the largest version holds.</summary>
    public const int Most = 213;

    private static readonly QrSize[] All =
    [
        new(1, 26, 1, 10, []),
        new(2, 44, 1, 16, [6, 18]),
        new(3, 70, 1, 26, [6, 22]),
        new(4, 100, 2, 18, [6, 26]),
        new(5, 134, 2, 24, [6, 30]),
        new(6, 172, 4, 16, [6, 34]),
        new(7, 196, 4, 18, [6, 22, 38]),
        new(8, 242, 4, 22, [6, 24, 42]),
        new(9, 292, 5, 22, [6, 26, 46]),
        new(10, 346, 5, 26, [6, 28, 50]),
    ];

    /// <summary>Modules along one side.</summary>
    public int Side => 17 + (4 * Version);

    /// <summary>Codewords that carry data.</summary>
    public int Data => Codewords - (Blocks * CheckPerBlock);

    /// <summary>Bits of the field that tells how many bytes follow.</summary>
    public int LengthBits => Version < 10 ? 8 : 16;

    /// <summary>The smallest version that holds so many bytes.</summary>
    public static QrSize For(int bytes) => All.FirstOrDefault(size => ((size.Data * 8) - 4 - size.LengthBits) / 8 >= bytes)
        ?? throw new ArgumentOutOfRangeException(nameof(bytes), bytes, $"A QR code here holds at most {Most} bytes.");
}
