using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace CauNoi.Platform.Sheets;

/// <summary>Streams the rows of the first visible sheet out of an XLSX: a ZIP of XML parts (ECMA-376), read without loading a document.</summary>
internal static class XlsxReader
{
    public static List<SheetRow> Read(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > SheetLimits.Parts) throw UnreadableSheet.TooLarge();
            var parts = new XlsxParts(archive);
            return Rows(parts, XlsxBook.Of(parts));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException or IOException)
        {
            throw UnreadableSheet.Broken(e);
        }
    }

    private static List<SheetRow> Rows(XlsxParts parts, XlsxBook book)
    {
        using var xml = parts.Open(book.SheetPath) ?? throw UnreadableSheet.Broken();
        var rows = new List<SheetRow>();
        var (line, total) = (0, 0);
        var cells = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row") Keep(rows, line, cells);
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                line = xml.GetAttribute("r") is { } r ? int.Parse(r, CultureInfo.InvariantCulture) : line + 1;
                cells = [];
            }
            else if (xml.LocalName == "c")
            {
                var column = xml.GetAttribute("r") is { } name ? ColumnOf(name) : cells.Count;
                if (column >= SheetLimits.Columns || ++total > SheetLimits.Cells) throw UnreadableSheet.TooLarge();
                while (cells.Count <= column) cells.Add("");
                cells[column] = Cell(xml, book);
            }
        }

        return rows;
    }

    private static void Keep(List<SheetRow> rows, int line, List<string> cells)
    {
        if (!cells.Exists(c => c.Length > 0)) return;
        if (rows.Count > SheetLimits.Rows) throw UnreadableSheet.TooLarge();
        rows.Add(new SheetRow(line, cells));
    }

    private static string Cell(XmlReader xml, XlsxBook book)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = xml.GetAttribute("s") is { } s ? int.Parse(s, CultureInfo.InvariantCulture) : 0;
        if (xml.IsEmptyElement) return "";
        var value = "";
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "v") value = XlsxParts.Text(xml, "v");
            else if (xml.LocalName == "is") value = XlsxParts.Text(xml, "is");
        }

        return book.Say(type, style, value);
    }

    // "BC12" is column 54: letters count in base 26 from A = 1.
    private static int ColumnOf(string name)
    {
        var column = 0;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterUpper(letter)) break;
            column = checked((column * 26) + letter - 'A' + 1);
        }

        return column > 0 ? column - 1 : throw UnreadableSheet.Broken();
    }
}
