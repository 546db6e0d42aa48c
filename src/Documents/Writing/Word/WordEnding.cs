using CauNoi.Documents.Writing.Layout;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>The end of a paper: who gets it on the left, who signs on the right.</summary>
internal static class WordEnding
{
    /// <summary>Room for signature and seal, in points.</summary>
    private const int SignatureRoom = 80;

    public static void Write(WordSheet sheet, OfficialPaper paper)
    {
        // A signature alone on a page proves nothing: the last lines of the text go with it.
        if (sheet.Last is Paragraph last && last.ParagraphProperties is { SectionProperties: null } look) look.KeepNext = new KeepNext();
        var left = sheet.Width / 2;
        sheet.Add(PlainTable.Of([left, sheet.Width - left], [Recipients(sheet.Layout.Ending, paper), Signature(sheet.Layout.Ending, paper.Signature)]));
    }

    private static OpenXmlElement[] Recipients(EndingRule rule, OfficialPaper paper)
    {
        var lines = new List<string>(paper.Recipients.Select(r => $"- {r};"));
        if (paper.Archive is { } archive) lines.Add($"- {rule.Archive.Replace("{archive}", archive, StringComparison.Ordinal)}");
        else if (lines.Count > 0) lines[^1] = lines[^1][..^1] + ".";
        if (lines.Count == 0) return [WordText.Paragraph(WordStyles.SmallList)];
        var label = WordText.Run(rule.Recipients, bold: !rule.Underlined, italic: !rule.Underlined, size: rule.LabelSize);
        if (rule.Underlined) label.RunProperties!.Underline = new Underline { Val = UnderlineValues.Single };
        return [WordText.Paragraph(WordStyles.SmallList, label), .. lines.Select(l => WordText.Paragraph(WordStyles.SmallList, WordText.Run(l)))];
    }

    private static OpenXmlElement[] Signature(EndingRule rule, PaperSignature signature)
    {
        var name = WordText.Paragraph(WordStyles.Heading, WordText.Run(signature.Name ?? "", bold: true, size: rule.SignatureSize));
        name.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = $"{Lengths.OfPoints(SignatureRoom)}" };
        return [.. signature.Authority.Append(signature.Post).Select(l =>
            WordText.Paragraph(WordStyles.Heading, WordText.Run(l.ToUpperInvariant(), bold: true, size: rule.SignatureSize))), name];
    }
}
