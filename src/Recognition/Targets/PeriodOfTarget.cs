using CauNoi.Recognition.Layout;

namespace CauNoi.Recognition.Targets;

/// <summary>The period of a target: its own words, else its sentence, the one before, the table column, the heading, the document.</summary>
internal sealed class PeriodOfTarget(Context context)
{
    private const int Beside = 6;
    private const int FarthestHeading = 100;

    public (string? Period, string? From, DateOnly? Deadline) Of(SentenceView view, Stretch clause, int figure, PeriodMark? carried, Assignment assigned, Placed place)
    {
        var named = view.Periods.Where(p => !p.Event).ToList();
        var own = named.FindAll(p => p.From >= clause.From && p.From < clause.To);
        var chosen = own.FindLast(p => p.To <= figure && !Between(p, figure, view)) ?? own.Find(p => p.From >= figure && p.From - figure <= Beside && context.Tokens[p.From].Is("/"))
            ?? own.FindLast(p => p.To <= figure) ?? own.Find(p => p.From >= figure);
        if (chosen is not null) return Said(chosen, "trong câu");
        if (named.FindLast(p => p.To <= figure && !context.Tokens[p.From].Is("/")) is { } earlier) return Said(earlier, "đầu câu");
        if (assigned.Period is { } column) return Said(column, assigned.PeriodFrom);
        if (carried is not null) return Said(carried, "câu trước");
        if (place.Section >= 0 && Heading(place.Section) is { } heading) return heading;
        if (view.Periods.Any(p => p.Event && p.From >= clause.From && p.From < clause.To)) return ("year", "việc diễn ra mỗi năm một lần", null);
        return (context.Facts.Period, "cả văn bản", null);
    }

    /// <summary>A period that stands directly before another number is that number's.</summary>
    private bool Between(PeriodMark period, int figure, SentenceView view)
    {
        _ = view;
        for (var at = period.To; at < figure && at < period.To + 2; at++)
            if (context.Tokens[at].IsNumber)
                return true;
        return false;
    }

    private (string?, string?, DateOnly?)? Heading(int section)
    {
        for (var at = section; at >= Math.Max(0, section - FarthestHeading); at--)
        {
            var heading = context.Outline.Sections[at];
            if (at < section && heading.Level >= context.Outline.Sections[section].Level) continue;
            var from = context.Tokens.At(heading.Place.Start);
            if (PeriodWords.In(context, new Stretch(from, context.Tokens.At(heading.Place.End))).Find(p => !p.Event && p.Value != "term") is { } found)
                return Said(found, $"tiêu đề mục {heading.Number}");
            if (heading.Level == 1) break;
        }

        return null;
    }

    private static (string?, string?, DateOnly?) Said(PeriodMark mark, string from) => (mark.Value, from, mark.Deadline);
}
