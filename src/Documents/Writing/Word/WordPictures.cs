using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

namespace CauNoi.Documents.Writing.Word;

/// <summary>Pictures in the text, in their proportion, with the words that say what they show.</summary>
internal static class WordPictures
{
    public static void Write(WordSheet sheet, PaperPicture picture)
    {
        var type = picture.Bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => ImagePartType.Jpeg,
            [0x89, 0x50, 0x4E, 0x47, ..] => ImagePartType.Png,
            _ => throw new ArgumentException("A picture is JPEG or PNG.", nameof(picture)),
        };
        var number = sheet.NextId();
        var part = sheet.Main.AddImagePart(type, $"rIdPicture{number}");
        part.FeedData(new MemoryStream(picture.Bytes, writable: false));
        var (wide, high) = Size(picture, sheet);
        sheet.Add(Drawing(number, picture.Says, wide, high, new A.GraphicData(
            new P.Picture(
                new P.NonVisualPictureProperties(
                    new P.NonVisualDrawingProperties { Id = number, Name = $"Ảnh {number}", Description = picture.Says }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = $"rIdPicture{number}" }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = wide, Cy = high }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
        { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }));
        if (picture.Caption is { } caption) sheet.Add(WordText.Paragraph(WordStyles.Centred, WordText.Run(caption, italic: true, size: sheet.Layout.Type.Table)));
    }

    /// <summary>A drawing that stands in the text in a paragraph of its own.</summary>
    public static Paragraph Drawing(uint number, string says, long wide, long high, A.GraphicData data)
    {
        var paragraph = WordText.Paragraph(WordStyles.Centred, new Run(new Drawing(new D.Inline(
            new D.Extent { Cx = wide, Cy = high },
            new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new D.DocProperties { Id = number, Name = $"Hình {number}", Description = says },
            new D.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(data))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
        return paragraph;
    }

    private static (long Wide, long High) Size(PaperPicture picture, WordSheet sheet)
    {
        var wide = Math.Min(Lengths.DrawingOf(picture.Millimetres), Lengths.Drawing(sheet.Width));
        var high = wide * Math.Max(1, picture.Height) / Math.Max(1, picture.Width);
        // Four fifths of a page: its caption must stand below it.
        var most = Lengths.Drawing(sheet.Height) * 4 / 5;
        return high <= most ? (wide, high) : (wide * most / high, most);
    }
}
