using CauNoi.Documents.Reading;
using CauNoi.DocumentReading.Rules;

namespace CauNoi.DocumentReading.Review;

/// <summary>A coloured place on the picture of a page, in shares of the page.</summary>
internal sealed record PageBox(double X, double Y, double Width, double Height, string Proposal);

/// <summary>Where the words of proposals stand on a page.</summary>
internal static class PageBoxes
{
    public static IEnumerable<PageBox> Of(ReadPage page, IEnumerable<Mark> marks)
    {
        foreach (var mark in marks.Where(m => m.Kind == MarkKind.Target))
        {
            // Words of one line are one box: what stands between them belongs to it.
            var words = page.Words.Where(w => w.Start < mark.Place.End && mark.Place.Start < w.End).ToList();
            while (words.Count > 0)
            {
                var first = words[0];
                var line = words.TakeWhile(w => w.Y < first.Y + first.Height && first.Y < w.Y + w.Height).ToList();
                var (left, top) = (line.Min(w => w.X), line.Min(w => w.Y));
                yield return new PageBox(left, top, line.Max(w => w.X + w.Width) - left, line.Max(w => w.Y + w.Height) - top, mark.Anchor);
                words.RemoveRange(0, line.Count);
            }
        }
    }
}
