using CauNoi.Recognition.Layout;

namespace CauNoi.Recognition.Targets;

/// <summary>Goes through the whole document, because targets also hide in solutions and annexes.</summary>
internal static class AllTargets
{
    public static List<FoundTarget> In(Context context)
    {
        var finder = new TargetFinder(context);
        var tables = new TableTargets(context, finder);
        var found = new List<FoundTarget>();
        var (carried, item, above) = (Carried.Nothing, 0, false);
        foreach (var place in context.Outline.Parts)
        {
            if (place.Part.Table is { } table)
            {
                found.AddRange(tables.In(table, place));
                continue;
            }

            var paragraph = place.Part.Paragraph!;
            if (Skipped(context, paragraph)) continue;
            if (place.IsHeading)
            {
                carried = Introduced(context, paragraph, place);
                // "Điều 1. Giao chỉ tiêu cho các xã như sau:" stands above all its numbered items.
                above = paragraph.Label.Style is LabelStyle.Article && context.Tokens[paragraph.Range.To - 1].Is(":");
                item = 0;
                continue;
            }

            if (Assignment.InLine(context, paragraph.Range) is { } assigned && LineOnly(context, paragraph))
            {
                Give(found, item, assigned);
                continue;
            }

            item = found.Count;
            var (targets, next) = finder.In(paragraph.Body, place, carried, Assignment.InLine(context, paragraph.Range) ?? Assignment.None);
            found.AddRange(targets);
            // "Hằng năm, cấp xã thực hiện:" holds for the items below it; other paragraphs keep to themselves.
            if (context.Tokens[paragraph.Range.To - 1].Is(":")) carried = new Carried(next.Period ?? Introduced(context, paragraph, place).Period, next.Subject);
            else if (paragraph.Label.Style == LabelStyle.None || (paragraph.Label.Style == LabelStyle.Arabic && !above)) carried = Carried.Nothing;
        }

        return found;
    }

    /// <summary>A heading or a line that ends in a colon gives its period to what stands below: "Đến năm 2030:".</summary>
    private static Carried Introduced(Context context, Paragraph paragraph, Placed place)
    {
        _ = place;
        var marks = PeriodWords.In(context, paragraph.Range);
        var period = marks.FindLast(m => !m.Event && m.Value != "term") ?? marks.FindLast(m => !m.Event && context.Tokens[m.From].Is("đến"));
        var told = Given(context, paragraph.Body);
        var levels = LevelWords.In(context, told);
        return new Carried(period, levels.Count > 0 && !context.Lexicon.Zones.In(context.Tokens, paragraph.Body.From, paragraph.Body.To).Exists(m => m.Means is "organisation")
            && told.To - told.From < 16 ? new Subject(Lead.Text(context.Tokens, told), levels, true) : null);
    }

    /// <summary>"Giao chỉ tiêu … cho Ủy ban các xã, phường như sau": behind "cho" stands who has to reach them.</summary>
    private static Stretch Given(Context context, Stretch line)
    {
        var tokens = context.Tokens;
        if (!tokens.Has(line.From, "giao")) return line;
        for (var at = line.From + 1; at < line.To; at++)
            if (tokens[at].Is("cho"))
                return new Stretch(at + 1, line.To);
        return line;
    }

    /// <summary>Lists of recipients and lines of archive hold counts that nobody has to reach.</summary>
    private static bool Skipped(Context context, Paragraph paragraph) =>
        paragraph.Range.Place(context.Tokens) is var place
        && ((context.Body.Start > place.Start) || (context.Body.End <= place.Start && place.Start < context.Annexes));

    private static bool LineOnly(Context context, Paragraph paragraph) =>
        context.Lexicon.Columns.At(context.Tokens, context.Tokens.Has(paragraph.Body.From, "(") ? paragraph.Body.From + 1 : paragraph.Body.From, paragraph.Body.To) is { Means: "lead" or "with" };

    private static void Give(List<FoundTarget> found, int from, Assignment assigned)
    {
        for (var i = Math.Max(0, from); i < found.Count; i++)
            found[i] = found[i] with { Lead = found[i].Lead ?? assigned.Lead, Coordinating = found[i].Coordinating.Count > 0 ? found[i].Coordinating : assigned.With };
    }
}
