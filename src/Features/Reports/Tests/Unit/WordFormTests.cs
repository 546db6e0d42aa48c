using System.IO.Compression;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Reports.Catalogue;
using CauNoi.Reports.Rules;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace CauNoi.Reports.Tests.Unit;

/// <summary>Forms that people keep as Word files, good and broken ones, in a catalogue of their own.</summary>
public sealed class WordFormTests : IDisposable
{
    private static readonly string[] Form = ["---", "version: 1", "title: Báo cáo chuyên đề", "summary: Kết quả {{ky}}", "basis: Quy chế", "—", "#I. KẾT QUẢ", "{{so a.b | buổi | gặp gỡ}}", "{{hoi x | Vì sao?}}"];

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_Word_file_is_read_by_the_same_fields_and_the_headings_of_Word()
    {
        var read = Read(("chuyen-de.docx", Word(Form)));
        read.BadFiles.ShouldBeEmpty();
        read.Value.ShouldHaveSingleItem().Fields.Select(f => (f.Part, f.First)).ShouldBe([(TemplatePart.Heading, "I. KẾT QUẢ"), (TemplatePart.Figure, "a.b"), (TemplatePart.Ask, "x")]);
    }

    [Fact]
    public void A_broken_one_is_named_with_a_sentence_and_the_others_are_kept()
    {
        var good = Word(Form);
        var read = Read(("a-tot.docx", good), ("b-khong-phai-word.docx", "không phải tệp Word"u8.ToArray()), ("c-cut.docx", good[..(good.Length / 2)]), ("d-nen.docx", Zip("khac.txt", "x")), ("e-xml.docx", Zip("word/document.xml", "<w:document")),
            ("f-la.docx", Word([.. Form, "{{la-lung x}}"])), ("g-trong.docx", []), ("h-to.docx", new byte[(5 * 1024 * 1024) + 1]));
        read.Value.ShouldHaveSingleItem().Name.ShouldBe("a-tot");
        read.BadFiles.Select(b => Path.GetFileName(b.Path)).ShouldBe(["b-khong-phai-word.docx", "c-cut.docx", "d-nen.docx", "e-xml.docx", "f-la.docx", "g-trong.docx", "h-to.docx"]);
        foreach (var bad in read.BadFiles.Where(b => Path.GetFileName(b.Path)[0] is 'b' or 'c' or 'd' or 'e' or 'g')) bad.Reason.ShouldContain("hỏng nên không đọc được", Case.Sensitive, bad.Path);
        read.BadFiles.Single(b => b.Path.Contains("f-la")).Reason.ShouldContain("không có trường “la-lung”");
        read.BadFiles.Single(b => b.Path.Contains("h-to")).Reason.ShouldContain("5 MB");
    }

    [Fact]
    public void The_forms_that_are_shipped_are_good_and_every_duty_has_its_form()
    {
        var catalogue = Path.Combine(InstallationFolder.FindHome(), "catalogue");
        var forms = ReportFiles.Templates(catalogue, catalogue);
        forms.BadFiles.ShouldBeEmpty();
        ReportFiles.Rules(catalogue, catalogue, forms.Value).BadFiles.ShouldBeEmpty();
        forms.Value.SelectMany(f => f.Fields).ShouldNotContain(f => f.Part == TemplatePart.Waiting, "every room that a form asks is open");
    }

    private Loaded<IReadOnlyList<ReportTemplate>> Read(params (string Name, byte[] Bytes)[] files)
    {
        Directory.CreateDirectory(Path.Combine(folder, "reports"));
        foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(folder, "reports", name), bytes);
        return ReportFiles.Templates(folder, folder);
    }

    private static byte[] Word(IEnumerable<string> lines)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(lines.Select(l => l[0] == '#'
                ? new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Heading1" }), new Run(new Text(l[1..]))) : new Paragraph(new Run(new Text(l))))));
        return bytes.ToArray();
    }

    private static byte[] Zip(string name, string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = new StreamWriter(zip.CreateEntry(name).Open())) entry.Write(text);
        return bytes.ToArray();
    }
}
