using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CauNoi.Bench.ReadText.Through;

/// <summary>A PDF as it comes off an office scanner: each page a picture at 200 points an inch that lies a little askew, with grain and specks; no letter in it.</summary>
internal static class Scanner
{
    private const int PointsAnInch = 200;
    private const double MostLean = 1.2;
    private const int Grain = 14, SpeckOneIn = 9_000;

    public static async Task<byte[]> Scan(byte[] pdf, int seed, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("caunoi-scan-");
        try
        {
            var file = Path.Combine(folder.FullName, "in.pdf");
            await File.WriteAllBytesAsync(file, pdf, stop);
            using var drawing = Process.Start(new ProcessStartInfo("pdftoppm", ["-gray", "-r", PointsAnInch.ToString(CultureInfo.InvariantCulture), file, Path.Combine(folder.FullName, "p")]))!;
            await drawing.WaitForExitAsync(stop);
            var pages = new List<Picture>();
            foreach (var page in folder.EnumerateFiles("p*.pgm").OrderBy(f => f.Name, StringComparer.Ordinal))
                pages.Add(Spoilt(Picture.Read(await File.ReadAllBytesAsync(page.FullName, stop)), new Random(seed * 100 + pages.Count)));
            return Pdf(pages);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Picture Spoilt(Picture page, Random random)
    {
        var lean = ((random.NextDouble() * 2) - 1) * MostLean * Math.PI / 180;
        var (sine, cosine) = Math.SinCos(lean);
        var (middleX, middleY) = (page.Width / 2.0, page.Height / 2.0);
        var grey = new byte[page.Grey.Length];
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var light = page.At(middleX + ((x - middleX) * cosine) + ((y - middleY) * sine), middleY - ((x - middleX) * sine) + ((y - middleY) * cosine));
                light += random.Next(-Grain, Grain + 1);
                if (random.Next(SpeckOneIn) == 0) light = random.Next(256);
                grey[(y * page.Width) + x] = (byte)Math.Clamp(light, 0, 255);
            }
        }

        return page with { Grey = grey };
    }

    private static byte[] Pdf(List<Picture> pages)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Thing($"<< /Type /Catalog /Pages 2 0 R >>");
        Thing($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{3 + (3 * i)} 0 R"))}] >>");
        for (var i = 0; i < pages.Count; i++)
        {
            var (page, first) = (pages[i], 3 + (3 * i));
            var (width, height) = (page.Width * 72 / PointsAnInch, page.Height * 72 / PointsAnInch);
            var drawn = Encoding.ASCII.GetBytes($"q {width} 0 0 {height} 0 0 cm /I Do Q");
            Thing($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {first + 1} 0 R /Resources << /XObject << /I {first + 2} 0 R >> >> >>");
            Thing($"<< /Length {drawn.Length} >>", drawn);
            var packed = Packed(page.Grey);
            Thing($"<< /Type /XObject /Subtype /Image /Width {page.Width} /Height {page.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length {packed.Length} >>", packed);
        }

        var table = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p:0000000000} 00000 n \n")))}trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Thing(string words, byte[]? stream = null)
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n{words}\n");
            if (stream is not null)
            {
                Write("stream\n");
                file.Write(stream);
                Write("\nendstream\n");
            }

            Write("endobj\n");
        }

        void Write(string words) => file.Write(Encoding.ASCII.GetBytes(words));
    }

    private static byte[] Packed(byte[] grey)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(grey);
        return packed.ToArray();
    }
}

/// <summary>A grey picture of a page.</summary>
internal sealed record Picture(int Width, int Height, byte[] Grey)
{
    /// <summary>As pdftoppm writes it: "P5", width, height, 255, then a byte a point.</summary>
    public static Picture Read(byte[] file)
    {
        var (at, numbers) = (2, new List<int>());
        while (numbers.Count < 3)
        {
            while (char.IsWhiteSpace((char)file[at])) at++;
            var start = at;
            while (!char.IsWhiteSpace((char)file[at])) at++;
            numbers.Add(int.Parse(Encoding.ASCII.GetString(file, start, at - start), CultureInfo.InvariantCulture));
        }

        return new Picture(numbers[0], numbers[1], file[(at + 1)..]);
    }

    /// <summary>The light between four points; white outside.</summary>
    public double At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, below) = (x - left, y - top);
        return (Point(left, top) * (1 - right) * (1 - below)) + (Point(left + 1, top) * right * (1 - below)) + (Point(left, top + 1) * (1 - right) * below) + (Point(left + 1, top + 1) * right * below);
    }

    private double Point(int x, int y) => x < 0 || y < 0 || x >= Width || y >= Height ? 255 : Grey[(y * Width) + x];
}
