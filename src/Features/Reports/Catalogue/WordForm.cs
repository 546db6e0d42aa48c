using System.Text;
using CauNoi.Kernel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Reports.Catalogue;

/// <summary>A form that people keep as a Word file: the same fields, headings by Word's own styles. What it says is all that is taken.</summary>
internal static class WordForm
{
    private const long MostBytes = 5 * 1024 * 1024;

    public static Outcome<string> Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes) return new Refusal("Tệp Word của mẫu quá lớn (nhiều nhất 5 MB).");
        try
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false);
            if (document.MainDocumentPart?.Document?.Body is not { } body) return Broken;
            var text = new StringBuilder();
            foreach (var paragraph in body.Descendants<Paragraph>()) text.Append(Mark(paragraph)).AppendLine(Plain(paragraph.InnerText));
            return text.ToString();
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException)
        {
            return Broken;
        }
    }

    private static readonly Refusal Broken = new("Tệp Word này hỏng nên không đọc được. Xin mở bằng Word, lưu lại thành .docx rồi đặt lại vào thư mục.");

    private static string Mark(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value switch
    {
        "Heading1" => "# ",
        "Heading2" => "## ",
        "Heading3" => "### ",
        _ => "",
    };

    // Word turns typed dashes and quotation marks into pretty ones; the head is read by plain ones.
    private static string Plain(string text) => text.Trim() is "—" or "–-" or "-–" or "—-" ? "---" : text;
}
