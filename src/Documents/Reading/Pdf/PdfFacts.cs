using System.Globalization;
using CauNoi.Documents.Tools;
using CauNoi.Platform.Files.Tools;

namespace CauNoi.Documents.Reading.Pdf;

/// <summary>What Poppler says of a PDF before its text is read.</summary>
internal sealed record PdfFacts(int Pages)
{
    public static async Task<PdfFacts> Ask(byte[] file, ReadingTools tools, string folder, ReadRun run)
    {
        var said = await tools.Ask(ReadingTools.PdfInfo, ["in.pdf"], folder, ReadingTools.Within(run.Limits.ProcessBytes, run.Limits.Time), run.Stop);
        if (said.End == ProcessEnd.OutOfTime) throw new NotReadException(RefusedFor.OutOfTime);
        if (said.End == ProcessEnd.Failed)
            throw new NotReadException(said.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) || PdfGate.IsEncrypted(file) ? RefusedFor.Encrypted : RefusedFor.Damaged);
        var lines = said.Output.Split('\n').Select(l => l.Split(':', 2)).Where(l => l.Length == 2).DistinctBy(l => l[0]).ToDictionary(l => l[0].Trim(), l => l[1].Trim());
        if (lines.GetValueOrDefault("JavaScript") == "yes") throw new NotReadException(RefusedFor.Script);
        if (!int.TryParse(lines.GetValueOrDefault("Pages"), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) || pages < 1) throw new NotReadException(RefusedFor.Damaged);
        return pages > run.Limits.MostPages ? throw new NotReadException(RefusedFor.TooManyPages) : new PdfFacts(pages);
    }
}
