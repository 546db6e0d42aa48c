using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CauNoi.Documents.Writing.Layout;

namespace CauNoi.Documents.Writing.Web;

/// <summary>A paper as a piece of a web page: headings below the page's own, tables with captions, footnotes with ways back. No style, no script.</summary>
internal sealed class WebPaper(OfficialPaper paper, PaperLayout layout)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder html = new();
    private readonly List<PaperFootnote> notes = [];

    public string Write()
    {
        html.Append("<article class=\"paper\" lang=\"vi\"><header>");
        if (paper.Draft) Line("p", "Dự thảo", "paper-draft");
        if (paper.Issuer.Parent is { } parent) Line("p", parent.ToUpperInvariant());
        Line("p", paper.Issuer.Body.ToUpperInvariant(), "paper-issuer");
        Line("p", PaperSymbol.Line(layout, paper.Number).Trim());
        Line("p", PaperSymbol.DateLine(layout, paper.Place, paper.Day, paper.Year));
        if (paper.Kind is { } kind) Line("p", kind.ToUpperInvariant(), "paper-kind");
        Line("h2", paper.Summary);
        if (paper.To.Count > 0) Line("p", "Kính gửi: " + string.Join("; ", paper.To));
        html.Append("</header>");
        foreach (var ground in paper.Grounds) Line("p", ground, "paper-ground");
        Blocks(paper.Body);
        Ending();
        foreach (var annex in paper.Annexes)
        {
            html.Append("<section>");
            Line("h3", $"{annex.Label}. {annex.Title}");
            Blocks(annex.Body);
            html.Append("</section>");
        }

        Notes();
        if (paper.Figures is { } mark) Line("p", $"{mark.Words} · {mark.Hash}", "paper-figures");
        return html.Append("</article>").ToString();
    }

    private void Blocks(IEnumerable<PaperBlock> blocks)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case PaperHeading heading: Line($"h{Math.Clamp(heading.Level, 1, 4) + 2}", heading.Text); break;
                case PaperParagraph paragraph: Runs("p", paragraph.Runs); break;
                case PaperList list:
                    html.Append("<ul>");
                    foreach (var item in list.Items) Runs("li", item.Runs);
                    html.Append("</ul>");
                    break;
                case PaperTable table: Table(table); break;
                case PaperChart chart: Table(PaperTables.Of(chart)); break;
                case PaperPicture picture: Picture(picture); break;
                case PaperLandscape landscape: Blocks(landscape.Blocks); break;
            }
    }

    private void Table(PaperTable table)
    {
        // A wide table is scrolled by itself, also with the keyboard, and never widens the page.
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Safe(table.Caption ?? "Bảng")}\"><table>");
        if (table.Caption is { } caption) Line("caption", caption);
        html.Append("<thead>");
        foreach (var row in HeaderGrid.Of(table.PrintedHeader, table.Columns.Count))
        {
            html.Append("<tr>");
            foreach (var place in row.Where(p => p.Merged != true))
                html.Append(CultureInfo.InvariantCulture, $"<th scope=\"{(place.Columns > 1 ? "colgroup" : "col")}\"{Span("col", place.Columns)}{Span("row", place.Rows)}>{Safe(place.Text)}</th>");
            html.Append("</tr>");
        }

        html.Append("</thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append(row.Strong ? "<tr class=\"paper-sum\">" : "<tr>");
            for (var at = 0; at < table.Columns.Count; at++)
            {
                var cell = at < row.Cells.Count ? row.Cells[at] : "";
                html.Append(table.Columns[at].Align == PaperAlign.Number ? "<td class=\"number\">" : "<td>");
                Run(new PaperRun(cell.Text) { Bold = row.Strong, Link = cell.Link, Footnote = cell.Footnote });
                html.Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table></div>");
        if (table.Note is { } note) Line("p", note, "paper-note");
    }

    private void Picture(PaperPicture picture)
    {
        var type = picture.Bytes is [0x89, ..] ? "image/png" : "image/jpeg";
        html.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"data:{type};base64,{Convert.ToBase64String(picture.Bytes)}\" alt=\"{Safe(picture.Says)}\" width=\"{picture.Width}\" height=\"{picture.Height}\">");
        if (picture.Caption is { } caption) Line("figcaption", caption);
        html.Append("</figure>");
    }

    private void Ending()
    {
        html.Append("<footer>");
        foreach (var authority in paper.Signature.Authority) Line("p", authority.ToUpperInvariant());
        Line("p", paper.Signature.Post.ToUpperInvariant());
        if (paper.Signature.Name is { } name) Line("p", name, "paper-name");
        if (paper.Recipients.Count > 0)
        {
            Line("p", layout.Ending.Recipients);
            html.Append("<ul>");
            foreach (var recipient in paper.Recipients) Line("li", recipient);
            if (paper.Archive is { } archive) Line("li", layout.Ending.Archive.Replace("{archive}", archive, StringComparison.Ordinal));
            html.Append("</ul>");
        }

        html.Append("</footer>");
    }

    private void Notes()
    {
        if (notes.Count == 0) return;
        html.Append("<ol class=\"paper-notes\">");
        for (var at = 0; at < notes.Count; at++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"ghi-chu-{at + 1}\">");
            Run(new PaperRun(notes[at].Text) { Link = notes[at].Link });
            html.Append(CultureInfo.InvariantCulture, $" <a href=\"#so-{at + 1}\">Về chỗ đang đọc</a></li>");
        }

        html.Append("</ol>");
    }

    private void Runs(string element, IReadOnlyList<PaperRun> runs)
    {
        html.Append('<').Append(element).Append('>');
        foreach (var run in runs) Run(run);
        html.Append("</").Append(element).Append('>');
    }

    private void Run(PaperRun run)
    {
        var text = Safe(run.Text);
        if (run.Italic) text = $"<em>{text}</em>";
        if (run.Bold) text = $"<strong>{text}</strong>";
        // Only what leads to a page: a paper is no place for other schemes.
        if (run.Link is { } link && (!link.IsAbsoluteUri || link.Scheme is "http" or "https")) text = $"<a href=\"{Safe(link.OriginalString)}\">{text}</a>";
        html.Append(text);
        if (run.Footnote is not { } note) return;
        notes.Add(note);
        html.Append(CultureInfo.InvariantCulture, $"<sup><a id=\"so-{notes.Count}\" href=\"#ghi-chu-{notes.Count}\" aria-label=\"Ghi chú {notes.Count}\">{notes.Count}</a></sup>");
    }

    private void Line(string element, string text, string? look = null)
    {
        html.Append('<').Append(element);
        if (look is not null) html.Append(" class=\"").Append(look).Append('"');
        html.Append('>').Append(Safe(text)).Append("</").Append(element).Append('>');
    }

    private static string Span(string what, int count) => count > 1 ? string.Create(CultureInfo.InvariantCulture, $" {what}span=\"{count}\"") : "";

    private static string Safe(string text) => Encoder.Encode(text);
}
