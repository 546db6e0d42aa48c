using CauNoi.Documents.Writing.Layout;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>The paper while it is written: what is on it already, which way the page is turned, what was numbered so far.</summary>
internal sealed class WordSheet(MainDocumentPart main, PaperLayout layout)
{
    private readonly Body body = new();
    private readonly WordNotes notes = new(main);
    private bool turned;
    private bool begun;
    private bool first = true;
    private uint ids;
    private int links;

    public MainDocumentPart Main => main;

    public PaperLayout Layout => layout;

    /// <summary>The width between the margins, in twentieths of a point.</summary>
    public int Width => WordPages.TextWidth(layout, turned);

    /// <summary>The height between the margins.</summary>
    public int Height => WordPages.TextHeight(layout, turned);

    /// <summary>What was added last.</summary>
    public OpenXmlElement? Last => body.LastChild;

    public uint NextId() => ++ids;

    public void Add(OpenXmlElement element)
    {
        body.Append(element);
        begun = true;
    }

    /// <summary>Turns the page from here on. A section is closed only when something stands in it, so that no page stays empty.</summary>
    /// <returns>True when a new page begins by it.</returns>
    public bool Turn(bool landscape)
    {
        if (turned == landscape) return false;
        if (begun)
        {
            // A section ends in the properties of a paragraph; one of its own could slip to an empty page, so the last one carries it.
            if (body.LastChild is not Paragraph) body.Append(WordText.Paragraph(WordStyles.Rule));
            var last = (Paragraph)body.LastChild!;
            (last.ParagraphProperties ??= new ParagraphProperties()).AddChild(Section());
        }

        turned = landscape;
        begun = false;
        return true;
    }

    /// <summary>The runs of a paragraph with their footnotes and links.</summary>
    public IEnumerable<OpenXmlElement> Runs(IEnumerable<PaperRun> runs)
    {
        foreach (var run in runs)
        {
            var text = WordText.Run(run.Text, run.Bold, run.Italic, run.Link is null ? null : WordStyles.Link);
            yield return run.Link is { } link ? WordLinks.To(main, $"rIdLink{++links}", link, text) : text;
            if (run.Footnote is { } note) yield return notes.Add(note);
        }
    }

    /// <summary>Ends the paper.</summary>
    public Body End()
    {
        if (body.LastChild is not Paragraph) body.Append(WordText.Paragraph(WordStyles.Rule));
        body.Append(Section());
        return body;
    }

    private SectionProperties Section()
    {
        var section = WordPages.Section(layout, turned, first);
        first = false;
        return section;
    }
}
