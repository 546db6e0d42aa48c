using CauNoi.Ui.Words;

namespace CauNoi.Ui.Figures;

/// <summary>Squares, brackets and words of a strip of days, in rows of a fixed number of days.</summary>
internal sealed class DayStripDrawing
{
    private const int Cell = 25, RowHeight = 82, SquareTop = 26, MostDays = 96, LetterWidth = 7;

    private readonly DayRun run;
    private readonly DateOnly first;
    private readonly int perRow;
    private readonly List<(int Row, int From, int To)> taken = [];

    public DayStripDrawing(DayRun run, int perRow)
    {
        (this.run, this.perRow) = (run, perRow);
        // A case of many months shows its last weeks; the path below tells all of it.
        first = run.Days > MostDays ? run.To.AddDays(1 - MostDays) : run.From;
        Rows = ((Count - 1) / perRow) + 1;
        DrawDue();
        Say(0, 0, FirstWords, "start", bold: false, 16);
        Say(Rows - 1, ((Count - 1) % perRow * Cell) + Cell - 2, $"{run.ToWord} {Spoken.ShortDay(run.To)}", "end", bold: false, 16);
        DrawWaits();
    }

    private int Count => run.To.DayNumber - first.DayNumber + 1;

    private string FirstWords => $"{Spoken.ShortDay(run.From)} {run.FromWord}";

    private int Rows { get; }

    public int Width => (Math.Min(Count, perRow) * Cell) + 2;

    public int ViewWidth => Math.Max(Width, 250);

    public int Height => (Rows * RowHeight) - 2;

    public List<(int X, int Y, string Words, string Anchor, bool Bold)> Texts { get; } = [];

    public List<string> Lines { get; } = [];

    public IEnumerable<(int X, int Y, bool Step)> Squares => Enumerable.Range(0, Count)
        .Select(n => ((n % perRow * Cell) + 1, (n / perRow * RowHeight) + SquareTop, run.Steps.Contains(first.AddDays(n))));

    private void DrawDue()
    {
        if (run.Due is not { } due || due < first || due > run.To) return;
        var n = due.DayNumber - first.DayNumber;
        var (row, x) = (n / perRow, (n % perRow * Cell) + Cell - 1);
        Lines.Add($"M{x}.5 {(row * RowHeight) + 20}v33");
        var words = $"{run.DueWord} {Spoken.ShortDay(due)}";
        // Before the line when that leaves room for the day it came, else after it.
        var room = x - (words.Length * LetterWidth) - (row == 0 ? FirstWords.Length * LetterWidth : 0);
        if (room > 8) Say(row, x, words, "end", bold: true, 16);
        else Say(row, x - 1, words, "start", bold: true, 16);
    }

    private void DrawWaits()
    {
        taken.Clear();
        foreach (var (from, days, words) in run.Idle)
        {
            var start = Math.Max(from.DayNumber - first.DayNumber, 0);
            var end = from.DayNumber - first.DayNumber + days;
            if (end - start < 2) continue;
            var said = false;
            for (var at = start; at < end; at = ((at / perRow) + 1) * perRow)
            {
                var (row, to) = (at / perRow, Math.Min(end, ((at / perRow) + 1) * perRow));
                var (x, length) = ((at % perRow * Cell) + 1, ((to - at) * Cell) - 4);
                Lines.Add($"M{x} {(row * RowHeight) + 56}v6h{length}v-6");
                said = said || Say(row, x, words, "start", bold: false, 78);
            }
        }
    }

    // A word that would run into another is left out: the path below the strip says everything.
    private bool Say(int row, int x, string words, string anchor, bool bold, int y)
    {
        var width = words.Length * LetterWidth;
        var (from, to) = anchor == "end" ? (x - width, x) : (x, x + width);
        if (from < 0 || to > ViewWidth + 20 || taken.Any(t => t.Row == row && from < t.To + 8 && t.From < to + 8)) return false;
        taken.Add((row, from, to));
        Texts.Add((x, (row * RowHeight) + y, words, anchor, bold));
        return true;
    }
}
