using CauNoi.Documents.Writing;
using CauNoi.Documents.Writing.Layout;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Output;

/// <summary>What stands around the words of a report on paper.</summary>
/// <param name="Unit">Who issues it.</param>
/// <param name="Tree">On the map of its cut-off day.</param>
/// <param name="Number">The number drawn; empty while there is none.</param>
/// <param name="Dated">Its day; null while it is a draft.</param>
/// <param name="Year">The year while the day is open.</param>
/// <param name="Signer">The name below.</param>
/// <param name="Recipients">To whom it goes.</param>
/// <param name="Mark">Up to when the figures are known, and their hash.</param>
public sealed record PaperFrame(UnitNode Unit, UnitTree Tree, string Number, DateOnly? Dated, int Year, string Signer, IReadOnlyList<string> Recipients, FiguresMark? Mark)
{
    public bool Draft => Dated is null;
}

/// <summary>Written reports as official papers.</summary>
public static class ReportPaper
{
    private static readonly string[] Begun = ["Căn cứ ", "Thực hiện ", "Theo ", "Xét ", "Theo đề nghị "];

    public static OfficialPaper Of(WrittenReport report, PaperFrame frame, PaperLook look, string origin, string symbol) => new()
    {
        Issuer = Issuer(look, frame), Number = look.NumberOf(frame.Number, symbol), Place = PlaceOf(frame), Day = frame.Dated, Year = frame.Year,
        Kind = report.Title, Summary = report.Summary, Grounds = [.. report.Grounds.Select(Ground)], Body = [.. Blocks(report, origin)], Recipients = frame.Recipients, Archive = "VT",
        Signature = look.SignatureOf(frame.Signer), Draft = frame.Draft, Figures = frame.Mark,
    };

    /// <summary>The heading's left side.</summary>
    public static PaperIssuer Issuer(PaperLook look, PaperFrame frame) => look.IssuerOf(frame.Unit.Name, frame.Unit.Parent is { } above ? frame.Tree.Find(above)?.Name : null);

    /// <summary>Every figure that the report names, with its days and where it comes from: the first sheet of a workbook.</summary>
    public static PaperTable Figures(WrittenReport report, string origin) => new(
        [new("TT", 6), new("Nội dung", 40), new("Từ ngày", 12), new("Đến ngày", 12), new("Số liệu", 12, PaperAlign.Number), new("Đơn vị tính", 12), new("Tình trạng", 12), new("Nguồn", 40), new("Xem từng việc", 40)],
        [.. report.Figures.Select((f, at) => new PaperRow(
        [
            at + 1, f.Title, VietnameseDates.Format(f.First), VietnameseDates.Format(f.Last), f.Text.Any(char.IsAsciiDigit) ? new PaperCell(f.Text, f.Value) { Percent = f.Share } : f.Text.Length > 0 ? f.Text : "chưa tính được",
            f.Share ? "%" : f.Unit, f.Provisional ? "ước" : "chính thức", f.Source, f.Href.Length > 0 ? $"{origin}{f.Href}" : "",
        ]))])
    { Caption = "Số liệu của báo cáo" };

    /// <summary>A ground as papers begin it.</summary>
    public static string Ground(string basis) => Begun.Any(b => basis.StartsWith(b, StringComparison.OrdinalIgnoreCase)) ? basis : $"Căn cứ {basis}";

    // The date line names the place without its kind: "Phú Lương, ngày …". A department sits where the unit above does.
    public static string PlaceOf(PaperFrame frame)
    {
        var place = frame.Unit.Kind is "province" or "commune" or "district" or "residential-area" || frame.Unit.Parent is not { } above ? frame.Unit : frame.Tree.Find(above) ?? frame.Unit;
        foreach (var kind in (string[])["Tỉnh ", "Thành phố ", "Huyện ", "Xã ", "Phường ", "Thị trấn "])
            if (place.Name.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) return place.Name[kind.Length..];
        return place.Name;
    }

    private static IEnumerable<PaperBlock> Blocks(WrittenReport report, string origin)
    {
        var said = new HashSet<string>();
        var items = new List<PaperParagraph>();
        foreach (var block in report.Blocks)
        {
            if (block.Kind == WrittenKind.Item)
            {
                items.Add(Paragraph(block, report, origin, said));
                continue;
            }

            if (items.Count > 0)
            {
                yield return new PaperList([.. items]);
                items.Clear();
            }

            if (Block(block, report, origin, said) is { } paper) yield return paper;
        }

        if (items.Count > 0) yield return new PaperList(items);
    }

    private static PaperBlock? Block(WrittenBlock block, WrittenReport report, string origin, HashSet<string> said) => block switch
    {
        { Kind: WrittenKind.Heading } => new PaperHeading(block.Level, block.Text),
        { Table: { } table } => Table(table, report, origin, said),
        { Chart: { } chart } => new PaperChart(chart.Lines ? PaperChartShape.Lines : PaperChartShape.Columns, chart.Title, chart.Categories, [.. chart.Series.Select(s => new PaperSeries(s.Name, s.Values))])
        { Unit = chart.Unit.Length > 0 ? chart.Unit : null, Values = chart.Categories.Count <= 12 },
        { Kind: WrittenKind.Hole } => new PaperParagraph([new PaperRun($"[{block.Question}]") { Italic = true }]),
        _ => Paragraph(block, report, origin, said),
    };

    private static PaperParagraph Paragraph(WrittenBlock block, WrittenReport report, string origin, HashSet<string> said) =>
        new([.. block.Runs.Where(r => r.Text.Length > 0).Select(r => new PaperRun(r.Text) { Footnote = Note(r.Figure, report, origin, said) })]);

    private static PaperTable Table(WrittenTable table, WrittenReport report, string origin, HashSet<string> said) => new(
        [.. table.Columns.Select(c => new PaperColumn(c.Title, c.Share, c.Number ? PaperAlign.Number : PaperAlign.Left))],
        [.. table.Rows.Select(r => new PaperRow([.. r.Select(c => new PaperCell(c.Text, c.Amount) { Percent = c.Text.Contains('%', StringComparison.Ordinal), Footnote = Note(c.Figure, report, origin, said) })]))])
    { Caption = table.Caption.Length > 0 ? table.Caption : null, Note = table.Note.Length > 0 ? table.Note : null };

    // A figure is explained where it first stands; a paper that says it ten times has one footnote.
    private static PaperFootnote? Note(string? key, WrittenReport report, string origin, HashSet<string> said) =>
        key is not null && report.Figure(key) is { } figure && said.Add(key) ? new PaperFootnote($"{figure.Title}. {figure.Source}", Uri.TryCreate($"{origin}{figure.Href}", UriKind.Absolute, out var link) ? link : null) : null;
}
