namespace CauNoi.Ui.Paper;

/// <summary>The square while it is being laid: dark modules, and which of them are fixed by the pattern.</summary>
internal sealed class QrSquare(QrSize size)
{
    private readonly bool[,] dark = new bool[size.Side, size.Side];
    private readonly bool[,] taken = new bool[size.Side, size.Side];

    public int Side => size.Side;

    public bool this[int row, int column] => dark[row, column];

    /// <summary>Everything that is the same for every text of this size.</summary>
    public void LayPattern()
    {
        for (var n = 0; n < Side; n++)
        {
            Fix(6, n, n % 2 == 0);
            Fix(n, 6, n % 2 == 0);
        }

        foreach (var (row, column) in new[] { (3, 3), (3, Side - 4), (Side - 4, 3) }) LayFinder(row, column);
        foreach (var row in size.Alignment)
            foreach (var column in size.Alignment)
                if (!InCorner(row, column)) LayRing(row, column, 2, ring => ring != 1);
        LayFormat(0);
        LayVersion();
    }

    /// <summary>The words, two columns at a time from the right, up and down in turn.</summary>
    public void LayWords(byte[] words)
    {
        var bit = 0;
        for (var right = Side - 1; right > 0; right -= 2)
        {
            if (right == 6) right = 5;
            var up = ((right + 1) & 2) == 0;
            for (var step = 0; step < Side; step++)
            {
                var row = up ? Side - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if (taken[row, column]) continue;
                    dark[row, column] = bit < words.Length * 8 && (words[bit / 8] & (0x80 >> (bit % 8))) != 0;
                    bit++;
                }
            }
        }
    }

    /// <summary>Turns the modules of a mask over; a second time turns them back.</summary>
    public void Turn(int mask)
    {
        for (var row = 0; row < Side; row++)
            for (var column = 0; column < Side; column++)
                dark[row, column] ^= !taken[row, column] && QrMask.Turns(mask, row, column);
    }

    /// <summary>Level M and the mask, twice, with their check bits.</summary>
    public void LayFormat(int mask)
    {
        var rest = mask << 10;
        for (var n = 14; n >= 10; n--)
            if (((rest >> n) & 1) == 1) rest ^= 0x537 << (n - 10);
        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var n = 0; n < 15; n++)
        {
            var on = ((bits >> n) & 1) == 1;
            Fix(n < 6 ? n : n < 8 ? n + 1 : Side - 15 + n, 8, on);
            Fix(8, n < 8 ? Side - 1 - n : n == 8 ? 7 : 14 - n, on);
        }

        Fix(Side - 8, 8, true);
    }

    private void LayVersion()
    {
        if (size.Version < 7) return;
        var rest = size.Version << 12;
        for (var n = 17; n >= 12; n--)
            if (((rest >> n) & 1) == 1) rest ^= 0x1F25 << (n - 12);
        var bits = (size.Version << 12) | rest;
        for (var n = 0; n < 18; n++)
        {
            var on = ((bits >> n) & 1) == 1;
            Fix(n / 3, Side - 11 + (n % 3), on);
            Fix(Side - 11 + (n % 3), n / 3, on);
        }
    }

    private void LayFinder(int row, int column) => LayRing(row, column, 4, ring => ring is not (2 or 4));

    private void LayRing(int row, int column, int reach, Func<int, bool> isDark)
    {
        for (var y = -reach; y <= reach; y++)
            for (var x = -reach; x <= reach; x++)
                if (row + y >= 0 && row + y < Side && column + x >= 0 && column + x < Side)
                    Fix(row + y, column + x, isDark(Math.Max(Math.Abs(y), Math.Abs(x))));
    }

    private bool InCorner(int row, int column) => (row == 6 && column == 6) || (row == 6 && column == Side - 7) || (row == Side - 7 && column == 6);

    private void Fix(int row, int column, bool on) => (dark[row, column], taken[row, column]) = (on, true);
}
