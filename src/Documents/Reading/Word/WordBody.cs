using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Letters;
using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Word;

/// <summary>Walks the body of a Word file once, from its first paragraph to its last.</summary>
internal sealed class WordBody(MarkupReader markup, WordStyles styles, WordNumbers numbers, Dictionary<string, List<DraftParagraph>> notes, ReadLimits limits)
{
    private readonly HashSet<string> called = [];
    private DraftLine? carried;
    private int renderedBreaks, setBreaks, characters;

    /// <summary>Word notes where its pages broke when it last saved; without that only breaks set by hand are known.</summary>
    public bool KnowsPages { get; init; }

    public int Pages => 1 + (KnowsPages ? renderedBreaks : setBreaks);

    public HashSet<string> Converted { get; } = [];

    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    public int Comments { get; private set; }

    public List<DraftPart> Read()
    {
        var parts = new List<DraftPart>();
        while (markup.Read())
            if (markup.IsStart && markup.Name == "body") Blocks(parts);
        return TableJoin.Joined(parts);
    }

    /// <summary>The blocks of the element that stands here; elements that are none are offered to whoever asks.</summary>
    public List<DraftPart> Inside(Action<string>? other = null)
    {
        var parts = new List<DraftPart>();
        Blocks(parts, other);
        return parts;
    }

    private void Blocks(List<DraftPart> parts, Action<string>? other = null)
    {
        foreach (var name in markup.Inside())
        {
            switch (name)
            {
                case "p": Paragraph(parts); break;
                case "tbl": parts.Add(new WordTable(markup, Inside, () => Deletions++).Read()); break;
                case "ins" or "moveTo": Insertions++; Blocks(parts); break;
                case "del" or "moveFrom": Deletions++; break;
                case "sdt" or "sdtContent" or "customXml" or "smartTag" or "Choice": Blocks(parts); break;
                case "AlternateContent": First(() => Blocks(parts)); break;
                default: other?.Invoke(name); break;
            }
        }
    }

    /// <summary>Of several ways to show one thing the first is taken; the others say the same again.</summary>
    private void First(Action read)
    {
        var taken = false;
        foreach (var name in markup.Inside())
        {
            if (taken || name != "Choice") continue;
            taken = true;
            read();
        }
    }

    private void Paragraph(List<DraftPart> parts)
    {
        var line = carried ?? new DraftLine();
        carried = null;
        var properties = WordParagraph.None;
        var letters = styles.LettersOf(null, orUsual: true).Over(styles.Below);
        foreach (var name in markup.Inside())
        {
            if (name == "pPr")
            {
                properties = WordParagraph.Read(markup);
                letters = styles.LettersOf(properties.Style, orUsual: true).Over(styles.Below);
                if (properties.BreakBefore) setBreaks++;
            }
            else Inline(name, line, letters);
        }

        if (properties.Joined)
        {
            // The mark between two paragraphs was deleted: they are one.
            carried = line;
            Deletions++;
            return;
        }

        parts.Add(line.Done(Label(properties), Pages, Converted));
        parts.AddRange(line.Boxes);
    }

    private string? Label(WordParagraph properties)
    {
        var (list, level) = styles.ListOf(properties.Style);
        if ((properties.List ?? list) is not { } named || named == "0") return null;
        return numbers.Next(named, properties.Level ?? level);
    }

    private void Inline(string name, DraftLine line, WordLetters below)
    {
        switch (name)
        {
            case "r": Run(line, below); break;
            case "ins" or "moveTo":
                Insertions++;
                Within(line, below);
                break;
            case "del" or "moveFrom": Deletions++; break;
            case "hyperlink" or "smartTag" or "fldSimple" or "customXml" or "sdt" or "sdtContent" or "dir" or "bdo" or "oMath" or "oMathPara" or "Choice":
                Within(line, below);
                break;
            case "AlternateContent": First(() => Within(line, below)); break;
        }
    }

    private void Within(DraftLine line, WordLetters below)
    {
        foreach (var name in markup.Inside()) Inline(name, line, below);
    }

    private void Run(DraftLine line, WordLetters below)
    {
        var letters = below;
        foreach (var name in markup.Inside())
        {
            if (name == "rPr")
            {
                var own = WordLetters.Read(markup);
                letters = own.Over(own.Style is { } style ? styles.LettersOf(style, orUsual: false) : WordLetters.Nothing).Over(below);
            }
            else Piece(name, line, letters);
        }
    }

    private void Piece(string name, DraftLine line, WordLetters letters)
    {
        switch (name)
        {
            case "t": Add(line, Text(), letters); break;
            case "tab" or "ptab": Add(line, " ", letters); break;
            case "cr": Add(line, "\n", letters); break;
            case "br" when markup["type"] == "page": setBreaks++; break;
            case "br": Add(line, "\n", letters); break;
            case "noBreakHyphen": Add(line, "-", letters); break;
            case "lastRenderedPageBreak": renderedBreaks++; break;
            case "footnoteReference" or "endnoteReference": Call(name[..^"Reference".Length] + markup["id"], line); break;
            case "commentReference": Comments++; break;
            case "AlternateContent": First(() => Frames(line)); break;
            case "drawing" or "pict" or "object": Frames(line); break;
        }
    }

    private void Add(DraftLine line, string text, WordLetters letters)
    {
        if (letters.Hidden == true) return;
        if ((characters += text.Length) > limits.MostCharacters) throw new NotReadException(RefusedFor.TooLarge);
        line.Add(text, OldLetters.OfFont(letters.Font), letters.Bold == true, Pages);
    }

    /// <summary>A note belongs to the first place that calls it.</summary>
    private void Call(string id, DraftLine line)
    {
        if (!notes.TryGetValue(id, out var note) || !called.Add(id)) return;
        line.Notes.AddRange(note.Select((p, i) => p with { Page = Pages, Label = i == 0 ? $"[{called.Count}]" : p.Label }));
    }

    /// <summary>Text in frames, however deep they hang in a drawing.</summary>
    private void Frames(DraftLine line)
    {
        foreach (var name in markup.Inside())
        {
            if (name == "txbxContent") Blocks(line.Boxes);
            else if (name == "AlternateContent") First(() => Frames(line));
            else if (name.Length > 0) Frames(line);
        }
    }

    private string Text()
    {
        var text = "";
        foreach (var name in markup.Inside())
            if (name.Length == 0) text += markup.Value;
        return text;
    }
}
