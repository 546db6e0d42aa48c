using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Word;

/// <summary>What a paragraph says of itself. Joined: its end was deleted under tracked changes, and the next paragraph goes on in it.</summary>
internal sealed record WordParagraph(string? Style, string? List, int? Level, bool Joined, bool BreakBefore)
{
    public static readonly WordParagraph None = new(null, null, null, false, false);

    public static WordParagraph Read(MarkupReader markup)
    {
        var read = None;
        foreach (var name in markup.Inside())
        {
            if (name == "pStyle") read = read with { Style = markup["val"] };
            else if (name == "pageBreakBefore") read = read with { BreakBefore = WordLetters.On(markup["val"]) };
            else if (name == "numPr")
            {
                var (list, level) = WordNumbers.Named(markup);
                read = read with { List = list, Level = level };
            }
            else if (name == "rPr")
            {
                foreach (var inner in markup.Inside())
                    if (inner == "del") read = read with { Joined = true };
            }
        }

        return read;
    }
}
