namespace CauNoi.Platform.Files.Png;

/// <summary>The five row filters, taken off and put on (PNG specification, clause 9).</summary>
internal static class PngFilters
{
    public const int Most = 4;

    public static void TakeOff(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] += Foretell(filter, row, above, i, step);
    }

    public static void PutOn(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, Span<byte> filtered)
    {
        for (var i = 0; i < row.Length; i++)
            filtered[i] = (byte)(row[i] - Foretell(filter, row, above, i, step));
    }

    private static byte Foretell(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int i, int step)
    {
        var left = i >= step ? row[i - step] : (byte)0;
        return filter switch
        {
            1 => left,
            2 => above[i],
            3 => (byte)((left + above[i]) / 2),
            4 => Paeth(left, above[i], i >= step ? above[i - step] : 0),
            _ => 0,
        };
    }

    private static byte Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
    }
}
