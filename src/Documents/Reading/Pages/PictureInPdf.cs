using System.Globalization;
using System.Text;

namespace CauNoi.Documents.Reading.Pages;

/// <summary>A photo set on a page of its own: from there on a photo and a scan are one thing, and one program decodes both, with its limits.</summary>
internal static class PictureInPdf
{
    /// <summary>The long side of A4 in points.</summary>
    private const double Long = 842;

    /// <summary>Null when the file is no JPEG and no PNG.</summary>
    public static byte[]? Of(byte[] file) => Picture.Of(file) is { } picture ? Page(picture) : null;

    private static byte[] Page(Picture picture)
    {
        var scale = Long / Math.Max(picture.Width, picture.Height);
        var (width, height) = (picture.Width * scale, picture.Height * scale);
        var draw = string.Create(CultureInfo.InvariantCulture, $"q {width:0.##} 0 0 {height:0.##} 0 0 cm /I Do Q");
        var pdf = new MemoryStream();
        var places = new List<long>();
        Write(pdf, "%PDF-1.4\n");
        Part(pdf, places, "<< /Type /Catalog /Pages 2 0 R >>");
        Part(pdf, places, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Part(pdf, places, string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:0.##} {height:0.##}] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>"));
        Part(pdf, places, string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} {picture.Terms} /Length {picture.Data.Length} >>\nstream\n"), picture.Data);
        Part(pdf, places, $"<< /Length {draw.Length} >>\nstream\n", Encoding.ASCII.GetBytes(draw));
        var list = pdf.Length;
        Write(pdf, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) Write(pdf, string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        Write(pdf, string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{list}\n%%EOF\n"));
        return pdf.ToArray();
    }

    private static void Part(MemoryStream pdf, List<long> places, string terms, byte[]? data = null)
    {
        places.Add(pdf.Length);
        Write(pdf, string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{terms}"));
        if (data is not null)
        {
            pdf.Write(data);
            Write(pdf, "\nendstream");
        }

        Write(pdf, "\nendobj\n");
    }

    private static void Write(MemoryStream pdf, string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
}
