using System.Globalization;

namespace CauNoi.Documents.Reading.Web;

/// <summary>One list of a web page while its items are counted.</summary>
internal sealed class WebList(bool counted, string? type, string? start)
{
    private int next = int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? Math.Min(first, 100_000) : 1;

    public string Next() => counted ? ListFigures.Of(next++, Format) + "." : "-";

    private string Format => type switch { "I" => "upperRoman", "i" => "lowerRoman", "A" => "upperLetter", "a" => "lowerLetter", _ => "decimal" };
}
