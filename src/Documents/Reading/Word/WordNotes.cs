using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Word;

/// <summary>Footnotes and endnotes, by what the text calls them.</summary>
internal static class WordNotes
{
    public static void Read(byte[] content, string kind, WordStyles styles, WordNumbers numbers, Dictionary<string, List<DraftParagraph>> notes, ReadRun run)
    {
        using var markup = new MarkupReader(content, run.Limits, run.Stop);
        while (markup.Read())
        {
            if (!markup.IsStart || markup.Name != kind || markup["id"] is not { } id) continue;

            // The line above the notes is kept as a note too.
            if (markup["type"] is "separator" or "continuationSeparator" or "continuationNotice") continue;
            var body = new WordBody(markup, styles, numbers, [], run.Limits);
            notes.TryAdd(kind + id, [.. body.Inside().OfType<DraftParagraph>()]);
        }
    }
}
