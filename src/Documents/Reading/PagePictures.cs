using System.Globalization;
using CauNoi.Documents.Reading.Pages;
using CauNoi.Documents.Tools;
using CauNoi.Platform.Files.Tools;

namespace CauNoi.Documents.Reading;

/// <summary>Draws pages for the pane beside the text: upright and straight, so that the places of words fit.</summary>
public sealed class PagePictures(ReadingTools tools)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    /// <summary>A page as a PNG of about that width; null when it cannot be drawn here. The file is a PDF, a JPEG or a PNG.</summary>
    public async Task<byte[]?> Draw(byte[] file, ReadPage page, int width, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 4000);
        if (!tools.Draws) return null;
        return await tools.InFolder(async folder =>
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "in.pdf"), PictureInPdf.Of(file) ?? file, cancel);
            var longest = (int)Math.Clamp(width * Math.Max(1, page.Height / page.Width), 16, 6000);
            try
            {
                var drawn = await Render(tools, folder, page.Number, longest, ReadLimits.Usual.ProcessBytes, Time, cancel);
                return drawn is null ? null : GreyPng.Write(drawn.Upright(page.Turn).Straight(page.Lean));
            }
            catch (NotReadException)
            {
                return null;
            }
        });
    }

    /// <summary>The page of <c>in.pdf</c> as it lies in the file, its longest side that many points.</summary>
    internal static async Task<Raster?> Render(ReadingTools tools, string folder, int page, int longest, long memory, TimeSpan time, CancellationToken cancel)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var answer = await tools.Ask(ReadingTools.PdfPicture,
            ["-f", number, "-l", number, "-singlefile", "-gray", "-scale-to", longest.ToString(CultureInfo.InvariantCulture), "in.pdf", "page" + number],
            folder, ReadingTools.Within(memory, time), cancel);
        var file = Path.Combine(folder, $"page{number}.pgm");
        if (answer.End == ProcessEnd.OutOfTime) throw new NotReadException(RefusedFor.OutOfTime);
        if (answer.End != ProcessEnd.Done || !File.Exists(file)) return null;
        var raster = Raster.Read(await File.ReadAllBytesAsync(file, cancel));
        File.Delete(file);
        return raster;
    }
}
