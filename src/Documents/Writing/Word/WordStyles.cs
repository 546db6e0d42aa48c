using CauNoi.Documents.Writing.Layout;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>The styles of a paper. Headings are headings, so that Word's navigation and a tagged PDF know them.</summary>
internal static class WordStyles
{
    public const string
        Text = "PaperText", Heading = "PaperHeading", Rule = "PaperRule", Title = "Title", Subtitle = "Subtitle", Caption = "Caption", Table = "PaperTable",
        TableEnd = "PaperTableEnd", List = "PaperList", Note = "FootnoteText", NoteMark = "FootnoteReference", Link = "Hyperlink", PageNumber = "Header", Foot = "Footer",
        Centred = "PaperCentred", Start = "PaperStart", SmallList = "PaperRecipients";

    public static Styles Of(PaperLayout layout)
    {
        var type = layout.Type;
        var indent = new Indentation { FirstLine = $"{Lengths.Twips(type.Indent)}" };
        SpacingBetweenLines Spacing(decimal before, decimal after, decimal line = 1) => new()
        {
            Before = $"{Lengths.OfPoints(before)}",
            After = $"{Lengths.OfPoints(after)}",
            Line = $"{(int)(240 * line)}",
            LineRule = LineSpacingRuleValues.Auto,
        };

        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = type.Font, HighAnsi = type.Font, EastAsia = type.Font, ComplexScript = type.Font },
                new FontSize { Val = Lengths.Half(type.Text) },
                new FontSizeComplexScript { Val = Lengths.Half(type.Text) },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "vi-VN" })),
            new ParagraphPropertiesDefault()));
        styles.Append(
            Paragraph("Normal", "Normal", null, [], []),
            Paragraph(Text, "Nội dung", "Normal", [Spacing(0, type.After, type.Line), (Indentation)indent.CloneNode(true), new Justification { Val = JustificationValues.Both }], []),
            Paragraph(List, "Gạch đầu dòng", Text, [new NumberingProperties(new NumberingId { Val = WordNumbering.Dash })], []));
        for (var level = 1; level <= 4; level++)
            styles.Append(Paragraph($"Heading{level}", $"heading {level}", Text, [new KeepNext(), new OutlineLevel { Val = level - 1 }],
                level switch { 3 => [new Bold(), new Italic()], 4 => [new Italic()], _ => [new Bold()] }));
        styles.Append(
            Paragraph(Heading, "Phần đầu văn bản", "Normal", [Spacing(0, 0), Centre()], []),
            Paragraph(Rule, "Đường kẻ", "Normal",
                [new SpacingBetweenLines { Before = "60", After = "0", Line = "80", LineRule = LineSpacingRuleValues.Exact }], [new FontSize { Val = "8" }]),
            Paragraph(Start, "Đầu trang", "Normal",
                [new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }], [new FontSize { Val = "2" }]),
            Paragraph(Title, "Title", "Normal", [new KeepNext(), Spacing(18, 0), Centre()], [new Bold(), Size(type.Title)]),
            Paragraph(Subtitle, "Subtitle", "Normal", [new KeepNext(), Spacing(0, 0), Centre()], [new Bold(), Size(type.Title)]),
            Paragraph(Centred, "Giữa dòng", "Normal", [Spacing(6, type.After), Centre()], []),
            Paragraph(Caption, "caption", "Normal", [new KeepNext(), Spacing(6, 3), Centre()], [new Bold(), Size(type.Table + 1)]),
            Paragraph(Table, "Chữ trong bảng", "Normal", [Spacing(1, 1)], [Size(type.Table)]),
            Paragraph(TableEnd, "Sau bảng", "Normal", [Spacing(2, type.After), new Justification { Val = JustificationValues.Both }], [new Italic(), Size(type.Table - 1)]),
            Paragraph(SmallList, "Nơi nhận", "Normal", [Spacing(0, 0)], [Size(layout.Ending.ListSize)]),
            Paragraph(Note, "footnote text", "Normal", [Spacing(0, 0), new Justification { Val = JustificationValues.Both }], [Size(10)]),
            Paragraph(PageNumber, "header", "Normal", [Spacing(0, 0), Centre()], [Size(type.PageNumber)]),
            Paragraph(Foot, "footer", "Normal", [Spacing(0, 0), Centre()], [Size(8)]),
            Character(NoteMark, "footnote reference", new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
            Character(Link, "Hyperlink", new Color { Val = "000000" }));
        return styles;
    }

    private static Justification Centre() => new() { Val = JustificationValues.Center };

    private static FontSize Size(decimal points) => new() { Val = Lengths.Half(points) };

    private static Style Paragraph(string id, string name, string? basedOn, OpenXmlElement[] paragraph, OpenXmlElement[] look)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = basedOn is null, CustomStyle = id.StartsWith("Paper", StringComparison.Ordinal) };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null) style.Append(new BasedOn { Val = basedOn });
        if (id.StartsWith("Heading", StringComparison.Ordinal)) style.Append(new NextParagraphStyle { Val = Text });
        style.Append(new PrimaryStyle());
        if (paragraph.Length > 0) style.Append(new StyleParagraphProperties(paragraph));
        if (look.Length > 0) style.Append(new StyleRunProperties(look));
        return style;
    }

    private static Style Character(string id, string name, OpenXmlElement look) =>
        new(new StyleName { Val = name }, new StyleRunProperties(look)) { Type = StyleValues.Character, StyleId = id };
}
