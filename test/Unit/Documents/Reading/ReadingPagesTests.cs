using CauNoi.Documents.Reading;
using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Pages;
using CauNoi.Recognition;

namespace CauNoi.Test.Unit.Documents.Reading;

public class ReadingPagesTests
{
    private const double Left = 85, Right = 540, Letter = 6, Height = 14, Pitch = 18;

    [Fact]
    public void Lines_of_a_paragraph_are_joined_and_a_short_line_ends_it()
    {
        var page = new Page();
        page.Line(120, "Phấn đấu hằng năm có từ chín mươi lăm phần trăm trở lên khu dân cư tổ chức ngày").Line(Left, "hội toàn dân.");
        page.Line(120, "Mỗi xã có một mô hình.");
        Text(page).ShouldBe("Phấn đấu hằng năm có từ chín mươi lăm phần trăm trở lên khu dân cư tổ chức ngày hội toàn dân.\nMỗi xã có một mô hình.\n");
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_end_of_a_page_and_page_numbers_are_dropped()
    {
        var (one, two) = (new Page(1), new Page(2));
        one.Fill(10).At(700).Line(120, "Phấn đấu hằng năm có từ chín mươi lăm phần trăm trở lên khu dân cư tổ chức ngày");
        two.At(30).Line(300, "2").At(80).Line(Left, "hội toàn dân ở các xã.").Fill(10);
        var text = Text(one, two);
        text.ShouldContain("tổ chức ngày hội toàn dân ở các xã.\n");
        text.Split('\n').ShouldNotContain("2");
    }

    [Fact]
    public void A_page_that_ends_early_ends_its_paragraph() =>
        Text(new Page(1).Fill(3), new Page(2).Fill(3)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);

    [Fact]
    public void A_head_that_runs_through_all_pages_is_dropped()
    {
        var pages = Enumerable.Range(1, 4).Select(n => new Page(n).At(30).Line(200, $"Chương trình hành động trang {n}").At(90).Fill(5)).ToArray();
        Text(pages).ShouldNotContain("Chương trình hành động trang");
    }

    [Fact]
    public void Letterhead_and_foot_become_two_columns_and_the_text_between_does_not()
    {
        var page = new Page();
        page.Pair(95, "MẶT TRẬN TỔ QUỐC", 300, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA").Pair(110, "XÃ TÂN HÒA", 330, "Độc lập - Tự do").Pair(105, "Số: 07/CTr", 320, "Tân Hòa, ngày 05");
        page.Skip(2).Line(210, "CHƯƠNG TRÌNH HÀNH ĐỘNG").Skip(1).Fill(6).Skip(2);
        page.Pair(Left, "Nơi nhận:", 360, "CHỦ TỊCH").Line(Left, "- Như trên;").Line(Left, "- Lưu: VT.").Skip(2).Line(350, "Nguyễn Văn An");
        var source = Read(page);
        source.Blocks.Where(b => b.Kind == SourceBlockKind.Cell).Select(b => source.Text[b.Start..b.End]).ShouldBe(
            ["MẶT TRẬN TỔ QUỐC\nXÃ TÂN HÒA\nSố: 07/CTr", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nĐộc lập - Tự do\nTân Hòa, ngày 05", "Nơi nhận:\n- Như trên;\n- Lưu: VT.", "CHỦ TỊCH\nNguyễn Văn An"]);
        source.Text.ShouldContain("\nCHƯƠNG TRÌNH HÀNH ĐỘNG\n");
    }

    [Fact]
    public void Items_begin_new_paragraphs()
    {
        var page = new Page();
        page.Line(120, "1. Mỗi xã có một mô hình tự quản về bảo vệ môi trường hoạt động có hiệu quả, đều;").Line(120, "2. Mỗi xã có hai mô hình.").Line(120, "- Mỗi thôn có một tổ hòa giải.");
        Text(page).ShouldBe("1. Mỗi xã có một mô hình tự quản về bảo vệ môi trường hoạt động có hiệu quả, đều;\n2. Mỗi xã có hai mô hình.\n- Mỗi thôn có một tổ hòa giải.\n");
    }

    [Fact]
    public void Small_lines_at_the_end_of_a_page_are_footnotes()
    {
        var source = Read(new Page().Fill(12).At(760).Small(Left, "1 Theo báo cáo năm trước."));
        source.Blocks[^1].Kind.ShouldBe(SourceBlockKind.Footnote);
        source.Text.ShouldEndWith("[1] Theo báo cáo năm trước.\n");
    }

    [Fact]
    public void A_ruled_table_is_read_by_its_lines_and_a_missing_line_merges_cells()
    {
        var page = new Page().Fill(2);
        page.Word(100, 200, "TT").Word(200, 200, "Lộ").Word(230, 200, "trình").Word(200, 225, "2026").Word(350, 225, "2027").Word(100, 250, "1").Word(200, 250, "80%").Word(350, 250, "85%");
        foreach (var y in (double[])[190, 240, 265]) page.Rule(true, y, Left, 500);
        page.Rule(true, 217, 150, 500);
        foreach (var x in (double[])[Left, 150, 500]) page.Rule(false, x, 190, 265);
        page.Rule(false, 300, 217, 265);
        var source = Read(page);
        source.Blocks.Where(b => b.Kind == SourceBlockKind.Cell).Select(b => (source.Text[b.Start..b.End], b.Row, b.Column, b.Rows, b.Columns)).ShouldBe(
            [("TT", 0, 0, 2, 1), ("Lộ trình", 0, 1, 1, 2), ("2026", 1, 1, 1, 1), ("2027", 1, 2, 1, 1), ("1", 2, 0, 1, 1), ("80%", 2, 1, 1, 1), ("85%", 2, 2, 1, 1)]);
    }

    [Fact]
    public void A_table_that_goes_on_over_the_page_is_one_and_a_row_cut_in_two_is_whole()
    {
        Page Piece(int number, double top, params string[][] rows)
        {
            var page = new Page(number);
            for (var i = 0; i < rows.Length; i++)
            {
                page.Word(100, top + 10 + i * 25, rows[i][0]);
                var x = 200.0;
                foreach (var word in rows[i][1].Split(' '))
                {
                    page.Word(x, top + 10 + i * 25, word);
                    x += word.Length * Letter + 4;
                }
            }

            for (var i = 0; i <= rows.Length; i++) page.Rule(true, top + i * 25, Left, 500);
            foreach (var x in (double[])[Left, 150, 500]) page.Rule(false, x, top, top + rows.Length * 25);
            return page;
        }

        var source = Read(Piece(1, 600, ["TT", "Chỉ tiêu"], ["1", "Mỗi xã có một"]), Piece(2, 90, ["TT", "Chỉ tiêu"], ["", "mô hình"], ["2", "Mỗi thôn"]));
        source.Text.ShouldBe("TT\tChỉ tiêu\n1\tMỗi xã có một mô hình\n2\tMỗi thôn\n");
        source.Blocks.ShouldAllBe(b => b.Table == 0);
    }

    [Fact]
    public void Lines_are_found_in_a_picture_and_letters_are_not_lines()
    {
        var (width, height) = (600, 850);
        byte[] grey = [.. Enumerable.Repeat((byte)255, width * height)];
        for (var x = 100; x < 500; x++) grey[200 * width + x] = 128;
        for (var y = 200; y < 400; y++) grey[y * width + 100] = 0;
        for (var y = 500; y < 512; y++)
            for (var x = 100; x < 500; x++)
                if (x % 8 < 5) grey[y * width + x] = 0;
        var found = Rulings.Find(new Raster(width, height, grey), width);
        found.Count(r => r.Level).ShouldBe(1);
        found.Count(r => !r.Level).ShouldBe(1);
    }

    private static string Text(params Page[] pages) => Read(pages).Text;

    private static SourceText Read(params Page[] pages)
    {
        var writer = new DraftWriter(1_000_000);
        writer.Write(PageFlow.Of([.. pages.Select(p => p.Done)]));
        return writer.Source;
    }

    /// <summary>A page whose letters are all six points wide.</summary>
    private sealed class Page(int number = 1)
    {
        private readonly List<DraftWord> words = [];
        private readonly List<Ruling> rulings = [];
        private double y = 80;

        public KeptPage Done => new(number, 595, 842, words, rulings);

        public Page At(double top)
        {
            y = top;
            return this;
        }

        public Page Skip(int lines) => At(y + lines * Pitch);

        public Page Line(double x, string text)
        {
            Put(x, text, Height);
            return Skip(1);
        }

        public Page Small(double x, string text)
        {
            Put(x, text, Height * 0.75);
            return Skip(1);
        }

        public Page Pair(double x, string left, double second, string right)
        {
            Put(x, left, Height);
            Put(second, right, Height);
            return Skip(1);
        }

        public Page Fill(int lines)
        {
            for (var i = 0; i < lines; i++) Line(Left, string.Join(' ', Enumerable.Repeat("xây dựng", 8)) + "phố");
            return this;
        }

        public Page Word(double x, double top, string text)
        {
            if (text.Length > 0) words.Add(new DraftWord(text, number, x, top, text.Length * Letter, Height));
            return this;
        }

        public void Rule(bool level, double at, double from, double to) => rulings.Add(new Ruling(level, at, from, to));

        private void Put(double x, string text, double height)
        {
            foreach (var word in text.Split(' '))
            {
                words.Add(new DraftWord(word, number, x, y, Math.Min(word.Length * (Letter - 0.4), Right - x), height));
                x += word.Length * (Letter - 0.4) + 3;
            }
        }
    }
}
