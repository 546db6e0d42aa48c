using CauNoi.Documents.Writing.Layout;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>The top of the first page: issuer and motto, number and date, kind and summary, addressee and grounds.</summary>
internal static class WordHeading
{
    public static void Write(WordSheet sheet, OfficialPaper paper)
    {
        var layout = sheet.Layout;
        var left = sheet.Width * layout.Page.LeftShare / 100;
        var right = sheet.Width - left;
        // A file that begins with a table gets a line of the usual height before it in LibreOffice; this one is a point high.
        sheet.Add(WordText.Paragraph(WordStyles.Start));
        sheet.Add(PlainTable.Of([left, right],
            [Issuer(layout, paper.Issuer, left), [.. layout.Motto.SelectMany(line => Line(line, line.Words, right))]],
            [Number(layout, paper), [Text(PaperSymbol.DateLine(layout, paper.Place, paper.Day, paper.Year), layout.Type.Date, italic: true)]]));
        if (paper.Kind is not null) Title(sheet, paper.Kind, paper.Summary);
        else sheet.Add(WordText.Paragraph(WordStyles.Heading));
        To(sheet, paper.To);
        for (var at = 0; at < paper.Grounds.Count; at++)
            sheet.Add(WordText.Paragraph(WordStyles.Text, WordText.Run(paper.Grounds[at] + (at + 1 < paper.Grounds.Count ? ";" : "."), italic: true)));
    }

    private static OpenXmlElement[] Issuer(PaperLayout layout, PaperIssuer issuer, int width) =>
    [
        .. issuer.Parent is { } parent ? Line(layout.Parent, IssuerName.Broken(parent.ToUpperInvariant(), layout.Parent.Size, width), width) : [],
        .. Line(layout.Body, IssuerName.Broken(issuer.Body.ToUpperInvariant(), layout.Body.Size, width), width),
        .. layout.Star is { } star ? (OpenXmlElement[])[Text(star, layout.Body.Size)] : [],
    ];

    private static OpenXmlElement[] Number(PaperLayout layout, OfficialPaper paper) =>
    [
        Text(PaperSymbol.Line(layout, paper.Number), layout.Type.Number),
        .. paper.Kind is null ? (OpenXmlElement[])[Text($"V/v {paper.Summary}", layout.Type.Number - 1)] : [],
    ];

    private static void Title(WordSheet sheet, string kind, string summary)
    {
        sheet.Add(WordText.Paragraph(WordStyles.Title, WordText.Run(kind.ToUpperInvariant())));
        sheet.Add(WordText.Paragraph(WordStyles.Subtitle, WordText.Run(summary)));
        var words = LetterWidth.Of(summary, sheet.Layout.Type.Title);
        sheet.Add(WordText.Rule(sheet.Width, Math.Min(words, sheet.Width) * 2 / 5));
        sheet.Add(WordText.Paragraph(WordStyles.Rule));
    }

    private static void To(WordSheet sheet, IReadOnlyList<string> to)
    {
        if (to.Count == 1) sheet.Add(WordText.Paragraph(WordStyles.Centred, WordText.Run($"Kính gửi: {to[0]}")));
        if (to.Count < 2) return;
        sheet.Add(WordText.Paragraph(WordStyles.Text, WordText.Run("Kính gửi:")));
        for (var at = 0; at < to.Count; at++)
            sheet.Add(WordText.Paragraph(WordStyles.List, WordText.Run(to[at] + (at + 1 < to.Count ? ";" : "."))));
    }

    private static OpenXmlElement[] Line(HeadingLine line, string words, int width) => line.Rule == 0
        ? [Text(words, line.Size, line.Bold)]
        : [Text(words, line.Size, line.Bold), WordText.Rule(width, Math.Min(words.Split('\n').Max(w => LetterWidth.Of(w, line.Size)), width) * line.Rule / 100)];

    private static Paragraph Text(string words, decimal size, bool bold = false, bool italic = false) =>
        WordText.Paragraph(WordStyles.Heading, WordText.Run(words, bold, italic, size: size));
}
