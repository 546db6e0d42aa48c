using CauNoi.Recognition;

namespace CauNoi.Bench.ReadText.Through;

/// <summary>Where the truth of a text stands in the same text as another reader gave it: words are laid beside each other, those in between counted on.</summary>
internal sealed class Placing
{
    /// <summary>A number may stand this many characters from where the words around it say: a scan loses and adds a few.</summary>
    private const int Near = 30;

    private readonly List<(int Start, string Word)> from, to;
    private readonly int[] beside;

    public Placing(string written, string read)
    {
        (from, to) = (Words(written), Words(read));
        beside = Beside([.. from.Select(w => w.Word)], [.. to.Select(w => w.Word)]);
    }

    /// <summary>The document with its truth moved to the text that was read, each number to the found one that stands there and says the same.</summary>
    public TrueDocument Moved(TrueDocument document, string read, Found found)
    {
        var taken = new HashSet<int>();
        var targets = document.Targets.Select(t =>
        {
            var place = At(t.At);
            var near = found.Targets.Where(f => f.Value == t.Value && Math.Abs(f.Figure.Start - place) <= Near && !taken.Contains(f.Figure.Start)).OrderBy(f => Math.Abs(f.Figure.Start - place)).FirstOrDefault();
            if (near is null || !t.Numbered) return t with { At = place, To = Math.Max(place + 1, At(t.To)) };
            taken.Add(near.Figure.Start);
            return t with { At = near.Figure.Start };
        }).ToList();
        return document with
        {
            Text = read,
            Targets = targets,
            Duties = [.. document.Duties.Select(d => Both(d.From, d.To) is var (start, end) ? d with { From = start, To = end } : d)],
            Tasks = [.. document.Tasks.Select(t => Both(t.From, t.To) is var (start, end) ? t with { From = start, To = end } : t)],
        };

        (int Start, int End) Both(int start, int end) => (At(start), At(end)) is var (first, last) && last > first ? (first, Math.Min(read.Length, last)) : (0, 0);
    }

    private int At(int offset)
    {
        if (from.Count == 0 || to.Count == 0) return 0;
        var word = from.FindLastIndex(w => w.Start <= offset);
        if (word < 0) word = 0;
        var known = word;
        while (known > 0 && beside[known] < 0) known--;
        var there = Math.Clamp(Math.Max(0, beside[known]) + (word - known), 0, to.Count - 1);
        return to[there].Start + (word == known ? Math.Min(to[there].Word.Length, offset - from[word].Start) : 0);
    }

    private static List<(int, string)> Words(string text)
    {
        var words = new List<(int, string)>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (end > at) words.Add((at, text[at..end].ToLowerInvariant()));
            at = end + 1;
        }

        return words;
    }

    /// <summary>For each word of the first the same word of the second, by the fewest words taken out and put in; -1 where it has none.</summary>
    private static int[] Beside(string[] a, string[] b)
    {
        var most = a.Length + b.Length;
        var farthest = new int[(2 * most) + 1];
        var steps = new List<int[]>();
        for (var changes = 0; changes <= most; changes++)
        {
            steps.Add([.. farthest.AsSpan(most - changes, (2 * changes) + 1)]);
            for (var line = -changes; line <= changes; line += 2)
            {
                var x = line == -changes || (line != changes && farthest[most + line - 1] < farthest[most + line + 1]) ? farthest[most + line + 1] : farthest[most + line - 1] + 1;
                while (x < a.Length && x - line < b.Length && a[x] == b[x - line]) x++;
                farthest[most + line] = x;
                if (x < a.Length || x - line < b.Length) continue;
                return Back(a, b, steps, changes);
            }
        }

        return [.. a.Select(_ => -1)];
    }

    private static int[] Back(string[] a, string[] b, List<int[]> steps, int changes)
    {
        var beside = new int[a.Length];
        Array.Fill(beside, -1);
        var (x, y) = (a.Length, b.Length);
        for (; changes > 0; changes--)
        {
            // What the step before had reached; its lines lie around the middle of its own row.
            int Reached(int line) => line < -changes || line > changes ? -1 : steps[changes][line + changes];
            var line = x - y;
            var before = line == -changes || (line != changes && Reached(line - 1) < Reached(line + 1)) ? line + 1 : line - 1;
            var (startX, startY) = (Reached(before), Reached(before) - before);
            while (x > startX && y > startY && x > 0 && y > 0 && a[x - 1] == b[y - 1]) beside[--x] = --y;
            (x, y) = (startX, startY);
        }

        while (x > 0 && y > 0) beside[--x] = --y;
        return beside;
    }
}
