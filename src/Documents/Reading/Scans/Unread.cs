using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Pages;

namespace CauNoi.Documents.Reading.Scans;

/// <summary>Where letters are left on a picture once the words that were recognised are taken away: a figure alone in a cell is no text to
/// Tesseract's layout. Looking only there saves reading the whole page a second time.</summary>
internal static class Unread
{
    private const int Dark = 140;

    /// <summary>Points at 300 an inch: no figure is lower, no letter higher; less ink is a speck.</summary>
    private const int Lowest = 12, Highest = 90, LeastInk = 40;

    /// <summary>So much of its surroundings helps Tesseract to see how large letters are.</summary>
    private const int Margin = 60;

    /// <summary>The smallest part of the picture that holds all letters left within those edges; null when none are.</summary>
    public static Area? In(Raster picture, Area within, IEnumerable<DraftWord> known, double unit)
    {
        var (width, height) = (within.Right - within.Left, within.Bottom - within.Top);
        if (width < 1 || height < 1) return null;
        var ink = new bool[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) ink[y * width + x] = picture.Grey[(within.Top + y) * picture.Width + within.Left + x] < Dark;
        foreach (var word in known) Clear(ink, width, height, word, within, unit);

        var (left, top, right, bottom) = (width, height, 0, 0);
        var open = new Stack<int>();
        for (var start = 0; start < ink.Length; start++)
        {
            if (!ink[start] || Piece(ink, width, height, start, open) is not { } piece) continue;
            (left, top, right, bottom) = (Math.Min(left, piece.Left), Math.Min(top, piece.Top), Math.Max(right, piece.Right), Math.Max(bottom, piece.Bottom));
        }

        return right == 0 ? null : new Area(
            Math.Max(0, within.Left + left - Margin), Math.Max(0, within.Top + top - Margin),
            Math.Min(picture.Width, within.Left + right + Margin), Math.Min(picture.Height, within.Top + bottom + Margin));
    }

    private static void Clear(bool[] ink, int width, int height, DraftWord word, Area within, double unit)
    {
        const int beside = 4;
        int left = Math.Max(0, (int)(word.X / unit) - within.Left - beside), right = Math.Min(width, (int)(word.Right / unit) - within.Left + beside);
        int top = Math.Max(0, (int)(word.Y / unit) - within.Top - beside), bottom = Math.Min(height, (int)(word.Bottom / unit) - within.Top + beside);
        for (var y = top; y < bottom && left < right; y++) Array.Clear(ink, y * width + left, right - left);
    }

    /// <summary>Takes away all ink that hangs together with a point; its edges when it is as large as a letter.</summary>
    private static Area? Piece(bool[] ink, int width, int height, int start, Stack<int> open)
    {
        int left = width, top = height, right = 0, bottom = 0, points = 0;
        open.Push(start);
        ink[start] = false;
        while (open.TryPop(out var at))
        {
            var (x, y) = (at % width, at / width);
            points++;
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
            for (var v = Math.Max(0, y - 1); v <= Math.Min(height - 1, y + 1); v++)
                for (var u = Math.Max(0, x - 1); u <= Math.Min(width - 1, x + 1); u++)
                {
                    var next = v * width + u;
                    if (!ink[next]) continue;
                    ink[next] = false;
                    open.Push(next);
                }
        }

        return points >= LeastInk && bottom - top is >= Lowest and <= Highest && right - left <= Highest ? new Area(left, top, right, bottom) : null;
    }
}
