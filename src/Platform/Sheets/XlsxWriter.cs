using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CauNoi.Platform.Sheets;

/// <summary>
/// Writes an XLSX of one sheet. Every cell is text: a code keeps its leading zero and nothing becomes a formula.
/// </summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private static readonly (string Path, string Xml)[] Fixed =
    [
        ("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/workbook.xml", $"""
            {Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """),
        // Styles: 0 text, 1 headings, 2 a fault.
        ("xl/styles.xml", $"""
            {Head}<styleSheet xmlns="{Main}"><fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font><font><sz val="11"/><color rgb="FFB3161B"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFDE8E6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="2" fillId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs></styleSheet>
            """),
    ];

    public static byte[] Write(Sheet sheet)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in Fixed) Put(archive, path, stream => stream.Write(Encoding.UTF8.GetBytes(xml)));
            Put(archive, "xl/worksheets/sheet1.xml", stream => WriteSheet(stream, sheet));
        }

        return file.ToArray();
    }

    private static void Put(ZipArchive archive, string path, Action<Stream> write)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        // Without the hour of writing, equal tables are equal files.
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        write(stream);
    }

    private static void WriteSheet(Stream stream, Sheet sheet)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteRaw($"""<cols><col min="1" max="{Math.Max(sheet.Header.Count, 1)}" width="24" customWidth="1"/></cols>""");
        xml.WriteStartElement("sheetData", Main);
        var faults = sheet.Column(Sheet.Faults);
        Row(xml, 1, sheet.Header, _ => 1);
        for (var at = 0; at < sheet.Rows.Count; at++) Row(xml, at + 2, sheet.Rows[at].Cells, column => column == faults ? 2 : 0);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int line, IReadOnlyList<string> cells, Func<int, int> style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", line.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length == 0) continue;
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", $"{Letters(column)}{line}");
            xml.WriteAttributeString("s", style(column).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(string.Concat(cells[column].Where(c => c is '\n' or '\t' || XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
