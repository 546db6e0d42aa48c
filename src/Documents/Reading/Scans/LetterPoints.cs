using CauNoi.Documents.Reading.Pages;

namespace CauNoi.Documents.Reading.Scans;

/// <summary>The dark points of a page that can be letters. Tables, stamps, pictures and black edges hang together over a longer way than any
/// letter, and would tell of their own lines instead of the text's.</summary>
internal static class LetterPoints
{
    /// <summary>A letter of a title on a page of 900 points.</summary>
    private const int Letter = 45;

    public static List<(int X, int Y)> Of(Raster page, int dark)
    {
        var seen = new bool[page.Grey.Length];
        var kept = new List<(int X, int Y)>();
        var piece = new List<int>();
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start] || page.Grey[start] >= dark) continue;
            if (Gather(page, dark, start, seen, piece)) kept.AddRange(piece.Select(at => (at % page.Width, at / page.Width)));
        }

        return kept;
    }

    /// <summary>All points that hang together with one; true when they are no larger than a letter.</summary>
    private static bool Gather(Raster page, int dark, int start, bool[] seen, List<int> piece)
    {
        piece.Clear();
        piece.Add(start);
        seen[start] = true;
        int left = page.Width, right = 0, top = page.Height, bottom = 0;
        for (var i = 0; i < piece.Count; i++)
        {
            var (x, y) = (piece[i] % page.Width, piece[i] / page.Width);
            (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
            for (var v = Math.Max(0, y - 1); v <= Math.Min(page.Height - 1, y + 1); v++)
                for (var u = Math.Max(0, x - 1); u <= Math.Min(page.Width - 1, x + 1); u++)
                {
                    var at = v * page.Width + u;
                    if (seen[at] || page.Grey[at] >= dark) continue;
                    seen[at] = true;
                    piece.Add(at);
                }
        }

        return right - left <= Letter && bottom - top <= Letter;
    }
}
