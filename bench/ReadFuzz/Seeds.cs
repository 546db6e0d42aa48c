using System.IO.Compression;
using System.Text;
using CauNoi.Documents.Reading.Letters;

namespace CauNoi.Bench.ReadFuzz;

/// <summary>A whole file that is read well, and the part of it that is worth spoiling before it is packed.</summary>
internal sealed record Seed(string Name, byte[] File, string? Part = null, IReadOnlyList<(string Name, byte[] Content)>? Parts = null)
{
    /// <summary>The file with another content of that part.</summary>
    public byte[] With(byte[] content) => Parts is null ? content : Seeds.Zip(Parts.Select(p => p.Name == Part ? (p.Name, content) : p));

    public byte[] Core => Parts?.First(p => p.Name == Part).Content ?? File;
}

/// <summary>Small files of every kind, made here.</summary>
internal static class Seeds
{
    private const string Sentence = "Phấn đấu hằng năm có từ 95% trở lên khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc.";

    private const string WordBody = """
        <w:document xmlns:w="w" xmlns:mc="mc"><w:body>
        <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>ỦY BAN MTTQ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>CỘNG HÒA</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
        <w:p><w:pPr><w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>PhÊn ®Êu</w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:ins><w:r><w:t>95%</w:t></w:r></w:ins><w:del><w:r><w:delText>80%</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="1"/><w:br w:type="page"/><w:tab/></w:r></w:p>
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>
        </w:body></w:document>
        """;

    private const string WordStyles = """<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Goc"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:default="1" w:styleId="Goc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>""";

    private const string WordNumbering = """<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num></w:numbering>""";

    private const string WordNotes = """<w:footnotes xmlns:w="w"><w:footnote w:id="1"><w:p><w:r><w:t>Chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>""";

    private const string OpenBody = """
        <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:draw="d"><office:automatic-styles><style:style style:name="D"><style:text-properties fo:font-weight="bold"/></style:style>
        <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style></office:automatic-styles><office:body><office:text>
        <text:tracked-changes><text:changed-region><text:deletion><text:p>80%</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:h text:style-name="D">Mục đích</text:h><text:list text:style-name="L"><text:list-item><text:p>một<text:s text:c="3"/>hai<text:note><text:note-body><text:p>chú</text:p></text:note-body></text:note></text:p></text:list-item></text:list>
        <table:table><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-rows-spanned="2" table:number-columns-repeated="9"><text:p>TT</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
        <text:p><draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame></text:p></office:text></office:body></office:document-content>
        """;

    private const string WebPage = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><style>p { color: red }</style></head><body><h2 align=center>CHƯƠNG TRÌNH</h2><p style="font-weight:bold">Phấn đấu 95%<br>hộ &amp; khu dân cư<ol type=I start=3><li>một<li>hai</ol>
        <table border=1><tr><td rowspan=2 colspan="3">TT<th>Năm<tr><td><table><tr><td>trong</table></table><!-- ghi chú --><del>80%</del><ins>95%</ins><font face='VNI-Times'>Coäng hoøa</font><script>var a = "<p>";</script></body></html>
        """;

    /// <summary>What is read inside this process.</summary>
    public static IReadOnlyList<Seed> Own { get; } =
    [
        Word("word/document.xml"), Word("word/styles.xml"), Word("word/numbering.xml"), Word("word/footnotes.xml"),
        Packed("odt", "content.xml", ("mimetype", Bytes("application/vnd.oasis.opendocument.text")), ("content.xml", Bytes(OpenBody)), ("META-INF/manifest.xml", Bytes("<m/>"))),
        new("html", Bytes(WebPage)),
        new("txt", Bytes(string.Concat(Enumerable.Repeat(Sentence + "\r\n\f", 6)))),
        new("txt utf-16", Encoding.Unicode.GetBytes("\uFEFF" + Sentence)),
        new("txt tcvn3", Encoding.Latin1.GetBytes(Tcvn3.Write(Sentence))),
        new("txt vni", Encoding.Latin1.GetBytes(Vni.Write(Sentence))),
    ];

    /// <summary>What Poppler reads.</summary>
    public static Seed Pdf { get; } = new("pdf", PdfFile());

    /// <summary>What Tesseract reads, which takes a second each: few of them.</summary>
    public static Seed Picture { get; } = new("png", PngFile());

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }

        return file.ToArray();
    }

    private static Seed Word(string part) => Packed("docx " + part, part, ("[Content_Types].xml", Bytes("<Types/>")), ("word/document.xml", Bytes(WordBody)),
        ("word/styles.xml", Bytes(WordStyles)), ("word/numbering.xml", Bytes(WordNumbering)), ("word/footnotes.xml", Bytes(WordNotes)));

    private static Seed Packed(string name, string part, params (string Name, byte[] Content)[] parts) => new(name, Zip(parts), part, parts);

    private static byte[] PdfFile()
    {
        const string text = "BT /F 14 Tf 18 TL 72 770 Td (1. Moi xa co mot to hoa giai) Tj T* (2. Tren 95% khu dan cu) Tj ET 72 700 m 500 700 l S";
        return Bytes($"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n" +
            $"4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>\nendobj\n5 0 obj\n<< /Length {text.Length} >>\nstream\n{text}\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n");
    }

    /// <summary>White paper with some dark bars.</summary>
    private static byte[] PngFile()
    {
        const int side = 64;
        byte[] grey = [.. Enumerable.Range(0, side * side).Select(i => i / side % 9 < 3 && i % 5 < 3 ? (byte)20 : (byte)250)];
        return Documents.Reading.Pages.GreyPng.Write(new Documents.Reading.Pages.Raster(side, side, grey));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
