using System.Diagnostics;
using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Documents.Writing;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Organisation.Demo;
using CauNoi.Programmes;
using CauNoi.Reports.Output;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Tests.Web;

/// <summary>What stands on paper is what "figures" of the command line answers, measures and targets: read back out of the files of every kind.</summary>
public class PrintedFigureTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string NothingSaid = "chưa tính được";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, int> Kinds => new()
    {
        { "monthly-work", "2026-09", DemoUnits.PhuLuong },
        { "quarterly-work", "2026-Q3", DemoUnits.VoTranh },
        { "yearly-work", "2026", DemoUnits.Province },
        { "yearly-work", "2026-H1", DemoUnits.PhuLuong },
        { "action-programme", "2026", DemoUnits.Province },
        { "action-programme", "2026", DemoUnits.FarmersUnion },
        { "people-situation", "2026-Q4", DemoUnits.Province },
        { "petition-digest", "2026", DemoUnits.PhuLuong },
        { "festival-season", "2026", DemoUnits.PhuLuong },
        { "mid-term-review", "2026", DemoUnits.PhuLuong },
        { "self-assessment", "2026", DemoUnits.PhuLuong },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_figure_of_a_draft_is_the_one_that_is_asked_for_alone_and_stands_in_the_word_file(string template, string period, int unit)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var report = await Written(scope.ServiceProvider, template, period, unit);
        var alone = await Alone(scope.ServiceProvider, report);
        alone.Keys.ShouldBe(report.Written.Figures.Select(f => f.Key), ignoreOrder: true);
        foreach (var figure in report.Written.Figures)
        {
            var (value, said) = alone[figure.Key];
            figure.Value.ShouldBe(value, figure.Key);
            // Official papers write numbers below ten with a nought before them.
            if (value is not null) figure.Text.ShouldBeOneOf([said, $"0{said}"], $"{figure.Key} of {figure.First} to {figure.Last}");
        }

        foreach (var block in report.Written.Blocks)
            foreach (var run in block.Runs.Where(r => r.Figure is not null))
                // None is said in a word; of units below the sentence says how many, "03 trong 05 nơi", and their share stands in the table.
                if (run.Text != report.Written.Figure(run.Figure!)!.Text && !(alone[run.Figure!].Value == 0 && (run.Text is "Không" or "không" or "Chưa" or "chưa"))) block.Text.ShouldContain($"{run.Text} trong ");

        var content = PaperContent.Read(new MemoryStream(await Printed(scope.ServiceProvider, report, "docx")));
        foreach (var block in report.Written.Blocks.Where(b => b.Runs.Count > 0)) content.Paragraphs.ShouldContain(block.Text);
        var tables = report.Written.Blocks.Select(b => b.Table).OfType<WrittenTable>().ToList();
        content.Tables.SelectMany(t => t.Skip(1)).ShouldBe(tables.SelectMany(t => t.Rows).Select(r => r.Select(c => c.Text).ToList()));
        content.Footnotes.Count.ShouldBe(report.Written.Figures.Count);
        content.Charts.ShouldBe(report.Written.Blocks.Select(b => b.Chart).OfType<WrittenChart>().SelectMany(c => c.Series).Select(s => s.Values.ToList()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_workbook_shows_the_numbers_of_the_word_file_and_holds_those_of_the_engine(string template, string period, int unit)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var report = await Written(scope.ServiceProvider, template, period, unit);
        var alone = await Alone(scope.ServiceProvider, report);
        var sheets = PrintedBook.Read(await Printed(scope.ServiceProvider, report, "xlsx"));
        var whole = sheets[0];
        whole.Rows.Count.ShouldBe(report.Written.Figures.Count);
        foreach (var (figure, at) in report.Written.Figures.Select((f, at) => (f, at)))
        {
            whole.Rows[at][1].Shown.ShouldBe(figure.Title);
            if (PrintedBook.NumberIn(figure.Text) is null) whole.Rows[at][4].Shown.ShouldBe(figure.Text.Length > 0 ? figure.Text : NothingSaid);
            else whole.Rows[at][4].Value.ShouldBe(alone[figure.Key].Value, figure.Key);
            PrintedBook.NumberIn(whole.Rows[at][4].Shown).ShouldBe(PrintedBook.NumberIn(figure.Text), figure.Key);
        }

        var pieces = report.Written.Blocks.Where(b => b.Table is not null || b.Chart is not null).ToList();
        sheets.Count.ShouldBe(pieces.Count + 1);
        foreach (var (piece, sheet) in pieces.Zip(sheets.Skip(1)))
            if (piece.Table is { } table)
                foreach (var (row, shown) in table.Rows.Zip(sheet.Rows))
                    foreach (var (cell, at) in row.Select((c, at) => (c, at)))
                        if (cell.Amount is null) shown[at].Shown.ShouldBe(cell.Text);
                        else PrintedBook.NumberIn(shown[at].Shown).ShouldBe(PrintedBook.NumberIn(cell.Text), $"{table.Caption}: {row[0].Text} {row[1].Text}");
            else sheet.Rows.Select(r => r.Skip(1).Select(c => c.Value).ToList()).ShouldBe(piece.Chart!.Categories.Select((_, at) => piece.Chart.Series.Select(s => s.Values[at]).ToList()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_part_of_a_chart_is_the_figure_of_its_unit_or_its_period(string template, string period, int unit)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var (report, engine) = (await Written(scope.ServiceProvider, template, period, unit), scope.ServiceProvider.GetRequiredService<FigureEngine>());
        foreach (var chart in report.Written.Blocks.Select(b => b.Chart).OfType<WrittenChart>())
            foreach (var series in chart.Series)
                for (var at = 0; at < chart.Categories.Count; at++)
                {
                    var days = chart.Lines ? Back(report.Scope.Period).First(p => p.Words == chart.Categories[at]) is var said && said == report.Scope.Period ? report.Scope.Days : DayRange.Of(said) : report.Scope.Days;
                    var place = chart.Lines ? report.Scope.Place : report.Scope.Tree.Children(report.Scope.Place).First(n => n.Name == chart.Categories[at]).Unit;
                    var value = await engine.Read(report.Scope.Asked(days), look =>
                    {
                        var meaning = look.Book.All.First(m => m.Title == series.Name);
                        return look.Frame.Read(meaning.Formula, place) is { Known: true } read ? read.Value * (meaning.Type.Kind == FigureKind.Share ? 100 : 1) : (decimal?)null;
                    }, Stop);
                    series.Values[at].ShouldBe(value, $"{chart.Title}: {chart.Categories[at]}");
                }
    }

    [Fact]
    public async Task The_pdf_of_every_kind_says_the_same_figures_each_with_its_note()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var (printer, now) = (scope.ServiceProvider.GetRequiredService<ReportPrinter>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        Assert.SkipUnless(printer.Missing.Count == 0 && OfficeOpening.Here, "LibreOffice or Poppler is not on this machine.");
        var reports = new List<LoadedReport>();
        foreach (var kind in Kinds) reports.Add(await Written(scope.ServiceProvider, kind.Data.Item1, kind.Data.Item2, kind.Data.Item3));
        var made = await printer.PrintMany([.. reports.Select(r => (r.Written, Output.Download.FrameOf(r, [], now), r.Template.Symbol))], "pdf", Stop);
        foreach (var (report, pdf) in reports.Zip(made))
        {
            pdf.Ok.ShouldBeTrue(pdf.Ok ? "" : pdf.Refusals[0].Sentence);
            var words = await Bare(pdf.Value!);
            words.ShouldContain(Close("BÁO CÁO"));
            var said = new HashSet<string>();
            foreach (var printed in report.Written.Blocks.SelectMany(b => b.Runs.Select(r => (r.Text, r.Figure)).Concat(b.Table?.Rows.SelectMany(r => r).Select(c => (c.Text, c.Figure)) ?? [])))
                if (printed.Figure is { } key)
                    words.ShouldContain(Close(printed.Text) + (said.Add(key) ? report.Written.NumberOf(key) : ""), Case.Sensitive, $"{report.Template.Name}: {key}");
            said.Count.ShouldBe(report.Written.Figures.Count);
        }
    }

    [Fact]
    public async Task LibreOffice_opens_every_kind_without_a_word_and_Word_and_Excel_have_nothing_to_repair()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var files = new Dictionary<string, byte[]>();
        foreach (var kind in Kinds)
        {
            var report = await Written(scope.ServiceProvider, kind.Data.Item1, kind.Data.Item2, kind.Data.Item3);
            foreach (var format in new[] { "docx", "xlsx" }) files[$"{files.Count}.{format}"] = await Printed(scope.ServiceProvider, report, format);
        }

        foreach (var (name, bytes) in files) PackageShape.Faults(bytes).ShouldBeEmpty(name);
        Assert.SkipUnless(OfficeOpening.Here, "LibreOffice is not on this machine.");
        var opened = await OfficeOpening.Of(files, Stop);
        opened.Complaints.ShouldBeEmpty();
        opened.Pages.Keys.ShouldBe(files.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task A_damaged_file_is_found_by_the_same_looks()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var whole = await Printed(scope.ServiceProvider, await Written(scope.ServiceProvider, "monthly-work", "2026-09", DemoUnits.PhuLuong), "docx");
        PackageShape.Faults(PackageShape.Altered(whole, "word/document.xml", xml => xml.Replace("<w:body>", "<w:body><w:rPr/>", StringComparison.Ordinal))).ShouldNotBeEmpty();
        PackageShape.Faults(PackageShape.Altered(whole, "word/_rels/document.xml.rels", xml => xml.Replace("styles.xml", "stiles.xml", StringComparison.Ordinal))).ShouldNotBeEmpty();
        Assert.SkipUnless(OfficeOpening.Here, "LibreOffice is not on this machine.");
        var opened = await OfficeOpening.Of(new Dictionary<string, byte[]> { ["cut.docx"] = whole[..(whole.Length / 2)], ["broken.docx"] = PackageShape.Altered(whole, "word/document.xml", xml => xml[..(xml.Length / 2)]) }, Stop);
        opened.Complaints.ShouldNotBeEmpty();
    }

    private static async Task<LoadedReport> Written(IServiceProvider services, string template, string period, int unit) =>
        (await services.GetRequiredService<ReportLoad>().Of(Actor.Program, new ReportKey(unit, template, Period.Parse(period)), services.GetRequiredService<ReportBook>().Template(template)!, Stop)).ShouldNotBeNull();

    private static async Task<byte[]> Printed(IServiceProvider services, LoadedReport report, string format)
    {
        var made = await services.GetRequiredService<ReportPrinter>().Print(report.Written, Output.Download.FrameOf(report, [], services.GetRequiredService<TimeProvider>().GetUtcNow()), report.Template.Symbol, format, Stop);
        made.Ok.ShouldBeTrue(made.Ok ? "" : made.Refusals[0].Sentence);
        return made.Value;
    }

    // As "figures" of the command line asks: the measures and the targets of one unit over the days, nothing else known of the report.
    private static async Task<Dictionary<string, (decimal? Value, string Said)>> Alone(IServiceProvider services, LoadedReport report)
    {
        var (engine, scope) = (services.GetRequiredService<FigureEngine>(), report.Scope);
        var alone = new Dictionary<string, (decimal?, string)>();
        foreach (var figure in report.Written.Figures.Where(f => !f.Target))
            alone.Add(figure.Key, await engine.Read(new FigureQuestion(new DayRange(figure.First, figure.Last), scope.Tree.Map, null, Public: false, scope.Unit.Kind == "member-organisation" ? scope.Unit.Unit : null), look =>
            {
                var meaning = look.Book.Meaning(figure.Measure).Value!;
                var value = Provenance.Of(look.Frame, meaning, scope.Place).Value;
                return (value.Known ? value.Value : (decimal?)null, FigureText.Value(value, meaning.Type));
            }, Stop));
        if (report.Written.Figures.All(f => !f.Target)) return alone;
        var question = new TargetQuestion(scope.CutOff < scope.Today ? scope.CutOff : scope.Today, scope.Today, null, Public: false) { Map = scope.Tree.Map, Until = scope.CutOff, Beside = true };
        var board = await services.GetRequiredService<TargetFigures>().Read(question, await services.GetRequiredService<ProgrammeBook>().Live(question.Day, Stop), [scope.Unit.Unit], Stop);
        foreach (var figure in report.Written.Figures.Where(f => f.Target))
        {
            var one = board.Figures.Single(f => f.Target.Id.ToString() == figure.Measure);
            alone.Add(figure.Key, (one.Value.Known ? one.Value.Value : null, BoardText.Value(one)));
        }

        return alone;
    }

    private static IEnumerable<Period> Back(Period period)
    {
        for (var back = period; back is not null; back = back.Previous!) yield return back;
    }

    private static async Task<string> Bare(byte[] pdf)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf, Stop);
        try
        {
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", file, "-"]) { RedirectStandardOutput = true })!;
            var words = Close(await reader.StandardOutput.ReadToEndAsync(Stop));
            await reader.WaitForExitAsync(Stop);
            return words;
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Lines are broken where the page ends, not where the words do.
    private static string Close(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
