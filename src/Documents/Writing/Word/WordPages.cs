using CauNoi.Documents.Writing.Layout;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>The page: A4 and its margins, the page number in the top margin from the second page on, the mark at the foot.</summary>
internal static class WordPages
{
    private const int Short = 11_906;
    private const int Long = 16_838;
    private const string FirstTop = "rIdTopFirst", Top = "rIdTop", FirstFoot = "rIdFootFirst", Foot = "rIdFoot";

    public static int TextWidth(PaperLayout layout, bool landscape)
    {
        var margin = Margins(layout, landscape);
        return (landscape ? Long : Short) - (int)margin.Left!.Value - (int)margin.Right!.Value;
    }

    public static int TextHeight(PaperLayout layout, bool landscape)
    {
        var margin = Margins(layout, landscape);
        return (landscape ? Short : Long) - margin.Top!.Value - margin.Bottom!.Value;
    }

    public static SectionProperties Section(PaperLayout layout, bool landscape, bool first)
    {
        var section = new SectionProperties();
        // Later sections take over heads and feet from the first.
        if (first)
            section.Append(
                new HeaderReference { Type = HeaderFooterValues.First, Id = FirstTop }, new HeaderReference { Type = HeaderFooterValues.Default, Id = Top },
                new FooterReference { Type = HeaderFooterValues.First, Id = FirstFoot }, new FooterReference { Type = HeaderFooterValues.Default, Id = Foot });
        section.Append(
            new SectionType { Val = SectionMarkValues.NextPage },
            landscape ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape } : new PageSize { Width = Short, Height = Long },
            Margins(layout, landscape));
        if (first) section.Append(new TitlePage());
        return section;
    }

    /// <summary>Heads and feet. The first page has no number, but the draft's mark and the figures' mark as every page.</summary>
    public static void Write(MainDocumentPart main, OfficialPaper paper)
    {
        main.AddNewPart<HeaderPart>(FirstTop).Header = new Header(Mark(WordText.Paragraph(WordStyles.PageNumber), paper, 1));
        main.AddNewPart<HeaderPart>(Top).Header = new Header(Mark(
            WordText.Paragraph(WordStyles.PageNumber, new SimpleField(WordText.Run("2")) { Instruction = " PAGE " }), paper, 2));
        main.AddNewPart<FooterPart>(FirstFoot).Footer = new Footer(Figures(paper));
        main.AddNewPart<FooterPart>(Foot).Footer = new Footer(Figures(paper));
    }

    private static Paragraph Mark(Paragraph paragraph, OfficialPaper paper, int number)
    {
        if (paper.Draft) paragraph.InsertAfter(DraftMark.Of(number), paragraph.ParagraphProperties);
        return paragraph;
    }

    private static Paragraph Figures(OfficialPaper paper) => paper.Figures is { } mark
        ? WordText.Paragraph(WordStyles.Foot, WordText.Run($"{mark.Words} · {mark.Hash}"))
        : WordText.Paragraph(WordStyles.Foot);

    // A page turned on its side is bound at its top, where the left margin of the others lies.
    private static PageMargin Margins(PaperLayout layout, bool landscape)
    {
        var page = layout.Page;
        var (top, right, bottom, left) = landscape ? (page.Left, page.Bottom, page.Right, page.Top) : (page.Top, page.Right, page.Bottom, page.Left);
        return new PageMargin
        {
            Top = Lengths.Twips(top),
            Right = (uint)Lengths.Twips(right),
            Bottom = Lengths.Twips(bottom),
            Left = (uint)Lengths.Twips(left),
            Header = (uint)Lengths.Twips(top / 2),
            Footer = (uint)Lengths.Twips(bottom / 2),
            Gutter = 0,
        };
    }
}
