using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Layout;

/// <summary>A part of the document with the section it stands in and what that section is about.</summary>
/// <param name="Part">Paragraph or table.</param>
/// <param name="Section">Index of its section; -1 before the first.</param>
/// <param name="Zone">What headings say it is about: target, task, result, …; empty where none says.</param>
/// <param name="IsHeading">It is a heading itself.</param>
/// <param name="Announced">A short line just above it ("Chỉ tiêu:") gave the zone.</param>
internal sealed record Placed(Part Part, int Section, string Zone, bool IsHeading, bool Announced = false);

/// <summary>Sections by their numbers, however they are written, and the zone of every part.</summary>
internal sealed class Outline
{
    private const int LongestHeading = 320;
    private const int LongestAnnounce = 90;

    private readonly List<(LabelStyle Style, int Depth)> open = [];
    private readonly List<string> path = [];
    private readonly List<string> zones = [];
    private string announced = "";

    private Outline()
    {
    }

    public List<FoundSection> Sections { get; } = [];

    public List<Placed> Parts { get; } = [];

    /// <summary>Headings whose number does not follow the one before.</summary>
    public List<(Span Place, string Number)> Jumps { get; } = [];

    public static Outline Of(Tokens tokens, List<Part> parts, Lexicon lexicon)
    {
        var outline = new Outline();
        for (var i = 0; i < parts.Count; i++) outline.Place(tokens, parts, i, lexicon);
        return outline;
    }

    private void Place(Tokens tokens, List<Part> parts, int at, Lexicon lexicon)
    {
        var part = parts[at];
        var zone = Zone();
        if (part.Paragraph is { } paragraph)
        {
            if (IsHeading(tokens, parts, at))
            {
                Open(tokens, paragraph, parts, at, lexicon);
                Parts.Add(new Placed(part, Sections.Count - 1, Zone(), true));
                return;
            }

            if (Announces(tokens, paragraph, lexicon) is { } line)
            {
                announced = line;
                Parts.Add(new Placed(part, Sections.Count - 1, Zone(), true));
                return;
            }

            // "- Chỉ tiêu: đến năm 2030, …": the line names its zone itself.
            if (OwnZone(tokens, paragraph, lexicon) is { } own)
            {
                Parts.Add(new Placed(part, Sections.Count - 1, own, false, true));
                return;
            }
        }

        Parts.Add(new Placed(part, Sections.Count - 1, zone, false, announced.Length > 0));
    }

    private string Zone() => announced.Length > 0 ? announced : zones.FindLast(z => z.Length > 0) ?? "";

    private static bool IsHeading(Tokens tokens, List<Part> parts, int at)
    {
        var paragraph = parts[at].Paragraph!;
        var label = paragraph.Label;
        var place = paragraph.Range.Place(tokens);
        if (label.Style is LabelStyle.None or LabelStyle.Bullet || place.End - place.Start > LongestHeading) return false;
        if (label.Style == LabelStyle.Annex) return label.To >= paragraph.Range.To || label.Value > 0 || paragraph.Range.To - paragraph.Range.From <= 4;
        if (paragraph.Body.IsEmpty) return label.Style is LabelStyle.Part or LabelStyle.Roman;
        var last = tokens[paragraph.Range.To - 1];
        if (last.Key is ";" or ",") return false;
        if (label.Style is LabelStyle.Roman or LabelStyle.Part or LabelStyle.Upper) return Sentences.In(tokens, paragraph.Body).Count == 1;
        if (Sentences.In(tokens, paragraph.Body).Count > 1 || HasFigure(tokens, paragraph.Body)) return false;
        var next = at + 1 < parts.Count ? parts[at + 1] : null;
        var below = next?.Paragraph?.Label ?? default;
        var deeper = next?.Table is not null || (below.Style == LabelStyle.Arabic && below.Depth > label.Depth) || (below.Style == LabelStyle.Letter && label.Style != LabelStyle.Letter);
        if (last.Is(".")) return deeper && label.Style != LabelStyle.Letter;
        if (last.Is(":")) return true;
        // Items of one list stand close together; a heading has something below it.
        return next is not null && !(below.Style == label.Style && below.Depth == label.Depth);
    }

    /// <summary>A share or a comparison in the line: it is a target, not a heading.</summary>
    private static bool HasFigure(Tokens tokens, Stretch range)
    {
        for (var i = range.From + 1; i < range.To; i++)
            if (tokens[i].Is("%") && tokens[i - 1].IsNumber)
                return true;
        return false;
    }

    private void Open(Tokens tokens, Paragraph paragraph, List<Part> parts, int at, Lexicon lexicon)
    {
        var label = paragraph.Label;
        announced = "";
        if (label.Style is LabelStyle.Annex)
        {
            open.Clear();
            path.Clear();
            zones.Clear();
        }
        else
        {
            var level = open.FindIndex(o => o.Style == label.Style && o.Depth == label.Depth);
            if (level < 0 && label is { Style: LabelStyle.Arabic, Depth: > 1 }) level = open.FindLastIndex(o => o.Style == LabelStyle.Arabic && o.Depth < label.Depth) is >= 0 and var above ? above + 1 : -1;
            if (level < 0 && label.Style is LabelStyle.Roman or LabelStyle.Part) level = open.FindIndex(o => o.Style > label.Style);
            if (level >= 0 && level < open.Count) Cut(level);
        }

        open.Add((label.Style, label.Depth));
        Jump(tokens, paragraph, label);
        var number = label.Depth > 1 && path.Count > 0 && path[^1].Split('.')[^1] is { } parent && label.Text.StartsWith(parent + ".", StringComparison.Ordinal)
            ? string.Join('.', [.. path.SkipLast(1).TakeLast(1), label.Text])
            : path.Count > 0 ? $"{Top()}.{label.Text}" : label.Text;
        path.Add(number);
        var (heading, title) = Heading(tokens, paragraph, parts, at);
        zones.Add(ZoneOf(tokens, title, lexicon));
        Sections.Add(new FoundSection(number, heading, open.Count, paragraph.Range.Place(tokens)));

        string Top() => label.Depth > 1 ? path[0] : path[^1];
    }

    private void Cut(int level)
    {
        open.RemoveRange(level, open.Count - level);
        path.RemoveRange(level, path.Count - level);
        zones.RemoveRange(level, zones.Count - level);
    }

    private readonly Dictionary<(string Parent, LabelStyle Style, int Depth), int> last = [];

    private void Jump(Tokens tokens, Paragraph paragraph, Label label)
    {
        if (label.Value == 0) return;
        var key = (path.Count == 0 ? "" : path[^1], label.Style, label.Depth);
        if (last.TryGetValue(key, out var value) && label.Value != value + 1) Jumps.Add((paragraph.Range.Place(tokens), label.Text));
        last[key] = label.Value;
    }

    /// <summary>An annex carries its name on the line below: "PHỤ LỤC II", then what it lists.</summary>
    private static (string Heading, Stretch Title) Heading(Tokens tokens, Paragraph paragraph, List<Part> parts, int at)
    {
        var text = Flat(paragraph.Range.Place(tokens).Of(tokens.Text));
        if (paragraph.Label.Style is LabelStyle.Annex or LabelStyle.Part && paragraph.Body.IsEmpty && at + 1 < parts.Count
            && parts[at + 1].Paragraph is { Label.Style: LabelStyle.None } below && below.Range.To - below.Range.From < 80)
            return ($"{text} {Flat(below.Range.Place(tokens).Of(tokens.Text))}", below.Range);
        return (text, paragraph.Body);
    }

    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a heading is about: a target wins over a task ("Chỉ tiêu, nhiệm vụ"), a result over both only where it begins the heading.</summary>
    private static string ZoneOf(Tokens tokens, Stretch range, Lexicon lexicon)
    {
        var marks = lexicon.Zones.In(tokens, range.From, Math.Min(range.To, range.From + 40));
        marks.RemoveAll(m => m.Means == "target" && Reaching(tokens, range.From, m.From));
        if (marks.Count == 0) return "";
        if (marks[0].From - range.From <= 2 && marks[0].Means is "result" or "purpose" or "money" or "organisation" or "legal" && !marks.Exists(m => m.Means == "target")) return marks[0].Means;
        foreach (var zone in (string[])["target", "organisation", "money", "legal", "task", "result", "purpose"])
            if (marks.Exists(m => m.Means == zone))
                return zone;
        return "";
    }

    /// <summary>"Vận động Nhân dân thực hiện thắng lợi các mục tiêu …" is about work.</summary>
    private static bool Reaching(Tokens tokens, int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
            if ((tokens[at].Is("thắng") && tokens[at + 1].Is("lợi")) || (tokens[at].Is("vận") && tokens[at + 1].Is("động")) || (tokens[at].Is("thi") && tokens[at + 1].Is("đua") && !tokens.Has(to, "chỉ"))) return true;
        return false;
    }

    /// <summary>A short line that only names what follows: "- Giải pháp thực hiện:".</summary>
    private static string? Announces(Tokens tokens, Paragraph paragraph, Lexicon lexicon)
    {
        var place = paragraph.Body.Place(tokens);
        if (paragraph.Body.IsEmpty || place.End - place.Start > LongestAnnounce || tokens[paragraph.Range.To - 1].Key is "." or ";") return null;
        var mark = lexicon.Zones.At(tokens, paragraph.Body.From, paragraph.Body.To);
        var words = paragraph.Body.To - paragraph.Body.From;
        return mark is { } found && (tokens[paragraph.Range.To - 1].Is(":") || found.To - found.From >= words - 2) && !HasFigure(tokens, paragraph.Body)
            ? ZoneOf(tokens, paragraph.Body, lexicon) : null;
    }

    private static string? OwnZone(Tokens tokens, Paragraph paragraph, Lexicon lexicon) =>
        lexicon.Zones.At(tokens, paragraph.Body.From, paragraph.Body.To) is { Means: "target" or "legal" or "money" } mark && tokens.Has(mark.To, ":") ? mark.Means : null;
}
