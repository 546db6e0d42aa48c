using System.IO.Compression;
using System.Text;
using CauNoi.Documents.Reading;
using CauNoi.Documents.Tools;

namespace CauNoi.Test.Unit.Documents.Reading;

/// <summary>Small files of every kind, made in the test, and a reader without foreign programs.</summary>
internal static class Samples
{
    public static readonly DocumentReader Bare = new(ReadingTools.Find(Path.GetTempPath(), searchPath: ""));

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }

        return file.ToArray();
    }

    /// <summary>A Word file with that body, and further parts.</summary>
    public static byte[] Word(string body, params (string Name, string Content)[] more) => Zip(
        [("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<w:document xmlns:w='w' xmlns:mc='mc' xmlns:wps='wps'><w:body>{body}</w:body></w:document>"), .. more]);

    public static (string Name, string Content) Part(string name, string root, string inside) => ($"word/{name}.xml", $"<w:{root} xmlns:w='w'>{inside}</w:{root}>");

    public static string P(string text, string properties = "", string letters = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{letters}</w:rPr><w:t>{text}</w:t></w:r></w:p>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static byte[] OpenDocument(string body, string styles = "") => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:fo='f'><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"));

    /// <summary>A PDF of one page for each text, set in Helvetica, so that no font has to come with it.</summary>
    public static byte[] Pdf(params string[] pages) => Pdf("", pages);

    public static byte[] Pdf(string catalogue, string[] pages)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        void Part(string content)
        {
            places.Add(file.Length);
            file.Append($"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        Part($"<< /Type /Catalog /Pages 2 0 R {catalogue} >>");
        Part($"<< /Type /Pages /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}] /Count {pages.Length} >>");
        Part("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (var page in pages)
        {
            Part($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {places.Count + 2} 0 R >>");
            Part($"<< /Length {page.Length} >>\nstream\n{page}\nendstream");
        }

        var list = file.Length;
        file.Append($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(p => $"{p:0000000000} 00000 n \n"));
        return Encoding.Latin1.GetBytes(file.Append($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{list}\n%%EOF\n").ToString());
    }

    /// <summary>Lines of text from the top of a page, 14 points high.</summary>
    public static string Lines(params string[] lines) =>
        $"BT /F 14 Tf 18 TL 72 770 Td {string.Join(' ', lines.Select(l => $"({l}) Tj T*"))} ET";

    public static async Task<ReadOutcome> Read(byte[] file, string name = "", ReadLimits? limits = null) =>
        await Bare.ReadAsync(new MemoryStream(file), name, limits ?? ReadLimits.Usual, null, CancellationToken.None);

    public static async Task<ReadDocument> Document(byte[] file, string name = "")
    {
        var read = await Read(file, name);
        return read.Document ?? throw new InvalidOperationException($"{read.Why}: {read.Refusal?.Sentence}");
    }

    public static async Task<string> TextOf(byte[] file, string name = "") => (await Document(file, name)).Source.Text;
}
