using CauNoi.Documents.Reading;
using CauNoi.Documents.Tools;
using CauNoi.Test.Unit.Files.Making;
using static CauNoi.Test.Unit.Documents.Reading.Samples;

namespace CauNoi.Test.Unit.Documents.Reading;

/// <summary>With the real programs, on files made here; where the programs are missing the tests are skipped, visibly.</summary>
public sealed class ReadingPdfTests : IDisposable
{
    private static readonly string[] Program = ["CHUONG TRINH HANH DONG", "1. Moi xa co mot to hoa giai", "2. Tren 95% khu dan cu to chuc ngay hoi"];

    private readonly Folder folder = new();
    private readonly ReadingTools tools;
    private readonly DocumentReader reader;

    public ReadingPdfTests()
    {
        tools = ReadingTools.Find(folder.Root);
        reader = new DocumentReader(tools);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_PDF_with_text_is_read_with_the_place_of_each_word_and_its_pages_are_told_one_by_one()
    {
        Assert.SkipUnless(tools.ReadsPdf, "Poppler is not installed.");
        var told = new Told();
        var read = (await reader.ReadAsync(new MemoryStream(Pdf(Lines(Program), Lines("Trang hai co du chu de doc thanh van ban."))), "a.pdf", ReadLimits.Usual, told, CancellationToken.None)).Document!;
        read.Source.Text.ShouldBe(string.Join('\n', Program) + "\nTrang hai co du chu de doc thanh van ban.\n");
        (read.Facts.Kind, read.Facts.Pages, read.Facts.RecognisedPages).ShouldBe((DocumentKind.Pdf, 2, 0));
        var word = read.Pages[0].Words.Single(w => read.Source.Text[w.Start..w.End] == "95%");
        word.X.ShouldBeInRange(0.15, 0.3);
        word.Y.ShouldBeInRange(0.08, 0.16);
        told.Last.ShouldBe(new ReadProgress(2, 2));
        Directory.GetFileSystemEntries(folder.Root).ShouldBeEmpty("the working folder is gone");
    }

    [Fact]
    public async Task A_damaged_PDF_and_one_with_too_many_pages_are_refused()
    {
        Assert.SkipUnless(tools.ReadsPdf, "Poppler is not installed.");
        (await Refused("%PDF-1.4 broken"u8.ToArray(), ReadLimits.Usual)).ShouldBe(RefusedFor.Damaged);
        (await Refused(Pdf(Lines("a"), Lines("b"), Lines("c")), ReadLimits.Usual with { MostPages = 2 })).ShouldBe(RefusedFor.TooManyPages);
        (await Refused([.. "%PDF-1.4 broken /Encrypt "u8], ReadLimits.Usual)).ShouldBe(RefusedFor.Encrypted);
    }

    [Fact]
    public async Task A_photo_that_lies_on_its_head_is_recognised_and_a_page_that_is_kept_is_not_recognised_again()
    {
        Assert.SkipUnless(tools.Recognises, "Poppler or Tesseract is not installed.");
        var drawn = (await reader.Pictures.Draw(Pdf(Lines(Program)), new ReadPage(1, 595, 842, []) { Turn = 180 }, 1240, CancellationToken.None))!;
        var store = new PageStore(folder.Path("kept"));
        var read = (await reader.ReadAsync(new MemoryStream(drawn), "a.png", ReadLimits.Usual, null, store, CancellationToken.None)).Document!;
        read.Source.Text.ShouldContain("95%");
        (read.Facts.Kind, read.Facts.RecognisedPages, read.Pages[0].Turn).ShouldBe((DocumentKind.Photo, 1, 180));
        read.Facts.Confidence!.Value.ShouldBeInRange(0.6, 1);
        read.Pages[0].Words.ShouldAllBe(w => w.Confidence >= 0 && w.X >= 0 && w.X + w.Width <= 1.01);

        var kept = Directory.GetFiles(folder.Path("kept")).ShouldHaveSingleItem();
        await File.WriteAllTextAsync(kept, (await File.ReadAllTextAsync(kept)).Replace("95%", "96%", StringComparison.Ordinal));
        (await reader.ReadAsync(new MemoryStream(drawn), "a.png", ReadLimits.Usual, null, store, CancellationToken.None)).Document!.Source.Text.ShouldContain("96%");
    }

    [Fact]
    public void A_machine_without_the_programs_says_what_is_missing_and_what_that_means()
    {
        ReadingTools.Find(folder.Root, searchPath: "").Missing.ShouldContain("Thiếu chương trình tesseract (gói tesseract-ocr tesseract-ocr-vie): không đọc được bản quét và ảnh chụp.");
        Bare.Missing.Count.ShouldBe(6);
    }

    private async Task<RefusedFor?> Refused(byte[] file, ReadLimits limits) =>
        (await reader.ReadAsync(new MemoryStream(file), "a.pdf", limits, null, CancellationToken.None)).Why;

    private sealed class Told : IProgress<ReadProgress>
    {
        public ReadProgress Last { get; private set; }

        public void Report(ReadProgress value) => Last = value;
    }
}
