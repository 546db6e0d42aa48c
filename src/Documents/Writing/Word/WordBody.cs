using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>The body and the annexes, block by block.</summary>
internal static class WordBody
{
    public static void Write(WordSheet sheet, IReadOnlyList<PaperBlock> blocks, bool landscape = false)
    {
        foreach (var block in blocks)
        {
            if (block is PaperLandscape wide)
            {
                if (landscape || wide.Blocks.Any(b => b is PaperLandscape)) throw new ArgumentException("Pages turned on their side cannot hold others.", nameof(blocks));
                Write(sheet, wide.Blocks, landscape: true);
                continue;
            }

            sheet.Turn(landscape);
            Write(sheet, block);
        }
    }

    public static void Annex(WordSheet sheet, OfficialPaper paper, PaperAnnex annex)
    {
        var turned = sheet.Turn(annex.Landscape);
        var label = WordText.Paragraph(WordStyles.Title, WordText.Run(annex.Label));
        label.ParagraphProperties!.OutlineLevel = new OutlineLevel { Val = 0 };
        if (!turned) label.ParagraphProperties.PageBreakBefore = new PageBreakBefore();
        sheet.Add(label);
        sheet.Add(WordText.Paragraph(WordStyles.Subtitle, WordText.Run(annex.Title)));
        var day = paper.Day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? $"     /     /{paper.Year}";
        sheet.Add(WordText.Paragraph(WordStyles.Centred, WordText.Run(
            $"(Kèm theo {paper.Kind ?? "Công văn"} số {Layout.PaperSymbol.Line(sheet.Layout, paper.Number)[sheet.Layout.Symbol.Label.Length..].TrimStart()} ngày {day} của {paper.Issuer.Body})", italic: true)));
        Write(sheet, annex.Body, annex.Landscape);
    }

    private static void Write(WordSheet sheet, PaperBlock block)
    {
        switch (block)
        {
            case PaperHeading heading:
                sheet.Add(WordText.Paragraph($"Heading{Math.Clamp(heading.Level, 1, 4)}", WordText.Run(heading.Text)));
                break;
            case PaperParagraph paragraph:
                sheet.Add(WordText.Paragraph(WordStyles.Text, [.. sheet.Runs(paragraph.Runs)]));
                break;
            case PaperList list:
                foreach (var item in list.Items) sheet.Add(WordText.Paragraph(WordStyles.List, [.. sheet.Runs(item.Runs)]));
                break;
            case PaperTable table:
                WordTables.Write(sheet, table);
                break;
            case PaperChart chart:
                WordCharts.Write(sheet, chart);
                break;
            case PaperPicture picture:
                WordPictures.Write(sheet, picture);
                break;
            case PaperPageBreak:
                sheet.Add(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Rule }), new Run(new Break { Type = BreakValues.Page })));
                break;
            default:
                throw new ArgumentException($"{block.GetType().Name} cannot be written.", nameof(block));
        }
    }
}
