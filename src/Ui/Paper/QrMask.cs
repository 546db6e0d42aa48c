namespace CauNoi.Ui.Paper;

/// <summary>The eight masks, and how badly a masked square would read.</summary>
internal static class QrMask
{
    public static bool Turns(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    /// <summary>The four penalties of the standard: long runs, blocks, false finders, imbalance.</summary>
    public static int Penalty(QrSquare square)
    {
        var (penalty, darkCount, side) = (0, 0, square.Side);
        for (var a = 0; a < side; a++)
        {
            penalty += Line(side, b => square[a, b]) + Line(side, b => square[b, a]);
            for (var b = 0; b < side; b++)
            {
                if (square[a, b]) darkCount++;
                if (a > 0 && b > 0 && square[a, b] == square[a - 1, b] && square[a, b] == square[a, b - 1] && square[a, b] == square[a - 1, b - 1]) penalty += 3;
            }
        }

        return penalty + (10 * (Math.Abs((darkCount * 20) - (side * side * 10)) / (side * side)));
    }

    private static int Line(int side, Func<int, bool> dark)
    {
        var (penalty, run, last) = (0, 0, 0);
        for (var n = 0; n < side; n++)
        {
            run = n > 0 && dark(n) == dark(n - 1) ? run + 1 : 1;
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
            last = ((last << 1) | (dark(n) ? 1 : 0)) & 0x7FF;
            if (n >= 10 && last is 0b10111010000 or 0b00001011101) penalty += 40;
        }

        return penalty;
    }
}
