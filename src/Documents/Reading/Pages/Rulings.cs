namespace CauNoi.Documents.Reading.Pages;

/// <summary>Finds the lines drawn on a page: long dark runs that no letter makes. What a table is, its lines tell better than its words.</summary>
internal static class Rulings
{
    private const int Darkness = 75, MostFound = 4000;

    /// <summary>In the unit of the page, which is so many units wide.</summary>
    public static IReadOnlyList<Ruling> Find(Raster page, double width)
    {
        var unit = width / page.Width;
        var longest = Math.Max(page.Width, page.Height);
        List<Ruling> found = [.. new Runs(page.Grey, page.Width, longest / 20, true).Find(), .. new Runs(Turned(page), page.Height, longest / 50, false).Find()];
        return [.. found.Select(r => new Ruling(r.Level, (r.At + 0.5) * unit, r.From * unit, r.To * unit))];
    }

    private static byte[] Turned(Raster page)
    {
        var turned = new byte[page.Grey.Length];
        for (var y = 0; y < page.Height; y++)
            for (var x = 0; x < page.Width; x++) turned[x * page.Height + y] = page.Grey[y * page.Width + x];
        return turned;
    }

    /// <summary>Looks along the rows of a picture.</summary>
    private sealed class Runs(byte[] grey, int length, int least, bool level)
    {
        private readonly List<Ruling> done = [];
        private readonly List<(double Sum, int Count, int Last, int From, int To)> open = [];

        public List<Ruling> Find()
        {
            var rows = grey.Length / length;
            for (var at = 0; at < rows && done.Count < MostFound; at++)
            {
                Row(at, at + 1 < rows ? at + 1 : at);
                for (var i = open.Count - 1; i >= 0; i--)
                {
                    if (open[i].Last >= at - 1) continue;
                    Close(open[i]);
                    open.RemoveAt(i);
                }
            }

            open.ForEach(Close);
            return done;
        }

        /// <summary>A scanned line wavers and may lie between two rows, so two rows together have to be dark; it may have a hole of one point.</summary>
        private void Row(int at, int below)
        {
            ReadOnlySpan<byte> row = grey.AsSpan(at * length, length), next = grey.AsSpan(below * length, length);
            int start = -1, end = 0;
            for (var x = 0; x < length; x++)
            {
                if (510 - row[x] - next[x] < Darkness) continue;
                if (start < 0 || x - end > 2)
                {
                    if (start >= 0 && end - start >= least) Join(at, start, end + 1);
                    start = x;
                }

                end = x;
            }

            if (start >= 0 && end - start >= least) Join(at, start, end + 1);
        }

        private void Join(int at, int from, int to)
        {
            for (var i = 0; i < open.Count; i++)
            {
                if (open[i].From > to || open[i].To < from) continue;
                var run = open[i];
                var again = run.Last == at;
                open[i] = (again ? run.Sum : run.Sum + at, again ? run.Count : run.Count + 1, at, Math.Min(run.From, from), Math.Max(run.To, to));
                return;
            }

            open.Add((at, 1, at, from, to));
        }

        /// <summary>A band is thicker than any line: a picture, or a shaded row.</summary>
        private void Close((double Sum, int Count, int Last, int From, int To) run)
        {
            if (run.Count <= Math.Max(6, least / 3)) done.Add(new Ruling(level, run.Sum / run.Count, run.From, run.To));
        }
    }
}
