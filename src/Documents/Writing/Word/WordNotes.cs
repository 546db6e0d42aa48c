using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>The footnotes of a paper: where its figures come from.</summary>
internal sealed class WordNotes
{
    private readonly FootnotesPart part;
    private readonly Footnotes notes;
    private int last;

    public WordNotes(MainDocumentPart main)
    {
        part = main.AddNewPart<FootnotesPart>("rIdNotes");
        // The line above the notes, and the one above a note that goes on overleaf: Word asks for both by these numbers.
        part.Footnotes = notes = new Footnotes(
            new Footnote(Empty(new SeparatorMark())) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(Empty(new ContinuationSeparatorMark())) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
    }

    /// <summary>Writes the note and gives the mark that stands behind its text.</summary>
    public Run Add(PaperFootnote note)
    {
        var id = ++last;
        var text = WordText.Run(" " + note.Text);
        var paragraph = WordText.Paragraph(WordStyles.Note, new Run(Mark(), new FootnoteReferenceMark()));
        paragraph.Append(note.Link is { } link ? WordLinks.To(part, $"rIdNote{id}", link, text) : text);
        notes.Append(new Footnote(paragraph) { Id = id });
        return new Run(Mark(), new FootnoteReference { Id = id });
    }

    private static RunProperties Mark() => new(new RunStyle { Val = WordStyles.NoteMark });

    private static Paragraph Empty(DocumentFormat.OpenXml.OpenXmlElement mark) => new(
        new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new Run(mark));
}
