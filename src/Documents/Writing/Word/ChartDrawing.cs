using System.Globalization;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace CauNoi.Documents.Writing.Word;

/// <summary>A chart in DrawingML. Colours differ in lightness too, lines in dash and mark: papers are copied in black and white.</summary>
internal static class ChartDrawing
{
    private const uint Along = 1, Up = 2;
    private const string Format = "#,##0.##";

    private static readonly string[] Colours = ["9E1B1E", "E0A43A", "2F5D8A", "A9C7E8", "4F7A4A", "808080"];
    private static readonly A.PresetLineDashValues[] Dashes =
        [A.PresetLineDashValues.Solid, A.PresetLineDashValues.Dash, A.PresetLineDashValues.SystemDot, A.PresetLineDashValues.LargeDash, A.PresetLineDashValues.DashDot, A.PresetLineDashValues.SystemDash];
    private static readonly C.MarkerStyleValues[] Marks =
        [C.MarkerStyleValues.Circle, C.MarkerStyleValues.Square, C.MarkerStyleValues.Diamond, C.MarkerStyleValues.Triangle, C.MarkerStyleValues.X, C.MarkerStyleValues.Plus];

    public static C.ChartSpace Of(PaperChart chart, string font, string data)
    {
        var plot = new C.PlotArea(new C.Layout(), chart.Shape == PaperChartShape.Lines ? Lines(chart) : Bars(chart), Categories(), Values(chart));
        var drawn = new C.Chart(Title(chart.Title, 1_200, bold: true), new C.AutoTitleDeleted { Val = false }, plot);
        if (chart.Series.Count > 1) drawn.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }));
        drawn.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = "vi-VN" },
            new C.RoundedCorners { Val = false },
            drawn,
            new C.ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())),
            new C.TextProperties(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties(new A.LatinFont { Typeface = font }) { FontSize = 1_100 }),
                new A.EndParagraphRunProperties { Language = "vi-VN" })),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = data });
    }

    private static C.BarChart Bars(PaperChart chart)
    {
        var stacked = chart.Shape == PaperChartShape.Stacked;
        var bars = new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Column },
            new C.BarGrouping { Val = stacked ? C.BarGroupingValues.Stacked : C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false });
        for (var at = 0; at < chart.Series.Count; at++)
            bars.Append(new C.BarChartSeries([
                .. Name(chart, at),
                new C.ChartShapeProperties(new A.SolidFill(Colour(at)), new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "404040" })) { Width = 6_350 }),
                new C.InvertIfNegative { Val = false },
                .. Labels(chart, stacked ? C.DataLabelPositionValues.Center : C.DataLabelPositionValues.OutsideEnd),
                .. Data(chart, at)]));
        bars.Append(new C.GapWidth { Val = 60 });
        if (stacked) bars.Append(new C.Overlap { Val = 100 });
        bars.Append(new C.AxisId { Val = Along }, new C.AxisId { Val = Up });
        return bars;
    }

    private static C.LineChart Lines(PaperChart chart)
    {
        var lines = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        for (var at = 0; at < chart.Series.Count; at++)
            lines.Append(new C.LineChartSeries([
                .. Name(chart, at),
                new C.ChartShapeProperties(new A.Outline(new A.SolidFill(Colour(at)), new A.PresetDash { Val = Dashes[at % Dashes.Length] }) { Width = 25_400 }),
                new C.Marker(new C.Symbol { Val = Marks[at % Marks.Length] }, new C.Size { Val = 6 }, new C.ChartShapeProperties(new A.SolidFill(Colour(at)))),
                .. Labels(chart, C.DataLabelPositionValues.Top),
                .. Data(chart, at),
                new C.Smooth { Val = false }]));
        lines.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = Along }, new C.AxisId { Val = Up });
        return lines;
    }

    private static IEnumerable<OpenXmlElement> Name(PaperChart chart, int at) =>
    [
        new C.Index { Val = (uint)at }, new C.Order { Val = (uint)at },
        new C.SeriesText(new C.StringReference(new C.Formula(ChartBook.NameOf(at)), Strings([chart.Series[at].Name]))),
    ];

    private static IEnumerable<OpenXmlElement> Labels(PaperChart chart, C.DataLabelPositionValues place) => !chart.Values ? [] :
    [
        new C.DataLabels(
            new C.NumberingFormat { FormatCode = Format, SourceLinked = false },
            new C.DataLabelPosition { Val = place },
            new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true }, new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false }),
    ];

    private static IEnumerable<OpenXmlElement> Data(PaperChart chart, int at)
    {
        var count = chart.Categories.Count;
        var values = new C.NumberingCache(new C.FormatCode("General"), new C.PointCount { Val = (uint)count });
        for (var point = 0; point < count && point < chart.Series[at].Values.Count; point++)
            if (chart.Series[at].Values[point] is { } value)
                values.Append(new C.NumericPoint(new C.NumericValue(value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)point });
        return
        [
            new C.CategoryAxisData(new C.StringReference(new C.Formula(ChartBook.Categories(count)), Strings(chart.Categories))),
            new C.Values(new C.NumberReference(new C.Formula(ChartBook.ValuesOf(at, count)), values)),
        ];
    }

    private static C.StringCache Strings(IReadOnlyList<string> texts) => new(texts
        .Select((text, at) => (OpenXmlElement)new C.StringPoint(new C.NumericValue(text)) { Index = (uint)at }).Prepend(new C.PointCount { Val = (uint)texts.Count }));

    private static C.CategoryAxis Categories() => new(
        new C.AxisId { Val = Along }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }), new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom }, new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low }, new C.CrossingAxis { Val = Up }, new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = true }, new C.LabelAlignment { Val = C.LabelAlignmentValues.Center }, new C.LabelOffset { Val = 100 }, new C.NoMultiLevelLabels { Val = true });

    private static C.ValueAxis Values(PaperChart chart)
    {
        var axis = new C.ValueAxis(
            new C.AxisId { Val = Up }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }), new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left },
            new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })) { Width = 6_350 })));
        if (chart.Unit is { } unit) axis.Append(Title(unit, 1_100, bold: false));
        axis.Append(
            new C.NumberingFormat { FormatCode = Format, SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            new C.CrossingAxis { Val = Along }, new C.Crosses { Val = C.CrossesValues.AutoZero }, new C.CrossBetween { Val = C.CrossBetweenValues.Between });
        return axis;
    }

    private static C.Title Title(string text, int size, bool bold) => new(
        new C.ChartText(new C.RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size, Bold = bold }),
            new A.Run(new A.RunProperties { Language = "vi-VN", FontSize = size, Bold = bold }, new A.Text(text))))),
        new C.Overlay { Val = false });

    private static A.RgbColorModelHex Colour(int at) => new() { Val = Colours[at % Colours.Length] };
}
