using CauNoi.Documents.Writing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Test.Unit.Documents;

public sealed class PaperDocxTests : IDisposable
{
    private const int Millimetre = 57;
    private readonly WordprocessingDocument full = Open(PaperSamples.Full, "front");

    private Body Body => full.MainDocumentPart!.Document.Body!;

    public void Dispose() => full.Dispose();

    [Theory]
    [MemberData(nameof(PaperLayoutTests.Shipped), MemberType = typeof(PaperLayoutTests))]
    public void Word_finds_nothing_to_repair(string layout)
    {
        Faults(PaperSamples.Full, layout).ShouldBeEmpty();
        Faults(PaperSamples.Full with { Kind = null, Day = null, Number = "/MTTQ-BTT", Draft = true, To = ["Một nơi", "Nơi khác"], Figures = null }, layout).ShouldBeEmpty();
        Faults(PaperSamples.Full with { Body = [], Annexes = [], Grounds = [], To = [], Recipients = [], Archive = null }, layout).ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_file_is_found_by_the_same_look()
    {
        Body.PrependChild(new RunProperties());
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(full).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_page_is_A4_with_the_margins_of_the_decree()
    {
        var section = Body.Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        (size.Width!.Value, size.Height!.Value).ShouldBe((11_906u, 16_838u));
        ((double)margin.Top!.Value).ShouldBe(20 * Millimetre, 10);
        ((double)margin.Bottom!.Value).ShouldBe(20 * Millimetre, 10);
        ((double)margin.Left!.Value).ShouldBe(30 * Millimetre, 10);
        ((double)margin.Right!.Value).ShouldBe(15 * Millimetre, 10);
    }

    [Fact]
    public void The_text_is_Times_New_Roman_of_fourteen_points_justified_and_indented()
    {
        var styles = full.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var look = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        (look.RunFonts!.Ascii!.Value, look.FontSize!.Val!.Value, look.Languages!.Val!.Value).ShouldBe(("Times New Roman", "28", "vi-VN"));
        var text = styles.Elements<Style>().Single(s => s.StyleId == "PaperText").StyleParagraphProperties!;
        text.Justification!.Val!.Value.ShouldBe(JustificationValues.Both);
        text.Indentation!.FirstLine!.Value.ShouldBe("720");
        text.SpacingBetweenLines!.After!.Value.ShouldBe("120");
    }

    [Fact]
    public void The_page_number_stands_in_the_top_margin_from_the_second_page_on()
    {
        var main = full.MainDocumentPart!;
        var first = Body.Descendants<SectionProperties>().First();
        first.GetFirstChild<TitlePage>().ShouldNotBeNull();
        string Head(HeaderFooterValues type) => ((HeaderPart)main.GetPartById(first.Elements<HeaderReference>().Single(h => h.Type! == type).Id!)).Header.OuterXml;
        Head(HeaderFooterValues.Default).ShouldContain(" PAGE ");
        Head(HeaderFooterValues.First).ShouldNotContain(" PAGE ");
        Body.Descendants<SectionProperties>().Skip(1).ShouldAllBe(s => s.GetFirstChild<TitlePage>() == null);
    }

    [Fact]
    public void A_draft_says_so_on_every_page_and_an_issued_paper_does_not()
    {
        full.MainDocumentPart!.HeaderParts.ShouldAllBe(p => !p.Header.OuterXml.Contains("DỰ THẢO", StringComparison.Ordinal));
        using var draft = Open(PaperSamples.Full with { Draft = true }, "front");
        draft.MainDocumentPart!.HeaderParts.Count().ShouldBe(2);
        draft.MainDocumentPart!.HeaderParts.ShouldAllBe(p => p.Header.OuterXml.Contains("DỰ THẢO", StringComparison.Ordinal));
    }

    [Fact]
    public void The_mark_of_the_figures_stands_at_the_foot_of_every_page() =>
        full.MainDocumentPart!.FooterParts.ShouldAllBe(p => p.Footer.InnerText.Contains("mốc 1234567 · 9f2c4e71a0b3", StringComparison.Ordinal));

    [Fact]
    public void Headings_are_headings_of_their_level() =>
        Body.Descendants<Paragraph>().Select(p => (p.ParagraphProperties?.ParagraphStyleId?.Val?.Value, p.InnerText)).Where(p => p.Value?.StartsWith("Heading", StringComparison.Ordinal) == true)
            .Select(p => $"{p.Value} {p.InnerText}").Take(4).ShouldBe(["Heading1 I. Tình hình chung", "Heading2 1. Đoàn kết toàn dân", "Heading3 a) Vận động Nhân dân", "Heading4 Ở khu dân cư"]);

    [Fact]
    public void A_tables_head_comes_again_and_its_merged_cells_are_merged()
    {
        var rows = Lined().First().Elements<TableRow>().ToList();
        rows.Select(r => r.TableRowProperties!.GetFirstChild<TableHeader>() is not null).ShouldBe([true, true, false, false, false]);
        var top = rows[0].Elements<TableCell>().ToList();
        top[2].TableCellProperties!.GridSpan!.Val!.Value.ShouldBe(3);
        (top[0].TableCellProperties!.VerticalMerge!.Val!.Value, rows[1].Elements<TableCell>().First().TableCellProperties!.VerticalMerge!.Val!.Value)
            .ShouldBe((MergedCellValues.Restart, MergedCellValues.Continue));
        rows[2].Elements<TableCell>().Select(c => c.GetFirstChild<Paragraph>()!.ParagraphProperties!.Justification?.Val?.Value)
            .ShouldBe([JustificationValues.Center, null, JustificationValues.Right, JustificationValues.Right, JustificationValues.Right]);
    }

    [Fact]
    public void A_very_long_table_goes_on_in_others_with_the_same_head_and_loses_no_row()
    {
        var table = new PaperTable([new("TT", 1)], [.. Enumerable.Range(1, 10_000).Select(n => new PaperRow([(decimal)n]))]);
        var read = PaperContent.Read(PaperWriter.Docx(PaperSamples.Full with { Body = [table], Annexes = [] }, PaperSamples.Layout("front")));
        read.Tables.Count.ShouldBeGreaterThan(1);
        read.Tables.ShouldAllBe(t => t[0][0] == "TT");
        read.Tables.SelectMany(t => t.Skip(1)).Select(r => r[0]).ShouldBe(Enumerable.Range(1, 10_000).Select(n => $"{n}"));
    }

    [Fact]
    public void A_wide_table_lies_on_a_page_turned_on_its_side_and_the_text_goes_on_upright() =>
        Body.Descendants<SectionProperties>().Select(s => s.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape).ShouldBe([false, true, false]);

    [Fact]
    public void Nothing_after_a_wide_table_leaves_no_empty_page()
    {
        using var wide = Open(PaperSamples.Full with { Body = [], Annexes = [new("Phụ lục", "Biểu", [new PaperTable([new("A", 1)], [])], Landscape: true)] }, "front");
        wide.MainDocumentPart!.Document.Body!.Descendants<SectionProperties>().Select(s => s.GetFirstChild<PageSize>()!.Orient is not null).ShouldBe([false, true]);
    }

    [Fact]
    public void A_footnote_leads_to_the_page_that_shows_what_was_counted()
    {
        var part = full.MainDocumentPart!.FootnotesPart!;
        var link = part.Footnotes.Descendants<Hyperlink>().Single();
        part.HyperlinkRelationships.Single(r => r.Id == link.Id).Uri.ShouldBe(PaperSamples.Origin);
    }

    [Fact]
    public void A_chart_carries_its_figures_as_a_workbook()
    {
        var chart = full.MainDocumentPart!.ChartParts.First(p => p.ChartSpace.InnerText.Contains("Biểu 1", StringComparison.Ordinal));
        using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(f => f.Description).ShouldBeEmpty();
        book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellValue>().Select(v => v.Text)
            .ShouldBe(["28", "20", "30", "29", "25", "34", "1260.5"]);
    }

    [Fact]
    public void Every_figure_is_read_back_as_it_was_given()
    {
        var read = PaperContent.Read(PaperWriter.Docx(PaperSamples.Full, PaperSamples.Layout("front")));
        read.Tables[0].Select(r => string.Join(" | ", r)).ShouldBe([
            "TT | Khu dân cư | Hộ", " |  | Số hộ | Đã họp | Tỷ lệ (%)", "1 | Xóm Kết Thành | 215 | 198 | 92,1", "2 | Xóm Phú Thành | 184 | 160 | 87", " | Cộng | 399 | 358 | 89,7"]);
        read.Charts[0].ShouldBe([28, 30, 29, 34]);
        read.Charts[1].ShouldBe([20, null, 25, 1_260.5m]);
        read.Footnotes.ShouldBe(["Khu dân cư đã ghi ít nhất một buổi họp trong tháng 01/2026.", "Số khai báo."]);
        read.Paragraphs.ShouldContain("Trong tháng, toàn xã có 34/36 khu dân cư tổ chức họp, tăng 5 khu dân cư so với tháng trước; số liệu ước của quỹ là 1.234,5 triệu đồng.");
    }

    [Fact]
    public void Equal_papers_are_equal_files()
    {
        Bytes(PaperSamples.Full, "front").ShouldBe(Bytes(PaperSamples.Full, "front"));
        Bytes(PaperSamples.Full with { Place = "Nơi khác" }, "front").ShouldNotBe(Bytes(PaperSamples.Full, "front"));
    }

    [Fact]
    public void Signs_that_no_file_can_hold_are_left_out_and_letters_beyond_the_first_plane_are_kept()
    {
        var paper = PaperSamples.Full with { Body = [new PaperParagraph("a\u0001b\uD800c \U0001F600 <&>\nd")] };
        Faults(paper, "front").ShouldBeEmpty();
        PaperContent.Read(PaperWriter.Docx(paper, PaperSamples.Layout("front"))).Paragraphs.ShouldContain("abc \U0001F600 <&>\nd");
    }

    [Fact]
    public void A_table_that_makes_no_sense_is_refused_and_not_printed_wrong()
    {
        Should.Throw<ArgumentException>(() => Bytes(PaperSamples.Full with { Body = [new PaperTable([], [])] }, "front"));
        Should.Throw<ArgumentException>(() => Bytes(PaperSamples.Full with { Body = [new PaperTable([new("A", 1)], []) { Header = [[new("A"), new("B")]] }] }, "front"));
        Should.Throw<ArgumentException>(() => Bytes(PaperSamples.Full with { Body = [new PaperLandscape([new PaperLandscape([])])] }, "front"));
        Should.Throw<ArgumentException>(() => Bytes(PaperSamples.Full with { Body = [new PaperPicture([1, 2, 3], 1, 1, "")] }, "front"));
    }

    private IEnumerable<Table> Lined() => Body.Elements<Table>().Where(t => t.GetFirstChild<TableProperties>()!.TableBorders is not null);

    private static IEnumerable<string> Faults(OfficialPaper paper, string layout)
    {
        using var document = Open(paper, layout);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(f => $"{f.Path?.XPath}: {f.Description}")];
    }

    private static WordprocessingDocument Open(OfficialPaper paper, string layout)
    {
        var file = new MemoryStream();
        file.Write(Bytes(paper, layout));
        return WordprocessingDocument.Open(file, isEditable: true);
    }

    private static byte[] Bytes(OfficialPaper paper, string layout)
    {
        using var file = (MemoryStream)PaperWriter.Docx(paper, PaperSamples.Layout(layout));
        return file.ToArray();
    }
}
