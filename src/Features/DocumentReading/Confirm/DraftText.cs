using CauNoi.Programmes;
using CauNoi.DocumentReading.Parts;
using CauNoi.DocumentReading.Rules;
using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Confirm;

/// <summary>The words of the draft: headings in their order, under each the sentences of its targets, tasks and reports.</summary>
internal sealed class DraftText
{
    private const int Most = 380, LongestPlace = 80;

    private readonly Opened opened;
    private readonly List<(int At, int Depth, ClauseKind Kind, string Place, string Text)> lines = [];
    private readonly IReadOnlyList<FoundSection> sections;

    public DraftText(Opened opened, bool tasks)
    {
        this.opened = opened;
        sections = [.. opened.Found.Sections.OrderBy(s => s.Place.Start)];
        foreach (var section in sections) lines.Add((section.Place.Start, 0, ClauseKind.Heading, section.Number, Named(section)));
        foreach (var quote in opened.Fold.Proposals.Where(p => p.Taken).Select(p => p.Quote).Distinct()) lines.Add((quote.Start, 1, ClauseKind.Objective, PlaceOf(quote.Start), Words(quote)));
        if (tasks)
        {
            foreach (var task in opened.Found.Tasks) lines.Add((task.Quote.Start, 2, ClauseKind.Task, PlaceOf(task.Quote.Start), task.What));
            foreach (var duty in opened.Found.ReportingDuties) lines.Add((duty.Quote.Start, 3, ClauseKind.Task, PlaceOf(duty.Quote.Start), Words(duty.Quote)));
        }

        // Targets keep their sentences, whatever else does not fit.
        lines = [.. lines.OrderBy(l => l.Kind == ClauseKind.Objective ? 0 : l.Kind == ClauseKind.Heading ? 1 : 2).Take(Most).Where(l => l.Text.Trim().Length > 0)
            .DistinctBy(l => (l.At, l.Kind, l.Text)).OrderBy(l => l.At).ThenBy(l => l.Depth)];
    }

    public IReadOnlyList<(ClauseKind Kind, string Place, string Text)> Clauses => [.. lines.Select(l => (l.Kind, l.Place, l.Text))];

    /// <summary>The clause in which a proposal's sentence stands.</summary>
    public int? ClauseOf(Proposal proposal) => lines.FindIndex(l => l.At == proposal.Quote.Start && l.Kind == ClauseKind.Objective) is >= 0 and var at ? at : null;

    /// <summary>Where it stands, as people would look for it: the heading above it, else its page.</summary>
    public string PlaceOf(int position)
    {
        // A section's number is the way to it: "II.2.1".
        var place = sections.TakeWhile(s => s.Place.Start <= position).LastOrDefault() is { Number.Length: > 0 } section ? $"Mục {section.Number.TrimEnd('.', ')', ':')}" : "";
        if (place.Length <= 4) place = $"Trang {opened.Source.Blocks.LastOrDefault(b => b.Start <= position)?.Page ?? 1}";
        return place.Length <= LongestPlace ? place : place[..LongestPlace];
    }

    // "I. CHỈ TIÊU" of section I, "1.2. Giải pháp" of section II.1.2: the number stands before it already.
    private static string Named(FoundSection section)
    {
        for (var number = section.Number; number.Length > 0; number = number[(number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? dot + 1 : number.Length)..])
        {
            if (!section.Heading.StartsWith(number, StringComparison.Ordinal)) continue;
            var rest = section.Heading[number.Length..].TrimStart('.', ')', ':', '/', '-', '–', ' ');
            return rest.Length > 0 ? rest : section.Heading;
        }

        return section.Heading;
    }

    /// <summary>A piece of the text in one line, with the words that people took for spoilt ones.</summary>
    public string Words(Span place)
    {
        var text = place.Of(opened.Source.Text);
        foreach (var (at, taken) in opened.Fold.Words.OrderByDescending(w => opened.Found.Corrections[w.Key].Place.Start))
        {
            var spoilt = opened.Found.Corrections[at];
            if (taken && spoilt.Place.Start >= place.Start && spoilt.Place.End <= place.End)
                text = string.Concat(text.AsSpan(0, spoilt.Place.Start - place.Start), spoilt.Proposed, text.AsSpan(spoilt.Place.End - place.Start));
        }

        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
