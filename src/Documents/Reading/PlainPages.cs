using CauNoi.Documents.Reading.Letters;
using CauNoi.Recognition;

namespace CauNoi.Documents.Reading;

/// <summary>Plain text stays as it was written, blank lines and tabs too: a tab between cells is all that is left of a table. A form feed begins
/// a page. Only what is no character, and marks piled up on one letter, are taken out before anything composes them.</summary>
internal static class PlainPages
{
    public static SourceText Of(string text)
    {
        string[] pages = [.. text.Split('\f').Select(page => CleanText.Of(page.ReplaceLineEndings("\n")))];
        var blocks = new List<SourceBlock>();
        var start = 0;
        for (var page = 1; page <= pages.Length; page++)
        {
            foreach (var line in pages[page - 1].Split('\n'))
            {
                if (!string.IsNullOrWhiteSpace(line)) blocks.Add(new SourceBlock(start, start + line.Length, SourceBlockKind.Paragraph) { Page = page });
                start += line.Length + 1;
            }
        }

        return new SourceText(string.Join('\n', pages), blocks);
    }
}
