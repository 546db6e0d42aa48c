using System.IO.Compression;
using System.Security;
using System.Text;

namespace CauNoi.Bench.ReadText.Through;

/// <summary>A text as an ODT file: paragraphs, and tables where the lines hold cells.</summary>
internal static class OpenFile
{
    public static byte[] Of(string text)
    {
        var body = new StringBuilder();
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (WordFile.Cells(lines[at]) is null)
            {
                if (lines[at].Trim().Length > 0) body.Append(Paragraph(lines[at]));
                continue;
            }

            body.Append("<table:table>");
            for (; at < lines.Length && WordFile.Cells(lines[at]) is { } cells; at++)
                body.Append("<table:table-row>").AppendJoin("", cells.Select(c => $"<table:table-cell>{Paragraph(c)}</table:table-cell>")).Append("</table:table-row>");
            body.Append("</table:table>");
            at--;
        }

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            WordFile.Put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            WordFile.Put(zip, "content.xml", $"""<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>{body}</office:text></office:body></office:document-content>""");
        }

        return file.ToArray();
    }

    private static string Paragraph(string line) => $"<text:p>{SecurityElement.Escape(line.Trim())}</text:p>";
}
