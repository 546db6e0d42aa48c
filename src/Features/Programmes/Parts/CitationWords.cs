using CauNoi.Ui.Words;

namespace CauNoi.Programmes.Parts;

/// <summary>How a cited document is said.</summary>
public static class CitationWords
{
    public static string Of(Citation citation, DateOnly today)
    {
        var words = citation.Symbol;
        if (citation.Day is { } day) words += $", ngày {Spoken.Day(day)}";
        words += $", {citation.Issuer}";
        if (citation.Subject.Length > 0) words += $": {citation.Subject}";
        return citation.Until < today ? $"{words} (đã hết hiệu lực từ sau ngày {Spoken.Day(citation.Until.Value)}, xin xem lại)" : words;
    }
}
