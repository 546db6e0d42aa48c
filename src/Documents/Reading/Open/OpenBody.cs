using System.Globalization;
using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Letters;
using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Open;

/// <summary>Walks the body of an OpenDocument text once.</summary>
internal sealed class OpenBody(MarkupReader markup, OpenStyles styles, ReadLimits limits)
{
    private const int MostSpaces = 100;

    private readonly OpenList lists = new(styles);
    private string? label;
    private bool isFirst;
    private int? startValue;
    private int notes, characters;

    public bool IsText { get; private set; }

    public int Pages { get; private set; } = 1;

    public HashSet<string> Converted { get; } = [];

    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    public int Comments { get; private set; }

    public List<DraftPart> Read()
    {
        var parts = new List<DraftPart>();
        while (markup.Read())
        {
            if (!markup.IsStart || markup.Name != "text" || markup.Prefix != "office") continue;
            IsText = true;
            Blocks(parts);
        }

        return TableJoin.Joined(parts);
    }

    public List<DraftPart> Inside()
    {
        var parts = new List<DraftPart>();
        Blocks(parts);
        return parts;
    }

    private void Blocks(List<DraftPart> parts)
    {
        foreach (var name in markup.Inside())
        {
            switch (name)
            {
                case "p" or "h": Paragraph(parts); break;
                case "table": parts.Add(new OpenTable(markup, this).Read()); break;
                case "list": List(parts); break;
                case "section" or "index-body" or "table-of-content" or "text-box" or "frame" or "list-header" or "a": Blocks(parts); break;
                case "soft-page-break": Pages++; break;
                case "tracked-changes": Changes(); break;
                case "annotation": Comments++; break;
            }
        }
    }

    /// <summary>What was deleted is kept here, away from the text; what was inserted stands in the text already.</summary>
    private void Changes()
    {
        foreach (var name in markup.Inside())
        {
            if (name != "changed-region") continue;
            foreach (var kind in markup.Inside())
            {
                if (kind == "deletion") Deletions++;
                else if (kind == "insertion") Insertions++;
            }
        }
    }

    private void List(List<DraftPart> parts)
    {
        lists.Enter(markup["style-name"], markup["continue-numbering"] == "true" || markup["continue-list"] is not null);
        foreach (var name in markup.Inside())
        {
            if (name == "list-header") Blocks(parts);
            if (name != "list-item") continue;
            startValue = int.TryParse(markup["start-value"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 100_000) : null;
            (label, isFirst) = (null, true);
            Blocks(parts);
            isFirst = false;
        }

        lists.Leave();
    }

    private void Paragraph(List<DraftPart> parts)
    {
        var style = markup["style-name"];
        if (isFirst)
        {
            label = lists.Next(styles.ListOf(style), startValue);
            isFirst = false;
        }

        var own = label;
        label = null;
        var line = new DraftLine();
        var page = Pages;
        Line(line, styles.Bold(style) ?? false, styles.Font(style));
        parts.Add(line.Done(own, page, Converted));
        parts.AddRange(line.Boxes);
    }

    private void Line(DraftLine line, bool bold, string? font)
    {
        foreach (var name in markup.Inside())
        {
            switch (name)
            {
                case "": Add(line, Collapsed(markup.Value), bold, font); break;
                case "s": Add(line, new string(' ', Spaces()), bold, font); break;
                case "tab": Add(line, " ", bold, font); break;
                case "line-break": Add(line, "\n", bold, font); break;
                case "soft-page-break": Pages++; break;
                case "span":
                    var style = markup["style-name"];
                    Line(line, styles.Bold(style) ?? bold, styles.Font(style) ?? font);
                    break;
                case "a" or "meta" or "ruby" or "ruby-base" or "meta-field": Line(line, bold, font); break;
                case "note": Note(line); break;
                case "annotation": Comments++; break;
                case "frame" or "custom-shape" or "g": Frames(line); break;
                default:
                    if (markup.Prefix == "text" && (name.EndsWith("-number", StringComparison.Ordinal) || name is "date" or "time" or "bookmark-ref" or "sequence" or "title" or "subject" or "placeholder"))
                        Line(line, bold, font);
                    break;
            }
        }
    }

    private void Note(DraftLine line)
    {
        foreach (var name in markup.Inside())
        {
            if (name != "note-body") continue;
            notes++;
            var number = notes;
            line.Notes.AddRange(Inside().OfType<DraftParagraph>().Select((p, i) => p with { Label = i == 0 ? $"[{number}]" : p.Label }));
        }
    }

    private void Frames(DraftLine line)
    {
        foreach (var name in markup.Inside())
        {
            if (name == "text-box") Blocks(line.Boxes);
            else if (name.Length > 0) Frames(line);
        }
    }

    private void Add(DraftLine line, string text, bool bold, string? font)
    {
        if ((characters += text.Length) > limits.MostCharacters) throw new NotReadException(RefusedFor.TooLarge);
        line.Add(text, OldLetters.OfFont(font), bold, Pages);
    }

    private int Spaces() => int.TryParse(markup["c"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostSpaces) : 1;

    private static string Collapsed(string text) => text.ReplaceLineEndings(" ");
}
