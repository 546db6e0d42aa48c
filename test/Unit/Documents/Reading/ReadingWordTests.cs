using CauNoi.Recognition;
using static CauNoi.Test.Unit.Documents.Reading.Samples;

namespace CauNoi.Test.Unit.Documents.Reading;

public class ReadingWordTests
{
    private static readonly (string Name, string Content) Numbering = Part("numbering", "numbering",
        "<w:abstractNum w:abstractNumId='0'>" +
        "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>" +
        "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/><w:lvlText w:val='%1.%2.'/></w:lvl></w:abstractNum>" +
        "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF0B7;'/></w:lvl></w:abstractNum>" +
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>");

    [Fact]
    public async Task Paragraphs_are_lines_of_the_text_and_every_block_points_at_its_own()
    {
        var source = (await Document(Word(P("Điều 1", letters: "<w:b/>") + P("Phấn đấu 95%")))).Source;
        source.Text.ShouldBe("Điều 1\nPhấn đấu 95%\n");
        source.Blocks.Select(b => source.Text[b.Start..b.End]).ShouldBe(["Điều 1", "Phấn đấu 95%"]);
        source.Blocks.Select(b => b.Bold).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Numbers_that_Word_counts_by_itself_are_written_into_the_text()
    {
        static string Item(string text, int list, int level) => P(text, $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");
        var read = await Document(Word(Item("Mục đích", 1, 0) + Item("Một", 1, 1) + Item("Hai", 1, 1) + Item("Yêu cầu", 1, 0) + Item("Ba", 1, 1) + Item("gạch", 2, 0), Numbering));
        read.Source.Text.ShouldBe("I. Mục đích\n1.1. Một\n1.2. Hai\nII. Yêu cầu\n2.1. Ba\n- gạch\n");
        read.Source.Blocks[1].Label.ShouldBe("1.1.");
    }

    [Fact]
    public async Task A_list_of_a_style_counts_and_bold_is_inherited()
    {
        var styles = Part("styles", "styles", "<w:style w:type='paragraph' w:styleId='Muc'><w:basedOn w:val='Goc'/></w:style>" +
            "<w:style w:type='paragraph' w:styleId='Goc'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>");
        var source = (await Document(Word(P("Mục đích", "<w:pStyle w:val='Muc'/>") + P("khác"), Numbering, styles))).Source;
        source.Text.ShouldBe("I. Mục đích\nkhác\n");
        source.Blocks[0].Bold.ShouldBeTrue();
        source.Blocks[1].Bold.ShouldBeFalse();
    }

    [Fact]
    public async Task Insertions_are_taken_and_deletions_left_out_and_both_are_counted()
    {
        var read = await Document(Word("<w:p><w:r><w:t>Đạt </w:t></w:r><w:del><w:r><w:delText>80%</w:delText></w:r></w:del><w:ins><w:r><w:t>95%</w:t></w:r></w:ins></w:p>" +
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>một </w:t></w:r></w:p>" + P("câu")));
        read.Source.Text.ShouldBe("Đạt 95%\nmột câu\n");
        (read.Facts.InsertionsTaken, read.Facts.DeletionsLeftOut).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Cells_of_a_row_are_separated_by_a_tab_and_merged_cells_stand_once()
    {
        var source = (await Document(Word("<w:tbl>" +
            $"<w:tr>{Cell("TT", "<w:vMerge w:val='restart'/>")}{Cell("Lộ trình", "<w:gridSpan w:val='2'/>")}</w:tr>" +
            $"<w:tr>{Cell("", "<w:vMerge/>")}{Cell("2026")}{Cell("2027")}</w:tr>" +
            $"<w:tr>{Cell("1")}{Cell("80%")}{Cell("85%")}</w:tr></w:tbl>"))).Source;
        source.Text.ShouldBe("TT\tLộ trình\n2026\t2027\n1\t80%\t85%\n");
        source.Blocks.Select(b => (source.Text[b.Start..b.End], b.Row, b.Column, b.Rows, b.Columns)).ShouldBe(
            [("TT", 0, 0, 2, 1), ("Lộ trình", 0, 1, 1, 2), ("2026", 1, 1, 1, 1), ("2027", 1, 2, 1, 1), ("1", 2, 0, 1, 1), ("80%", 2, 1, 1, 1), ("85%", 2, 2, 1, 1)]);
        source.Blocks.ShouldAllBe(b => b.Kind == SourceBlockKind.Cell && b.Table == 0);
    }

    [Fact]
    public async Task A_table_that_was_split_over_pages_is_one_and_its_head_stands_once()
    {
        static string Table(params string[] numbers) => $"<w:tbl><w:tr>{Cell("TT")}{Cell("Chỉ tiêu")}</w:tr>{string.Concat(numbers.Select(n => $"<w:tr>{Cell(n)}{Cell("Nội dung " + n)}</w:tr>"))}</w:tbl>";
        var source = (await Document(Word(Table("1", "2") + P("") + Table("3")))).Source;
        source.Text.ShouldBe("TT\tChỉ tiêu\n1\tNội dung 1\n2\tNội dung 2\n3\tNội dung 3\n");
        source.Blocks.ShouldAllBe(b => b.Table == 0);
        source.Blocks[^1].Row.ShouldBe(3);
    }

    [Fact]
    public async Task Two_tables_that_do_not_continue_each_other_stay_two()
    {
        static string Table(string head) => $"<w:tbl><w:tr>{Cell(head)}{Cell("a")}</w:tr><w:tr>{Cell("x")}{Cell("y")}</w:tr></w:tbl>";
        (await Document(Word(Table("Một") + Table("Hai")))).Source.Blocks.Select(b => b.Table).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_footnote_stands_behind_the_paragraph_that_calls_it()
    {
        var notes = Part("footnotes", "footnotes", $"<w:footnote w:id='-1' w:type='separator'>{P("---")}</w:footnote><w:footnote w:id='2'>{P("Theo báo cáo năm 2025.")}</w:footnote>");
        var source = (await Document(Word("<w:p><w:r><w:t>Đạt 95%</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t> số hộ.</w:t></w:r></w:p>" + P("Sau"), notes))).Source;
        source.Text.ShouldBe("Đạt 95% số hộ.\n[1] Theo báo cáo năm 2025.\nSau\n");
        source.Blocks[1].Kind.ShouldBe(SourceBlockKind.Footnote);
    }

    [Fact]
    public async Task A_text_box_is_read_once_though_the_file_holds_it_twice()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>";
        (await TextOf(Word($"<w:p><w:r><w:t>Ngoài</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")))
            .ShouldBe("Ngoài\nTrong khung\n");
    }

    [Fact]
    public async Task Pages_are_counted_where_Word_broke_them()
    {
        var read = await Document(Word(P("một") + "<w:p><w:r><w:br w:type='page'/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r></w:p>"));
        read.Source.Blocks.Select(b => b.Page).ShouldBe([1, 2]);
        read.Facts.Pages.ShouldBe(2);
    }

    [Theory]
    [InlineData(".VnTime", "PhÊn ®Êu 95% hé gia ®×nh", "Phấn đấu 95% hộ gia đình", "TCVN3")]
    [InlineData(".VnTimeH", "céng hßa", "CỘNG HÒA", "TCVN3")]
    [InlineData("VNI-Times", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "VNI")]
    public async Task Old_fonts_are_converted_and_that_is_said(string font, string coded, string text, string code)
    {
        var read = await Document(Word(P(coded, letters: $"<w:rFonts w:ascii='{font}'/>")));
        read.Source.Text.ShouldBe(text + "\n");
        read.Facts.Converted.ShouldBe([code]);
    }

    [Fact]
    public async Task Unicode_letters_in_an_old_font_are_left_alone() =>
        (await TextOf(Word(P("Cộng hòa ª", letters: "<w:rFonts w:ascii='.VnTime'/>")))).ShouldBe("Cộng hòa ª\n");

    [Fact]
    public async Task Hidden_text_and_comments_are_no_part_of_the_text()
    {
        var read = await Document(Word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r><w:r><w:commentReference w:id='1'/></w:r></w:p>"));
        read.Source.Text.ShouldBe("hiện\n");
        read.Facts.CommentsLeftOut.ShouldBe(1);
    }

    [Fact]
    public async Task Letters_put_together_from_parts_become_one_and_tone_styles_stay_as_written() =>
        (await TextOf(Word(P("Hòa".Normalize(System.Text.NormalizationForm.FormD) + " hoà")))).ShouldBe("Hòa hoà\n");
}
