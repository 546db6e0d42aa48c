using CauNoi.Recognition.Layout;
using CauNoi.Recognition.Numbers;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Targets;

/// <summary>What goes on from one sentence or list item to the next: its period, whom it speaks of.</summary>
internal sealed record Carried(PeriodMark? Period, Subject? Subject)
{
    public static readonly Carried Nothing = new(null, null);
}

/// <summary>Finds the targets of one paragraph or cell.</summary>
internal sealed class TargetFinder(Context context)
{
    private const int LongestLead = 14;

    private readonly PeriodOfTarget periods = new(context);

    /// <summary>The targets in the stretch, and what the next item of the same list inherits.</summary>
    public (List<FoundTarget> Targets, Carried Carried) In(Stretch stretch, Placed place, Carried carried, Assignment assigned, string tableRole = "")
    {
        var found = new List<FoundTarget>();
        var (period, subject) = (carried.Period, carried.Subject);
        foreach (var sentence in Sentences.In(context.Tokens, stretch))
        {
            var view = View(sentence, place, tableRole);
            var accepted = Accepted(view);
            var starts = Clauses.Starts(context, sentence, [.. accepted.Select(a => a.Figure)]);
            var led = assigned.Lead is null && accepted.Count > 0 && LeadInSentence(sentence, accepted[0].Figure.To) is { } lead ? assigned with { Lead = lead } : assigned;
            var clauses = new ClauseReader(context, periods, view, place, led, starts);
            subject = clauses.Read(accepted, period, subject, found);
            if (view.Periods.LastOrDefault(p => p is { Carries: true, Event: false } && !context.Tokens[p.From].Is("/")) is { } named) period = named;
        }

        return (found, new Carried(period, subject));
    }

    /// <summary>"…; Ban Phong trào chủ trì theo dõi", "… do Văn phòng chủ trì": who leads, named behind the number.</summary>
    private string? LeadInSentence(Stretch sentence, int from)
    {
        var tokens = context.Tokens;
        for (var at = from; at + 2 < sentence.To; at++)
        {
            if (!(tokens[at].Key is ";" or "," or "do" or "giao" or "(") || !(tokens[at + 1].Key is "ban" or "văn" or "hội" or "đoàn" or "liên") || !char.IsUpper(context.Text[tokens[at + 1].Start])) continue;
            for (var to = at + 2; to < Math.Min(sentence.To, at + LongestLead); to++)
            {
                if (tokens[to].Key is ";" or "." or ")" || context.Lexicon.Levels.At(tokens, at + 1, to) is not null) break;
                if (tokens[to].Is("chủ") && tokens.Has(to + 1, "trì")) return Lead.Text(tokens, new Stretch(at + 1, to));
            }
        }

        return null;
    }

    public SentenceView View(Stretch sentence, Placed place, string tableRole)
    {
        var tokens = context.Tokens;
        var lexicon = context.Lexicon;
        return new SentenceView(
            sentence, place.Zone.Length == 0 && context.Facts.Reports ? "result" : place.Zone, place.Announced, tableRole, PeriodWords.In(context, sentence), Aims(Overlapping(lexicon.Goals, tokens, sentence)),
            Overlapping(lexicon.Reached, tokens, sentence), Overlapping(lexicon.NoTargets, tokens, sentence), Rejections.Slogans(tokens, sentence))
        {
            Opening = place.Section < 0 && context.Outline.Sections.Count > 0 && place.Part.Paragraph is { Label.Style: LabelStyle.None },
        };
    }

    /// <summary>"hoàn thành 15/15 chỉ tiêu", "đạt 98% chỉ tiêu": goals that are counted are no words of aim.</summary>
    private List<Mark> Aims(List<Mark> goals) =>
        goals.FindAll(g => g.Means != "strong" || g.From == 0 || !(context.Tokens[g.From].Key is "chỉ" or "mục") || !(context.Tokens[g.From - 1].IsNumber || context.Tokens[g.From - 1].Is("%")));

    private List<Accepted> Accepted(SentenceView view)
    {
        var accepted = new List<Accepted>();
        foreach (var figure in Figures.In(context.Tokens, view.Stretch))
        {
            if (view.Zone == "target" && OfAll(view, figure) is { } all)
            {
                accepted.Add(all);
                continue;
            }

            var unit = UnitOfFigure.Of(context, figure, view.Stretch.To);
            var comparison = Comparisons.Of(context, figure, view.Stretch, unit.To);
            var verdict = Verdicts.Of(context, view, figure, unit, comparison);
            // "03 đề án và 02 chương trình": what is joined to a target with "và" is one as well.
            if (!verdict.Accepted && accepted is [.., { } before] && Joined(before, figure, unit) && !Rejections.Certain(context, view, figure, unit, comparison))
                verdict = new Verdict(true, 0, "nối với chỉ tiêu đứng trước");
            if (verdict.Accepted) accepted.Add(new Accepted(figure, unit, comparison, verdict));
        }

        return accepted;
    }

    /// <summary>"11/12 khu dân cư đạt danh hiệu" in the section of targets: eleven of the twelve there are.</summary>
    private Accepted? OfAll(SentenceView view, Figure figure)
    {
        var tokens = context.Tokens;
        if (figure.Percent || figure.Words || figure.To + 2 >= view.Stretch.To || !tokens[figure.To].Is("/") || !tokens[figure.To + 1].IsNumber) return null;
        if (!decimal.TryParse(tokens[figure.To + 1].Key, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole) || whole < figure.Value || whole < 4) return null;
        var counted = figure with { To = figure.To + 2 };
        var unit = UnitOfFigure.Of(context, counted, view.Stretch.To);
        return unit.Class is "amount" or "count" && !view.NoTargets.Any(m => m.Means == "quorum")
            ? new Accepted(counted, unit, Comparisons.Of(context, counted, view.Stretch, unit.To), new Verdict(true, 1, "một phần của tất cả")) : null;
    }

    private bool Joined(Accepted before, Figure figure, UnitOfFigure unit) =>
        unit.Class is "count" or "amount" && !figure.Words && figure.From - before.Unit.To <= 3
        && (context.Tokens[figure.From - 1].Key is "và" or "," or ";");

    /// <summary>Every phrase, also those inside longer ones of another meaning: "phấn đấu đạt" holds "phấn đấu".</summary>
    private static List<Mark> Overlapping(PhraseTree tree, Tokens tokens, Stretch sentence)
    {
        var marks = new List<Mark>();
        for (var at = sentence.From; at < sentence.To; at++)
            if (tree.At(tokens, at, sentence.To) is { } mark)
                marks.Add(mark);
        return marks;
    }
}

/// <summary>A number that is a target, with all that was read about it.</summary>
internal sealed record Accepted(Figure Figure, UnitOfFigure Unit, Comparison Comparison, Verdict Verdict);
