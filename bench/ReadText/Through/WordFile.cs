using System.IO.Compression;
using System.Security;
using System.Text;
using CauNoi.Documents.Reading.Letters;

namespace CauNoi.Bench.ReadText.Through;

/// <summary>A text as a Word file, set as offices set it: a letterhead in two cells without lines, tables with lines, capitals in bold.</summary>
internal static class WordFile
{
    private const string Types = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private const string Relations = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    private const string Lines = """<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>""";
    private const string NoLines = """<w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr>""";

    /// <summary>The space between the margins, in twentieths of a point; and how many characters a column may ask for.</summary>
    private const int Across = 9070, MostAsked = 60, MostTitle = 4;

    /// <summary>A file of Word that says this text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="old">In the letters of TCVN3 and its fonts, as before Unicode.</param>
    public static byte[] Of(string text, bool old = false)
    {
        var body = new StringBuilder();
        var lines = text.Split('\n');
        var middle = 0;
        for (var at = 0; at < lines.Length; at++)
        {
            if (Cells(lines[at]) is not { } cells)
            {
                // Names of documents stand in the middle, with the few lines that go on below them.
                middle = IsCapital(lines[at]) ? MostTitle : middle > 0 && GoesOn(lines[at]) ? middle - 1 : 0;
                if (lines[at].Trim().Length > 0) body.Append(Paragraph(lines[at].Trim(), old, middle > 0));
                continue;
            }

            var rows = new List<string[]>();
            for (; at < lines.Length && Cells(lines[at]) is { } row; at++)
                if (!row.All(c => c.All(l => l is '-' or ':' or ' '))) rows.Add(row);
            if (rows.Count > 0) body.Append(Table(rows, old));
            at--;
        }

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", Types);
            Put(zip, "_rels/.rels", Relations);
            Put(zip, "word/document.xml", $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr></w:body></w:document>""");
        }

        return file.ToArray();
    }

    // Columns as wide as what stands in them asks, as people draw them.
    private static string Table(List<string[]> rows, bool old)
    {
        var columns = rows.Max(r => r.Length);
        int[] asked = [.. Enumerable.Range(0, columns).Select(c => Math.Clamp(rows.Max(r => r.ElementAtOrDefault(c)?.Trim().Length ?? 0), 2 + rows.Max(r => LongestWord(r.ElementAtOrDefault(c) ?? "")), MostAsked))];
        int[] wide = [.. asked.Select(a => Across * a / asked.Sum())];
        var table = new StringBuilder("<w:tbl>").Append(columns > 2 ? Lines : NoLines).Append("<w:tblGrid>").AppendJoin("", wide.Select(w => $"<w:gridCol w:w=\"{w}\"/>")).Append("</w:tblGrid>");
        foreach (var row in rows)
            table.Append("<w:tr>").AppendJoin("", row.Select((c, i) => $"<w:tc><w:tcPr><w:tcW w:w=\"{wide[i]}\" w:type=\"dxa\"/></w:tcPr>{Paragraph(c.Trim(), old, columns == 2, columns > 2)}</w:tc>")).Append("</w:tr>");
        return table.Append("</w:tbl>").ToString();
    }

    // No word is broken inside a cell.
    private static int LongestWord(string cell) => cell.Split(' ').Max(w => w.Length);

    // Tables are written with tabs, or with bars as in texts that were copied from a page.
    internal static string[]? Cells(string line)
    {
        if (line.TrimStart().StartsWith('|')) return line.Trim().Trim('|').Split('|');
        return line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : null;
    }

    private static bool GoesOn(string line) => line.Trim() is { Length: > 0 } words && char.IsLetter(words[0]) && !(words.Length > 2 && words[..3].IndexOfAny(['.', ')', '/']) >= 0) && words[^1] is not ('.' or ';' or ':') && !words.StartsWith("Căn cứ", StringComparison.Ordinal) && !words.StartsWith("Nơi nhận", StringComparison.Ordinal);

    private static bool IsCapital(string line) => line.Any(char.IsLetter) && !line.Any(char.IsLower) && !(line.Length > 3 && (line[..4].Contains('.', StringComparison.Ordinal) || line[..4].Contains('-', StringComparison.Ordinal)));

    private static string Paragraph(string line, bool old, bool middle, bool small = false)
    {
        var words = line.Replace("*", "", StringComparison.Ordinal);
        var capitals = words.Any(char.IsLetter) && !words.Any(char.IsLower);
        var heavy = capitals ? "<w:b/>" : "";
        // Old fonts draw capitals with marks in a font of their own.
        var font = !old ? "Times New Roman" : capitals ? ".VnTimeH" : ".VnTime";
        if (old) words = Tcvn3.Write(words);
        return $"""<w:p><w:pPr><w:spacing w:before="60" w:after="60"/>{(middle ? "<w:jc w:val=\"center\"/>" : "")}</w:pPr><w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>{heavy}<w:sz w:val="{(small ? 24 : 28)}"/></w:rPr><w:t xml:space="preserve">{SecurityElement.Escape(words)}</w:t></w:r></w:p>""";
    }

    internal static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(content);
    }
}
