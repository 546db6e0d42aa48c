using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>Two columns without lines: the letterhead (organisation left, state motto right) and the foot (recipients left, signer right).
/// They are known by the river of white between them, which no word crosses.</summary>
internal static class Columns
{
    /// <summary>How many lines from this one on stand in two columns, and where the river is; none is zero.</summary>
    public static int Run(IReadOnlyList<TextLine> lines, int from, double width, double em, out (double From, double To) river)
    {
        river = default;
        if ((Gap(lines[from], width, em) ?? Beside(lines, from, width, em)) is not { } seed) return 0;
        river = seed;
        var (count, both, last) = (0, 0, lines[from].Middle);
        (double From, double To)? column = null;
        for (var i = from; i < lines.Count; i++)
        {
            var line = lines[i];
            if (Free(line, river, em) is not { } free) break;
            var (isLeft, isRight) = (line.Right <= free.From + em * 0.1, line.Left >= free.To - em * 0.1);

            // Between post and name there is room for a signature; below a letterhead there is not.
            if (line.Middle - last > em * (isRight ? 9 : 3.2) || (isLeft && i > from + 1 && !GoesOn(line, column, em))) break;
            (river, count, last) = (free, i - from + 1, line.Middle);
            if (!isRight) column = (line.Left, line.Words.Where(w => w.Right <= free.From + em * 0.1).Select(w => w.Right).DefaultIfEmpty(line.Left).Max());
            if (!isLeft && !isRight) both++;
        }

        return count >= 2 && (both >= 2 || seed.To - seed.From > 2 * em) ? count : 0;
    }

    /// <summary>The line above leaves the river free too: the first line of a letterhead is often too full for a gap that tells.</summary>
    public static bool Reaches(TextLine line, ref (double From, double To) river, double em)
    {
        if (line.Left >= river.From || line.Right <= river.To || Free(line, river, em) is not { } free) return false;
        river = free;
        return true;
    }

    public static DraftTable Table(IReadOnlyList<TextLine> lines, (double From, double To) between, double em)
    {
        var river = (between.From + between.To) / 2;
        var words = lines.SelectMany(l => l.Words).ToList();
        var page = lines[0].Page;
        return new DraftTable([
            new DraftCell(0, 0, CellText.Lines(words.Where(w => w.X < river), page, em)),
            new DraftCell(0, 1, CellText.Lines(words.Where(w => w.X >= river), page, em)),
        ]);
    }

    /// <summary>A gap in the middle of the page that is wider than justified words leave.</summary>
    private static (double From, double To)? Gap(TextLine line, double width, double em)
    {
        (double From, double To)? widest = null;
        var sum = 0.0;
        for (var i = 1; i < line.Words.Count; i++)
        {
            var (from, to) = (line.Words[i - 1].Right, line.Words[i].X);
            sum += Math.Max(0, to - from);
            if (to - from > em * 1.1 && (from + to) / 2 > width * 0.25 && (from + to) / 2 < width * 0.75 && !(widest is { } w && w.To - w.From >= to - from)) widest = (from, to);
        }

        if (widest is not { } gap) return null;
        var others = line.Words.Count > 2 ? (sum - (gap.To - gap.From)) / (line.Words.Count - 2) : 0;
        return gap.To - gap.From > 3 * others ? gap : null;
    }

    /// <summary>The part of the river that this line leaves free.</summary>
    private static (double From, double To)? Free(TextLine line, (double From, double To) river, double em)
    {
        var (from, to) = river;
        foreach (var word in line.Words)
        {
            if (word.Right <= from || word.X >= to) continue;
            var (before, after) = (word.X - from, to - word.Right);
            if (Math.Max(before, after) < em * 0.25) return null;
            (from, to) = before > after ? (from, word.X) : (word.Right, to);
        }

        // A line with words on both sides keeps them further apart than words of one sentence.
        var (nearLeft, nearRight) = (line.Words.Where(w => w.Right <= from + 1).Select(w => w.Right).DefaultIfEmpty(double.MinValue).Max(), line.Words.Where(w => w.X >= to - 1).Select(w => w.X).DefaultIfEmpty(double.MaxValue).Min());
        return to - from >= em * 0.25 && nearRight - nearLeft >= em * 0.6 ? (from, to) : null;
    }

    /// <summary>Two lines at almost one height that do not touch: the columns have lines of different height.</summary>
    private static (double From, double To)? Beside(IReadOnlyList<TextLine> lines, int from, double width, double em)
    {
        if (from + 1 >= lines.Count || lines[from + 1].Middle - lines[from].Middle > em * 0.75) return null;
        var (left, right) = lines[from].Left < lines[from + 1].Left ? (lines[from], lines[from + 1]) : (lines[from + 1], lines[from]);
        return right.Left - left.Right > em && right.Left > width * 0.3 && left.Right < width * 0.7 ? (left.Right, right.Left) : null;
    }

    /// <summary>A line only on the left belongs to the column when it is centred like the one above, or begins below it.</summary>
    private static bool GoesOn(TextLine line, (double From, double To)? column, double em) =>
        column is not { } above ? line.Begins
            : Math.Abs((line.Left + line.Right - above.From - above.To) / 2) < em * 1.5 || Math.Abs(line.Left - above.From) < em * 0.4;
}
