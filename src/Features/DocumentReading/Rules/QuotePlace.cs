using System.Text;
using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>Finds a quote in a text, however it was copied: white space counts as one blank.</summary>
public static class QuotePlace
{
    /// <summary>The first place at or after a position, else the first at all; null where it does not stand.</summary>
    public static Span? Of(string text, string quote, int from = 0)
    {
        var wanted = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (wanted.Length == 0) return null;
        var (smooth, places) = Smooth(text);
        var start = places.FindIndex(p => p >= from);
        var at = start > 0 ? smooth.IndexOf(wanted, start, StringComparison.Ordinal) : -1;
        if (at < 0) at = smooth.IndexOf(wanted, StringComparison.Ordinal);
        return at < 0 ? null : new Span(places[at], places[at + wanted.Length - 1] + 1);
    }

    private static (string Text, List<int> Places) Smooth(string text)
    {
        var (smooth, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var at = 0; at < text.Length; at++)
        {
            var blank = char.IsWhiteSpace(text[at]);
            if (blank && (smooth.Length == 0 || smooth[^1] == ' ')) continue;
            smooth.Append(blank ? ' ' : text[at]);
            places.Add(at);
        }

        return (smooth.ToString(), places);
    }
}
