using CauNoi.Documents.Reading.Packed;

namespace CauNoi.Documents.Reading.Open;

/// <summary>Reads an OpenDocument text.</summary>
internal static class OpenDocumentReader
{
    public static ReadDocument Read(ZipParts parts, ReadRun run)
    {
        if (parts.Names.Any(IsProgram)) throw new NotReadException(RefusedFor.Macro);
        if (parts.Names.Any(name => name.StartsWith("Object ", StringComparison.Ordinal) && !name.Contains('/'))) throw new NotReadException(RefusedFor.Embedded);
        if (parts.Read("META-INF/manifest.xml") is { } manifest && manifest.AsSpan().IndexOf("encryption-data"u8) >= 0) throw new NotReadException(RefusedFor.Encrypted);
        var content = parts.Read("content.xml") ?? throw new NotReadException(RefusedFor.Damaged);
        var styles = new OpenStyles();
        foreach (var part in (byte[]?[])[parts.Read("styles.xml"), content])
            if (part is not null) styles.Add(part, run);
        using var markup = new MarkupReader(content, run.Limits, run.Stop);
        var body = new OpenBody(markup, styles, run.Limits);
        var draft = body.Read();
        if (!body.IsText) throw new NotReadException(RefusedFor.Unknown);
        if (body.Pages > run.Limits.MostPages) throw new NotReadException(RefusedFor.TooManyPages);
        return DocumentReader.Written(draft, run.Limits, new FileFacts(DocumentKind.OpenDocument)
        {
            Pages = body.Pages,
            Converted = [.. body.Converted],
            InsertionsTaken = body.Insertions,
            DeletionsLeftOut = body.Deletions,
            CommentsLeftOut = body.Comments,
        });
    }

    private static bool IsProgram(string part) =>
        part.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);
}
