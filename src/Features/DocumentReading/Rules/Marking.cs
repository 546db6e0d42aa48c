using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>Why a piece of the text is coloured.</summary>
public enum MarkKind
{
    /// <summary>The sentence of a target.</summary>
    Sentence,

    /// <summary>A place where the document contradicts itself.</summary>
    Doubt,

    /// <summary>Until when.</summary>
    When,

    /// <summary>Who leads.</summary>
    Who,

    /// <summary>A word that a scan or an old font may have spoilt.</summary>
    Odd,

    /// <summary>The number of a target, and what belongs to it.</summary>
    Target,
}

/// <summary>A coloured piece.</summary>
/// <param name="Place">Where.</param>
/// <param name="Kind">Why; the later kind lies above the earlier one.</param>
/// <param name="Anchor">What it belongs to: a proposal, "w3" for a word, "c2" for a warning.</param>
public sealed record Mark(Span Place, MarkKind Kind, string Anchor);

/// <summary>A piece of text that is coloured in one way, or not at all.</summary>
/// <param name="Place">Where.</param>
/// <param name="Mark">Why; null for plain text.</param>
/// <param name="First">Whether the mark begins here.</param>
public readonly record struct MarkedPiece(Span Place, Mark? Mark, bool First);

/// <summary>Cuts text into pieces, each coloured by the uppermost mark that lies on it.</summary>
public static class Marking
{
    /// <summary>The pieces of one stretch, without gaps and in order.</summary>
    public static IReadOnlyList<MarkedPiece> Of(Span stretch, IEnumerable<Mark> marks)
    {
        var on = marks.Where(m => m.Place.Start < stretch.End && stretch.Start < m.Place.End && m.Place.Start < m.Place.End).ToList();
        int[] cuts = [.. on.SelectMany(m => (int[])[m.Place.Start, m.Place.End]).Append(stretch.Start).Append(stretch.End).Where(c => c >= stretch.Start && c <= stretch.End).Distinct().Order()];
        var pieces = new List<MarkedPiece>();
        for (var at = 0; at + 1 < cuts.Length; at++)
        {
            var top = on.Where(m => m.Place.Start <= cuts[at] && cuts[at + 1] <= m.Place.End).OrderByDescending(m => m.Kind).ThenBy(m => m.Place.Start).FirstOrDefault();
            // Neighbours of one mark are one piece, whatever began or ended below it.
            if (pieces.Count > 0 && pieces[^1].Mark == top) pieces[^1] = pieces[^1] with { Place = new Span(pieces[^1].Place.Start, cuts[at + 1]) };
            else pieces.Add(new MarkedPiece(new Span(cuts[at], cuts[at + 1]), top, top is not null && top.Place.Start == cuts[at]));
        }

        return pieces;
    }

    /// <summary>The marks of all that was found and proposed.</summary>
    public static IReadOnlyList<Mark> All(string text, Found found, ReviewFold fold)
    {
        var marks = new List<Mark>();
        foreach (var proposal in fold.Proposals)
        {
            marks.Add(new Mark(proposal.Quote, MarkKind.Sentence, proposal.Id));
            marks.Add(new Mark(Extent(text, proposal, fold.Proposals), MarkKind.Target, proposal.Id));
            if (proposal.What.LeadWords is { Length: > 2 } lead && Within(text, proposal.Quote, lead) is { } who) marks.Add(new Mark(who, MarkKind.Who, proposal.Id));
            if (proposal.What.PeriodWords is { Length: > 2 } period && Within(text, proposal.Quote, period) is { } when) marks.Add(new Mark(when, MarkKind.When, proposal.Id));
        }

        for (var at = 0; at < found.Warnings.Count; at++) marks.Add(new Mark(found.Warnings[at].Quote, MarkKind.Doubt, $"c{at}"));
        for (var at = 0; at < found.Corrections.Count; at++) marks.Add(new Mark(found.Corrections[at].Place, MarkKind.Odd, $"w{at}"));
        return [.. marks.Where(m => m.Place.Start >= 0 && m.Place.End <= text.Length)];
    }

    // From the number to the next one of the same sentence, or to its end: what people read as one target.
    private static Span Extent(string text, Proposal proposal, IReadOnlyList<Proposal> all)
    {
        var end = all.Where(p => p.Id != proposal.Id && p.Figure.Start > proposal.Figure.Start && p.Figure.Start < proposal.Quote.End).Select(p => p.Figure.Start).DefaultIfEmpty(proposal.Quote.End).Min();
        var stop = text.AsSpan(proposal.Figure.End, Math.Max(0, end - proposal.Figure.End)).IndexOfAny(";\n\t");
        if (stop >= 0) end = proposal.Figure.End + stop;
        while (end > proposal.Figure.End && text[end - 1] is ' ' or ',' or '.' or ';' or '\n') end--;
        return new Span(proposal.Figure.Start, Math.Max(end, proposal.Figure.End));
    }

    private static Span? Within(string text, Span place, string words)
    {
        if (place.Start < 0 || place.End > text.Length) return null;
        var at = text.IndexOf(words, place.Start, place.End - place.Start, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new Span(at, at + words.Length);
    }
}
