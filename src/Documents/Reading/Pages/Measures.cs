using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>How a document is set: size of letters, distance of lines, margins. Taken from all its pages, because one page may be a table.</summary>
/// <param name="Em">Height of a usual word.</param>
/// <param name="Pitch">From one line of a paragraph to the next.</param>
/// <param name="Left">Where usual lines begin.</param>
/// <param name="Right">Where full lines end.</param>
internal sealed record Measures(double Em, double Pitch, double Left, double Right)
{
    public static double EmOf(IEnumerable<DraftWord> words)
    {
        var heights = words.Select(w => w.Height).Order().ToList();
        return heights.Count == 0 ? 12 : Math.Max(0.5, heights[heights.Count / 2]);
    }

    public static Measures Of(IReadOnlyList<TextLine> lines, double em, double width)
    {
        if (lines.Count == 0) return new(em, em * 1.3, 0, width);
        var lefts = lines.Select(l => l.Left).Order().ToList();
        var rights = lines.Select(l => l.Right).Order().ToList();
        var steps = lines.Zip(lines.Skip(1)).Where(p => p.First.Page == p.Second.Page).Select(p => p.Second.Middle - p.First.Middle)
            .Where(step => step > em * 0.5 && step < em * 3).Order().ToList();
        return new(em, steps.Count == 0 ? em * 1.3 : steps[steps.Count / 3], lefts[lefts.Count / 8], rights[Math.Min(rights.Count - 1, rights.Count * 6 / 7)]);
    }
}
