using System.Globalization;
using CauNoi.Documents.Writing;
using CauNoi.Documents.Writing.Layout;
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

    private const string Front = "Ủy ban MTTQ Việt Nam";

    public static OfficialPaper Of(WrittenReport report, PaperFrame frame, PaperLayout layout, string origin, string symbol)
    {
        var seat = frame.Unit;
        return new OfficialPaper
        {
            Issuer = Issuer(seat, frame.Tree), Number = Number(layout, frame.Number, symbol, seat), Place = PlaceOf(frame), Day = frame.Dated, Year = frame.Year,
            Kind = report.Title, Summary = report.Summary, Grounds = [.. report.Grounds.Select(Ground)], Body = [.. Blocks(report, origin)], Recipients = frame.Recipients, Archive = "VT",
            Signature = Signature(seat, frame.Signer), Draft = frame.Draft, Figures = frame.Mark,
        };
    }

    /// <summary>A ground as papers begin it.</summary>
    public static string Ground(string basis) => Begun.Any(b => basis.StartsWith(b, StringComparison.OrdinalIgnoreCase)) ? basis : $"Căn cứ {basis}";

    /// <summary>The symbol behind the number: BC-MTTQ-BTT.</summary>
    public static string SymbolOf(PaperLayout layout, string kind, UnitNode unit) => PaperSymbol.Write(layout, null, kind, BodyOf(unit)).TrimStart('/', '-');

    public static string LayoutOf(UnitNode unit) => unit.Kind switch { "member-organisation" => "member-organisation", "residential-area" => "area-committee", _ => "front" };

    private static string Number(PaperLayout layout, string number, string symbol, UnitNode unit) =>
        number.Length == 0 ? PaperSymbol.Write(layout, null, symbol, BodyOf(unit)) : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var drawn) ? PaperSymbol.Write(layout, drawn, symbol, BodyOf(unit)) : $"{number}/{SymbolOf(layout, symbol, unit)}";

    private static string BodyOf(UnitNode unit) => unit.Kind switch { "province" or "commune" or "district" => "MTTQ-BTT", "department" or "shared-office" => "MTTQ-BAN", "member-organisation" => "BTV", _ => "BCTMT" };

    public static PaperIssuer Issuer(UnitNode unit, UnitTree tree)
    {
        var above = unit.Parent is { } parent ? tree.Find(parent) : null;
        return unit.Kind switch
        {
            "province" or "commune" or "district" => new PaperIssuer($"{Front} {Numbers.Small(unit.Name)}", "Ban Thường trực"),
            "department" or "shared-office" => new PaperIssuer(above is null ? null : $"{Front} {Numbers.Small(above.Name)}", unit.Name),
            "residential-area" => new PaperIssuer(above is null ? null : $"{Front} {Numbers.Small(above.Name)}", $"Ban công tác Mặt trận {Numbers.Small(unit.Name)}"),
            _ => new PaperIssuer(null, unit.Name),
        };
    }

    public static PaperSignature Signature(UnitNode unit, string signer) => unit.Kind switch
    {
        "province" or "commune" or "district" => new PaperSignature(["TM. Ban Thường trực"], "Chủ tịch", Named(signer)),
        "department" or "shared-office" => new PaperSignature([], unit.Name.StartsWith("Văn phòng", StringComparison.OrdinalIgnoreCase) ? "Chánh Văn phòng" : "Trưởng ban", Named(signer)),
        "residential-area" => new PaperSignature(["TM. Ban công tác Mặt trận"], "Trưởng ban", Named(signer)),
        // The youth union is led by a secretary, the others by a chair.
        _ => new PaperSignature(["TM. Ban Thường vụ"], Kernel.Text.Fold.Key(unit.Name) is var name && (name.StartsWith("tinh doan", StringComparison.Ordinal) || name.StartsWith("doan thanh nien", StringComparison.Ordinal)) ? "Bí thư" : "Chủ tịch", Named(signer)),
    };

    private static string? Named(string signer) => signer.Length > 0 ? signer : null;

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
        [.. table.Rows.Select(r => new PaperRow([.. r.Select(c => new PaperCell(c.Text, c.Amount) { Footnote = Note(c.Figure, report, origin, said) })]))])
    { Caption = table.Caption.Length > 0 ? table.Caption : null, Note = table.Note.Length > 0 ? table.Note : null };

    // A figure is explained where it first stands; a paper that says it ten times has one footnote.
    private static PaperFootnote? Note(string? key, WrittenReport report, string origin, HashSet<string> said) =>
        key is not null && report.Figure(key) is { } figure && said.Add(key) ? new PaperFootnote($"{figure.Title}. {figure.Source}", Uri.TryCreate($"{origin}{figure.Href}", UriKind.Absolute, out var link) ? link : null) : null;
}
