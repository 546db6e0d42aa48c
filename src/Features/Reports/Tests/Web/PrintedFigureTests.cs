using System.Diagnostics;
using CauNoi.Documents.Writing;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;
using CauNoi.Measures.Engine;
using CauNoi.Measures.Parts;
using CauNoi.Organisation.Demo;
using CauNoi.Reports.Output;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Tests.Web;

/// <summary>What stands on paper is what the engine answers: read back out of the files.</summary>
public class PrintedFigureTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("monthly-work", "2026-09", DemoUnits.PhuLuong)]
    [InlineData("quarterly-work", "2026-Q3", DemoUnits.PhuLuong)]
    [InlineData("yearly-work", "2026", DemoUnits.Province)]
    [InlineData("action-programme", "2026", DemoUnits.Province)]
    [InlineData("people-situation", "2026-Q4", DemoUnits.Province)]
    [InlineData("petition-digest", "2026", DemoUnits.PhuLuong)]
    [InlineData("festival-season", "2026", DemoUnits.PhuLuong)]
    [InlineData("mid-term-review", "2026", DemoUnits.PhuLuong)]
    [InlineData("self-assessment", "2026", DemoUnits.PhuLuong)]
    public async Task Every_figure_of_a_draft_is_the_one_that_is_asked_for_alone_and_stands_in_the_word_file(string template, string period, int unit)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var report = await Written(scope.ServiceProvider, template, period, unit);
        var alone = await Alone(scope.ServiceProvider, report);
        var content = PaperContent.Read(new MemoryStream(await Printed(scope.ServiceProvider, report, "docx")));
        var words = string.Join('\n', content.Paragraphs.Concat(content.Tables.SelectMany(t => t).SelectMany(r => r)));
        alone.ShouldNotBeEmpty();
        // Official papers write numbers below ten with a nought before them.
        foreach (var (figure, said) in alone)
        {
            figure.Text.ShouldBeOneOf([said, $"0{said}"], $"{figure.Key} of {figure.First} to {figure.Last}");
            words.ShouldContain(figure.Text, Case.Sensitive, figure.Key);
        }

        content.Footnotes.Count.ShouldBe(report.Written.Figures.Count);
    }

    [Fact]
    public async Task A_pdf_of_the_room_says_the_same_figures()
    {
        await using var scope = house.Services.CreateAsyncScope();
        var report = await Written(scope.ServiceProvider, "monthly-work", "2026-09", DemoUnits.PhuLuong);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, await Printed(scope.ServiceProvider, report, "pdf"), Stop);
        try
        {
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            var words = string.Join(' ', (await reader.StandardOutput.ReadToEndAsync(Stop)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            await reader.WaitForExitAsync(Stop);
            foreach (var figure in report.Written.Figures) words.ShouldContain(figure.Text, Case.Sensitive, figure.Key);
            words.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Case.Insensitive);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<LoadedReport> Written(IServiceProvider services, string template, string period, int unit) =>
        (await services.GetRequiredService<ReportLoad>().Of(Actor.Program, new ReportKey(unit, template, Period.Parse(period)), services.GetRequiredService<ReportBook>().Template(template)!, Stop)).ShouldNotBeNull();

    private static async Task<byte[]> Printed(IServiceProvider services, LoadedReport report, string format)
    {
        var made = await services.GetRequiredService<ReportPrinter>().Print(report.Written, Output.Download.FrameOf(report, [], services.GetRequiredService<TimeProvider>().GetUtcNow()), report.Template.Symbol, format, Stop);
        made.Ok.ShouldBeTrue(made.Ok ? "" : made.Refusals[0].Sentence);
        return made.Value;
    }

    // As "figures" of the command line asks: one measure at one unit over the days, nothing else known of the report.
    private static async Task<List<(WrittenFigure Figure, string Said)>> Alone(IServiceProvider services, LoadedReport report)
    {
        var engine = services.GetRequiredService<FigureEngine>();
        var alone = new List<(WrittenFigure, string)>();
        foreach (var figure in report.Written.Figures.Where(f => !f.Target && f.Value is not null))
            alone.Add((figure, await engine.Read(new FigureQuestion(new DayRange(figure.First, figure.Last), report.Scope.Tree.Map, null, Public: false), look =>
            {
                var meaning = look.Book.Meaning(figure.Measure).Value!;
                return FigureText.Value(look.Frame.Read(meaning.Formula, report.Scope.Place), meaning.Type);
            }, Stop)));
        return alone;
    }
}
