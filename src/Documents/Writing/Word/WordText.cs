using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>Text as Word holds it.</summary>
internal static class WordText
{
    /// <summary>A run of one look; a line break in the text becomes one on paper.</summary>
    public static Run Run(string text, bool bold = false, bool italic = false, string? style = null, decimal? size = null)
    {
        var run = new Run();
        var look = new RunProperties();
        if (style is not null) look.Append(new RunStyle { Val = style });
        if (bold) look.Append(new Bold());
        if (italic) look.Append(new Italic());
        if (size is { } points) look.Append(new FontSize { Val = Lengths.Half(points) }, new FontSizeComplexScript { Val = Lengths.Half(points) });
        if (look.HasChildren) run.Append(look);
        var lines = Printable(text).Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0) run.Append(new Break());
            run.Append(new Text(lines[at]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Paragraph(string style, params OpenXmlElement[] runs) =>
        new(runs.Prepend(new ParagraphProperties(new ParagraphStyleId { Val = style })));

    /// <summary>A line of its own below words, as long as a part of them: a paragraph with a border above it and nothing in it.</summary>
    public static Paragraph Rule(int space, int length)
    {
        var side = $"{Math.Max(0, (space - Math.Min(length, space)) / 2)}";
        return new(new ParagraphProperties(
            new ParagraphStyleId { Val = WordStyles.Rule },
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
            new Indentation { Left = side, Right = side }));
    }

    /// <summary>Without the signs that XML cannot carry: they come in with pasted text, nobody typed them.</summary>
    public static string Printable(string text)
    {
        if (text.All(sign => XmlConvert.IsXmlChar(sign) && sign != '\r')) return text;
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\r' && XmlConvert.IsXmlChar(text[at])) kept.Append(text[at]);
            else if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])) kept.Append(text[at]).Append(text[++at]);
        }

        return kept.ToString();
    }
}
