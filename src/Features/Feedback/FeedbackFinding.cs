using CauNoi.Platform.Search;

namespace CauNoi.Feedback;

/// <summary>How a note appears in lists, in Việc hôm nay and in the desk's search. It is never public.</summary>
public static class FeedbackFinding
{
    public static Findable Of(Guid id, int unit, DateTimeOffset at, string text, string code, string href) =>
        new(id, "Góp ý", unit, Public: false, at, Title(text), $"{code}\n{text}", href);

    /// <summary>The first line, cut at a word.</summary>
    public static string Title(string text)
    {
        var line = text.Split('\n', 2)[0];
        if (line.Length <= 90) return line;
        var cut = line.LastIndexOf(' ', 88);
        return $"{line[..(cut > 40 ? cut : 88)]}…";
    }
}
