using System.Globalization;
using System.Text;

namespace CauNoi.Ui.Paper;

/// <summary>A QR code (versions 1–10, level M, bytes): from paper back to the live page.</summary>
public sealed class QrCode
{
    private readonly QrSquare square;

    private QrCode(QrSquare square) => this.square = square;

    /// <summary>Modules along one side, without the quiet zone.</summary>
    public int Side => square.Side;

    /// <summary>Whether a module is dark.</summary>
    public bool this[int row, int column] => square[row, column];

    /// <summary>Whether a text is short enough for a code that still reads from a notice board.</summary>
    public static bool Holds(string text) => Encoding.UTF8.GetByteCount(text) <= QrSize.Most;

    /// <summary>The code of a text of at most 213 bytes, with the mask that reads best.</summary>
    public static QrCode Of(string text)
    {
        var words = QrWords.Of(text, out var size);
        var laid = new QrSquare(size);
        laid.LayPattern();
        laid.LayWords(words);
        var best = Enumerable.Range(0, 8).MinBy(mask => Masked(laid, mask, () => QrMask.Penalty(laid)));
        laid.Turn(best);
        laid.LayFormat(best);
        return new QrCode(laid);
    }

    /// <summary>One SVG path in a square of <see cref="Side"/> units.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                if (!this[row, column]) continue;
                var start = column;
                while (column + 1 < Side && this[row, column + 1]) column++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{column - start + 1}v1h-{column - start + 1}z");
            }
        }

        return path.ToString();
    }

    private static T Masked<T>(QrSquare square, int mask, Func<T> look)
    {
        square.Turn(mask);
        square.LayFormat(mask);
        var seen = look();
        square.Turn(mask);
        return seen;
    }
}
