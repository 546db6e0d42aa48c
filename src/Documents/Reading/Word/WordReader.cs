using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Word;

/// <summary>Reads a Word file: what a person sees when all changes are accepted, with the numbers Word counts by itself.</summary>
internal static class WordReader
{
    private const string Main = "word/document.xml";

    public static ReadDocument Read(ZipParts parts, ReadRun run)
    {
        if (parts.Names.Any(IsProgram)) throw new NotReadException(RefusedFor.Macro);
        if (parts.Names.Any(IsObject)) throw new NotReadException(RefusedFor.Embedded);
        var main = parts.Read(Main) ?? parts.Read("word/document2.xml")
            ?? throw new NotReadException(parts.Names.Any(n => n.StartsWith("xl/", StringComparison.Ordinal) || n.StartsWith("ppt/", StringComparison.Ordinal)) ? RefusedFor.Unknown : RefusedFor.Damaged);
        var styles = WordStyles.Read(parts.Read("word/styles.xml"), run);
        var numbers = WordNumbers.Read(parts.Read("word/numbering.xml"), run);
        var notes = new Dictionary<string, List<DraftParagraph>>();
        foreach (var (name, kind) in (ReadOnlySpan<(string, string)>)[("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")])
            if (parts.Read(name) is { } content) WordNotes.Read(content, kind, styles, numbers, notes, run);
        using var markup = new MarkupReader(main, run.Limits, run.Stop);
        var body = new WordBody(markup, styles, numbers, notes, run.Limits) { KnowsPages = main.AsSpan().IndexOf("lastRenderedPageBreak"u8) >= 0 };
        var draft = body.Read();
        if (body.Pages > run.Limits.MostPages) throw new NotReadException(RefusedFor.TooManyPages);
        return DocumentReader.Written(draft, run.Limits, new FileFacts(DocumentKind.Word)
        {
            Pages = body.Pages,
            Converted = [.. body.Converted],
            InsertionsTaken = body.Insertions,
            DeletionsLeftOut = body.Deletions,
            CommentsLeftOut = body.Comments,
        });
    }

    private static bool IsProgram(string part) =>
        part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || part.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase)
        || part.Contains("activeX/", StringComparison.OrdinalIgnoreCase);

    /// <summary>An object of an unknown program; tables and charts of Office itself are packed XML, and are passed by.</summary>
    private static bool IsObject(string part) =>
        part.Contains("embeddings/", StringComparison.OrdinalIgnoreCase)
        && !(part.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || part.EndsWith('/'));
}
