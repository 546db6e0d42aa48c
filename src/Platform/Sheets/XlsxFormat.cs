using System.Globalization;
using System.Xml;
using CauNoi.Kernel.Time;

namespace CauNoi.Platform.Sheets;

/// <summary>How a number of a cell is shown: as a number, as a day, or as a code padded with zeros ("01" kept as the number 1).</summary>
internal sealed record XlsxFormat(bool Day, int Digits)
{
    public static readonly XlsxFormat Plain = new(false, 0);

    // Numbers 14–22 and 45–47 are the built-in formats for days and times.
    private static bool BuiltInDay(int number) => number is (>= 14 and <= 22) or (>= 45 and <= 47);

    /// <summary>The formats by the style number that cells carry.</summary>
    public static List<XlsxFormat> Of(XlsxParts parts)
    {
        var own = new Dictionary<int, XlsxFormat>();
        var styles = new List<XlsxFormat>();
        using var xml = parts.Open("xl/styles.xml");
        var inCells = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt") own[Number(xml)] = OfCode(xml.GetAttribute("formatCode") ?? "");
            else if (inCells && xml.LocalName == "xf") styles.Add(own.GetValueOrDefault(Number(xml), BuiltInDay(Number(xml)) ? new XlsxFormat(true, 0) : Plain));
        }

        return styles;
    }

    public string Say(string value, bool since1904)
    {
        var number = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Day && number is >= 1 and < 2_958_466) return Moment(DateTime.FromOADate(since1904 ? number + 1462 : number));
        if (Math.Abs(number) < 1e15 && number == Math.Truncate(number)) return ((long)number).ToString($"D{Math.Max(Digits, 1)}", CultureInfo.InvariantCulture);
        return number.ToString("G15", CultureInfo.InvariantCulture).Replace('.', ',');
    }

    public static string Moment(DateTime at)
    {
        var day = VietnameseDates.Format(DateOnly.FromDateTime(at));
        return at.TimeOfDay < TimeSpan.FromMinutes(1) ? day : $"{day} {at.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    private static int Number(XmlReader xml) => int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Letters of days and hours outside quotes and brackets; [h] and [Red] are no days.
    private static XlsxFormat OfCode(string code)
    {
        if (code.Length is > 0 and < 30 && code.All(c => c == '0')) return new XlsxFormat(false, code.Length);
        var (quoted, bracket) = (false, false);
        foreach (var sign in code)
        {
            if (sign == '"') quoted = !quoted;
            else if (sign == '[') bracket = true;
            else if (sign == ']') bracket = false;
            else if (!quoted && !bracket && "dDyY".Contains(sign)) return new XlsxFormat(true, 0);
        }

        return Plain;
    }
}
