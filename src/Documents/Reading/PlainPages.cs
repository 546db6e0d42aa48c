using CauNoi.Documents.Reading.Letters;
using CauNoi.Recognition;

namespace CauNoi.Documents.Reading;

/// <summary>Plain text keeps its lines, blank ones too, and its tabs: a tab between cells is all that is left of a table. A form feed begins a page.</summary>
internal static class PlainPages
{
    public static SourceText Of(string text)
    {
        var source = SourceText.Plain(string.Join('\f', text.ReplaceLineEndings("\n").Split('\f').Select(CleanText.Of)));
        if (!source.Text.Contains('\f', StringComparison.Ordinal)) return source;
        var (page, seen) = (1, 0);
        var blocks = new List<SourceBlock>(source.Blocks.Count);
        foreach (var block in source.Blocks)
        {
            // The feed stands at the beginning of the first line of its page.
            var first = block.Start;
            while (first < block.End && source.Text[first] is '\f' or ' ') first++;
            page += source.Text.AsSpan(seen, first - seen).Count('\f');
            seen = first;
            blocks.Add(block with { Page = page });
        }

        return source with { Blocks = blocks };
    }
}
