using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace CauNoi.Documents.Writing.Word;

/// <summary>Charts as Word's own, with the workbook of their figures inside: a press on "Edit data" opens it.</summary>
internal static class WordCharts
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Write(WordSheet sheet, PaperChart chart)
    {
        var number = sheet.NextId();
        var part = sheet.Main.AddNewPart<ChartPart>($"rIdChart{number}");
        var data = part.AddEmbeddedPackagePart(Workbook);
        part.ChangeIdOfPart(data, "rIdData");
        data.FeedData(new MemoryStream(ChartBook.Write(chart), writable: false));
        part.ChartSpace = ChartDrawing.Of(chart, sheet.Layout.Type.Font, "rIdData");
        var high = Math.Min(Lengths.DrawingOf(80), Lengths.Drawing(sheet.Height) * 3 / 4);
        sheet.Add(WordPictures.Drawing(number, Says(chart), Lengths.Drawing(sheet.Width), high,
            new A.GraphicData(new C.ChartReference { Id = $"rIdChart{number}" }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }));
    }

    /// <summary>A chart in words: for whoever does not see it, its figures are what it says.</summary>
    internal static string Says(PaperChart chart)
    {
        if (chart.Says is { } says) return says;
        var series = chart.Series.Select(s => $"{s.Name}: " + string.Join("; ", chart.Categories.Zip(s.Values,
            (category, value) => $"{category} {(value is { } v ? Kernel.Text.Figures.Format(v) : "không có số liệu")}")));
        return $"{chart.Title}. {string.Join(". ", series)}.";
    }
}
