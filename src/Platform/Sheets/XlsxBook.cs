using System.Globalization;
using System.Xml;

namespace CauNoi.Platform.Sheets;

/// <summary>What the cells of a sheet refer to: shared texts, number formats, the first day of counting; and where the sheet lies.</summary>
internal sealed class XlsxBook
{
    private readonly List<string> texts = [];
    private readonly List<XlsxFormat> formats = [];
    private bool since1904;

    public string SheetPath { get; private set; } = "xl/worksheets/sheet1.xml";

    public static XlsxBook Of(XlsxParts parts)
    {
        var book = new XlsxBook();
        if (book.ReadBook(parts) is { } relation) book.ReadPlace(parts, relation);
        book.ReadTexts(parts);
        book.formats.AddRange(XlsxFormat.Of(parts));
        return book;
    }

    /// <summary>What a person sees in the cell.</summary>
    public string Say(string type, int style, string value) => type switch
    {
        "s" => int.Parse(value, CultureInfo.InvariantCulture) is >= 0 and var at && at < texts.Count ? texts[at] : throw UnreadableSheet.Broken(),
        "b" => value == "1" ? "có" : "không",
        "n" when value.Length > 0 => (style >= 0 && style < formats.Count ? formats[style] : XlsxFormat.Plain).Say(value, since1904),
        "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) => XlsxFormat.Moment(day),
        _ => value,
    };

    // The first sheet that is not hidden; its relation names the part.
    private string? ReadBook(XlsxParts parts)
    {
        using var xml = parts.Open("xl/workbook.xml") ?? throw UnreadableSheet.Broken();
        string? first = null;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") since1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet" && first is null && xml.GetAttribute("state") is null or "visible") first = Relation(xml);
        }

        return first;
    }

    private static string? Relation(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.Contains("relationships", StringComparison.Ordinal)) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    private void ReadPlace(XlsxParts parts, string relation)
    {
        using var xml = parts.Open("xl/_rels/workbook.xml.rels");
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("Id") != relation) continue;
            if (xml.GetAttribute("Target") is { } target) SheetPath = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }
    }

    private void ReadTexts(XlsxParts parts)
    {
        using var xml = parts.Open("xl/sharedStrings.xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            if (texts.Count >= SheetLimits.Cells) throw UnreadableSheet.TooLarge();
            texts.Add(XlsxParts.Text(xml, "si"));
        }
    }
}
