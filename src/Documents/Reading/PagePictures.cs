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
    internal static async Task<Raster?> Render(ReadingTools tools, string folder, int page, int longest, long memory, TimeSpan time, CancellationToken cancel) =>
        (await Render(tools, folder, page, page, longest, memory, time, cancel))(page);

    /// <summary>Several pages at once, because starting the program takes longer than a page; asked for one by one, each once.</summary>
    internal static async Task<Func<int, Raster?>> Render(ReadingTools tools, string folder, int from, int to, int longest, long memory, TimeSpan time, CancellationToken cancel)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"page{from}");
        var answer = await tools.Ask(ReadingTools.PdfPicture,
            ["-f", $"{from}", "-l", $"{to}", "-gray", "-forcenum", "-sep", "-", "-scale-to", $"{longest}", "in.pdf", name], folder, ReadingTools.Within(memory, time), cancel);
        if (answer.End == ProcessEnd.OutOfTime) throw new NotReadException(RefusedFor.OutOfTime);
        return page =>
        {
            // The program puts as many zeros in front as the number of pages of the document needs.
            var file = Enumerable.Range(1, 6).Select(digits => Path.Combine(folder, $"{name}-{page.ToString(new string('0', digits), CultureInfo.InvariantCulture)}.pgm")).FirstOrDefault(File.Exists);
            if (file is null) return null;
            var raster = Raster.Read(File.ReadAllBytes(file));
            File.Delete(file);
            return raster;
        };
    }
}
