using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CauNoi.Documents.Tools;
using CauNoi.Documents.Writing;
using CauNoi.Documents.Writing.Signing;

namespace CauNoi.Test.Unit.Documents;

/// <summary>The papers as LibreOffice prints them: one start of it for all of these tests.</summary>
public sealed partial class PaperPdfTests(PaperPdfTests.Printed printed) : IClassFixture<PaperPdfTests.Printed>
{
    private const double Millimetre = 72 / 25.4;

    [Fact]
    public void Every_figure_in_the_PDF_is_the_figure_that_was_given()
    {
        var text = printed.Ask("pdftotext", "-layout", "full.pdf", "-");
        foreach (var words in new[] { "34/36 khu dân cư", "1.234,5 triệu đồng", "92,1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 07/BC-MTTQ-BTT", "ngày 05 tháng 02 năm 2026", "1.260,5", "Lý Thị Mẩy" })
            text.ShouldContain(words);
    }

    [Fact]
    public void The_PDF_is_tagged_and_holds_only_the_fonts_that_it_names()
    {
        printed.Ask("pdfinfo", "full.pdf").ShouldMatch(@"Tagged:\s+yes");
        printed.Ask("pdfinfo", "-struct", "full.pdf").ShouldMatch(@"\bH1\b");
        var fonts = printed.Ask("pdffonts", "full.pdf").Split('\n').Skip(2).Where(l => l.Length > 0).ToList();
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(f => Embedded().IsMatch(f));
    }

    [Fact]
    public void Each_part_of_the_head_stands_in_its_place()
    {
        var words = printed.Words("full.pdf", 1);
        var (name, state, number, place, kind) = (words["ỦY"], words["CỘNG"], words["Số:"], words["Hợp"], words["BÁO"]);
        state.Top.ShouldBe(20 * Millimetre, 6);
        name.Top.ShouldBe(state.Top, 3);
        name.Left.ShouldBeGreaterThanOrEqualTo(30 * Millimetre);
        words["NAM"].Right.ShouldBeLessThanOrEqualTo((210 - 15) * Millimetre);
        state.Left.ShouldBeGreaterThan(name.Right);
        number.Top.ShouldBe(place.Top, 6);
        number.Top.ShouldBeGreaterThan(name.Top);
        kind.Top.ShouldBeGreaterThan(number.Top);
        ((kind.Left + words["CÁO"].Right) / 2).ShouldBe((30 + (210 - 15)) / 2.0 * Millimetre, 3);
        words["Căn"].Left.ShouldBe((30 + 12.7) * Millimetre, 2);
    }

    [Fact]
    public void The_page_number_stands_in_the_middle_of_the_top_margin_and_not_on_the_first_page()
    {
        var second = printed.Words("full.pdf", 2)["2"];
        second.Bottom.ShouldBeLessThan(20 * Millimetre);
        ((second.Left + second.Right) / 2).ShouldBe((30 + (210 - 15)) / 2.0 * Millimetre, 3);
        printed.Words("full.pdf", 1).Values.ShouldAllBe(w => w.Top > 19 * Millimetre);
    }

    [Fact]
    public void Ink_is_where_it_must_be_and_margins_are_clean()
    {
        var page = printed.Picture("full.pdf", 1);
        page.Ink(0, 0, 210, 19).ShouldBe(0);
        page.Ink(0, 0, 29, 297).ShouldBe(0);
        page.Ink(197, 0, 210, 297).ShouldBe(0);
        page.Ink(30, 20, 100, 45).ShouldBeGreaterThan(200, "the issuer");
        page.Ink(100, 20, 196, 35).ShouldBeGreaterThan(200, "the motto and its line");
        printed.Picture("draft.pdf", 1).Ink(60, 80, 160, 200).ShouldBeGreaterThan(page.Ink(60, 80, 160, 200) + 1_000, "the draft's mark");
    }

    [Fact]
    public void What_LibreOffice_printed_can_be_signed_and_checked()
    {
        var paper = printed.Bytes("full.pdf");
        SignedPaper.Check(paper, paper).Why!.Sentence.ShouldContain("chưa có chữ ký số");
        new PdfFile(paper).Sections.Count.ShouldBe(1);
    }

    [GeneratedRegex(@"\+LiberationSerif\S*\s+.*\syes\s+yes\s+yes\s")]
    private static partial Regex Embedded();

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Word(double Left, double Top, double Right, double Bottom);

    /// <summary>A page in grey, five points a millimetre or so.</summary>
    internal sealed record Grey(int Width, int Height, byte[] Points)
    {
        /// <summary>How many points of a part, in millimetres, are not white.</summary>
        public int Ink(double left, double top, double right, double bottom)
        {
            var (scale, count) = (Width / 210.0, 0);
            for (var y = (int)(top * scale); y < Math.Min(Height, bottom * scale); y++)
                for (var x = (int)(left * scale); x < Math.Min(Width, right * scale); x++)
                    if (Points[Points.Length - (Width * Height) + (y * Width) + x] < 245) count++;
            return count;
        }
    }

    public sealed class Printed : IAsyncLifetime
    {
        private readonly PaperFolder folder = new();

        public async ValueTask InitializeAsync()
        {
            var tool = OfficeTool.Find(Path.Combine(folder.Path, "work"));
            Assert.SkipUnless(tool.Ready && File.Exists("/usr/bin/pdftotext"), "LibreOffice or Poppler is not on this machine.");
            foreach (var result in await tool.ToPdf([Of("full.pdf", PaperSamples.Full), Of("draft.pdf", PaperSamples.Full with { Draft = true })]))
                await File.WriteAllBytesAsync(Path.Combine(folder.Path, result.Name), result.Pdf.ShouldNotBeNull(result.Why?.Sentence));
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }

        public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(folder.Path, name));

        public string Ask(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text;
        }

        /// <summary>The first place of each word on a page.</summary>
        internal Dictionary<string, Word> Words(string name, int page) => Regex.Matches(
                Ask("pdftotext", "-bbox", "-f", $"{page}", "-l", $"{page}", name, "-"), """xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)<""")
            .DistinctBy(m => m.Groups[5].Value)
            .ToDictionary(m => m.Groups[5].Value, m => new Word(At(m, 1), At(m, 2), At(m, 3), At(m, 4)));

        internal Grey Picture(string name, int page)
        {
            var root = Path.GetFileNameWithoutExtension(name);
            Ask("pdftoppm", "-gray", "-r", "75", "-singlefile", "-f", $"{page}", "-l", $"{page}", name, root);
            var bytes = Bytes($"{root}.pgm");
            var size = Regex.Match(System.Text.Encoding.ASCII.GetString(bytes, 0, 20), @"P5\s+(\d+)\s+(\d+)");
            return new(int.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(size.Groups[2].Value, CultureInfo.InvariantCulture), bytes);
        }

        private static OfficeFile Of(string name, OfficialPaper paper)
        {
            using var docx = (MemoryStream)PaperWriter.Docx(paper, PaperSamples.Layout("front"));
            return new(name, docx.ToArray());
        }

        private static double At(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }
}
