using CauNoi.Documents.Reading.Pages;

namespace CauNoi.Documents.Reading.Scans;

/// <summary>How a scanned page lies: along which axis its lines run, and by which small angle they lean. Lines of text leave white
/// between them; the angle at which rows of points are the most unequal is the angle of the lines.</summary>
/// <param name="Sideways">Lines run from top to bottom.</param>
/// <param name="Lean">Degrees clockwise, once the page stands on its lines.</param>
/// <param name="Ink">The share of dark points: next to nothing on an empty page.</param>
internal readonly record struct Posture(bool Sideways, double Lean, double Ink)
{
    private const double Most = 8, Coarse = 0.5, Fine = 0.1;
    private const int MostPoints = 120_000;

    public static Posture Of(Raster page)
    {
        var small = page.Smaller(Math.Max(1, Math.Max(page.Width, page.Height) / 900));
        var dark = Threshold(small);
        var points = LetterPoints.Of(small, dark);
        var ink = points.Count / (double)(small.Width * small.Height);
        if (points.Count < 50) return new(false, 0, ink);
        if (points.Count > MostPoints) points = [.. points.Where((_, i) => i % (points.Count / MostPoints + 1) == 0)];
        var upright = Best(points, small.Width, small.Height);

        // Turned by a quarter, what was x is y.
        var sideways = Best([.. points.Select(p => (p.Y, p.X))], small.Height, small.Width);
        return sideways.Score > upright.Score * 1.5 ? new(true, -sideways.Lean, ink) : new(false, upright.Lean, ink);
    }

    private static (double Lean, double Score) Best(List<(int X, int Y)> points, int width, int height)
    {
        (double Lean, double Score) best = (0, Score(points, width, height, 0));
        for (var lean = -Most; lean <= Most; lean += Coarse) Try(lean);
        var around = best.Lean;
        for (var lean = around - Coarse + Fine; lean < around + Coarse; lean += Fine) Try(lean);
        return best;

        void Try(double lean)
        {
            var score = Score(points, width, height, lean);
            if (score > best.Score) best = (lean, score);
        }
    }

    private static double Score(List<(int X, int Y)> points, int width, int height, double lean)
    {
        var slope = Math.Tan(lean * Math.PI / 180);
        var offset = (int)(Math.Abs(slope) * width) + 1;
        var rows = new int[height + 2 * offset + 1];
        foreach (var (x, y) in points) rows[(int)(y - slope * x) + offset]++;
        var sum = 0.0;
        for (var i = 1; i < rows.Length; i++) sum += (double)(rows[i] - rows[i - 1]) * (rows[i] - rows[i - 1]);
        return sum;
    }

    /// <summary>Between paper and ink: where both groups of shades are the most alike within themselves (Otsu).</summary>
    private static int Threshold(Raster page)
    {
        var count = new long[256];
        foreach (var shade in page.Grey) count[shade]++;
        long all = page.Grey.Length, sum = 0;
        for (var i = 0; i < 256; i++) sum += i * count[i];
        var (best, at, below, belowSum) = (-1.0, 128, 0L, 0L);
        for (var i = 0; i < 255; i++)
        {
            below += count[i];
            belowSum += i * count[i];
            if (below == 0 || below == all) continue;
            var apart = belowSum / (double)below - (sum - belowSum) / (double)(all - below);
            var between = below * (double)(all - below) * apart * apart;
            if (between > best) (best, at) = (between, i + 1);
        }

        return Math.Min(at, 200);
    }
}
