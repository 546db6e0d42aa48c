using System.Text;
using CauNoi.Documents.Reading.Drafts;

namespace CauNoi.Documents.Reading.Web;

/// <summary>Reads a web page, or what Word saves as one.</summary>
internal static class WebReader
{
    private const int Beginning = 4096;

    public static bool Looks(byte[] file, string name)
    {
        var beginning = PlainTextReader.Unicode(file[..Math.Min(file.Length, Beginning)]) ?? Encoding.Latin1.GetString(file, 0, Math.Min(file.Length, Beginning));
        if (beginning.Contains("<html", StringComparison.OrdinalIgnoreCase) || beginning.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)) return true;
        return beginning.Contains('<', StringComparison.Ordinal)
            && (name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase));
    }

    public static ReadDocument Read(byte[] file, ReadRun run)
    {
        var body = new WebBody(run);
        foreach (var tag in Tags.Of(Decode(file, run.Limits))) body.Take(tag);
        return DocumentReader.Written(TableJoin.Joined(body.Done()), run.Limits, new FileFacts(DocumentKind.Web)
        {
            Converted = [.. body.Converted],
            InsertionsTaken = body.Insertions,
            DeletionsLeftOut = body.Deletions,
        });
    }

    private static string Decode(byte[] file, ReadLimits limits)
    {
        var head = Encoding.Latin1.GetString(file, 0, Math.Min(file.Length, Beginning));
        return head.Contains("windows-1258", StringComparison.OrdinalIgnoreCase) && PlainTextReader.Unicode(file) is null
            ? PlainTextReader.Windows1258(file)
            : PlainTextReader.Decode(file, limits);
    }
}
