using CauNoi.Documents.Tools;

namespace CauNoi.Documents.Reading.Pdf;

internal static class PdfReader
{
    public static Task<ReadDocument> Read(byte[] file, DocumentKind kind, ReadingTools tools, ReadRun run) => throw new NotReadException(RefusedFor.ToolMissing);
}
