using System.Globalization;
using System.Security;
using System.Text;
using CauNoi.Documents.Writing.Layout;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>A paper as a Word file. Equal papers are equal files, to the byte: their hash can be compared.</summary>
internal static class WordPaper
{
    public static byte[] Write(OfficialPaper paper, PaperLayout layout)
    {
        var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rIdDocument");
            main.Document = new Document();
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = WordStyles.Of(layout);
            main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = WordNumbering.Of(layout);
            WordPages.Write(main, paper);
            var sheet = new WordSheet(main, layout);
            WordHeading.Write(sheet, paper);
            WordBody.Write(sheet, paper.Body);
            sheet.Turn(landscape: false);
            WordEnding.Write(sheet, paper);
            foreach (var annex in paper.Annexes) WordBody.Annex(sheet, paper, annex);
            main.Document.Append(sheet.End());
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings();
            Properties(document, paper);
        }

        return EvenZip.Of(file);
    }

    private static Settings Settings() => new(
        new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "vi-VN" },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });

    // Written by hand: the library's own way names the part at random. The day is the paper's, not that of the machine.
    private static void Properties(WordprocessingDocument document, OfficialPaper paper)
    {
        var day = (paper.Day ?? new DateOnly(paper.Year, 1, 1)).ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        var part = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "rIdCore");
        part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{SecurityElement.Escape(paper.Title)}</dc:title><dc:creator>{SecurityElement.Escape(paper.Issuer.Body)}</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>
            """)));
    }
}
