using System.IO.Compression;
using System.Text;

namespace CauNoi.Test.Unit.Sheets;

/// <summary>Spreadsheet files made by hand, as programs other than ours write them.</summary>
internal static class Books
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(string sheetData, string? texts = null, string? styles = null, string book = "") => Zip(
        ("xl/workbook.xml", $"""<workbook {Main} xmlns:r="{Office}">{book}<sheets><sheet name="A" sheetId="1" r:id="rId7"/><sheet name="B" sheetId="2" r:id="rId8"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId8" Target="worksheets/other.xml"/><Relationship Id="rId7" Target="/xl/worksheets/mine.xml"/></Relationships>"""),
        ("xl/worksheets/mine.xml", $"<worksheet {Main}><sheetData>{sheetData}</sheetData></worksheet>"),
        ("xl/worksheets/other.xml", $"<worksheet {Main}><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Trang khác</t></is></c></row></sheetData></worksheet>"),
        ("xl/sharedStrings.xml", $"<sst {Main}>{texts}</sst>"),
        ("xl/styles.xml", $"<styleSheet {Main}>{styles}</styleSheet>"));

    public static byte[] Zip(params (string Path, string Xml)[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, xml) in parts)
            {
                using var stream = archive.CreateEntry(path).Open();
                stream.Write(Encoding.UTF8.GetBytes(xml));
            }

        return file.ToArray();
    }
}
