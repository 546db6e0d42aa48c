using System.Diagnostics;
using CauNoi.App;
using CauNoi.Documents.Tools;
using CauNoi.Documents.Writing;
using CauNoi.Documents.Writing.Layout;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Reports;
using CauNoi.Reports.Output;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Test.Unit.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bench.Papers;

/// <summary>The reports of a whole province as one job, the same with the node killed in the middle, and a province's own year.</summary>
internal static class ReportsBench
{
    public const string Name = "reports";
    private const string Monthly = "monthly-work";
    private const string Yearly = "yearly-work";

    public static async Task Run(Options options, Report report)
    {
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name, atScale: !options.Quick);
        await using var services = new ServiceCollection().AddPlatform(House.Features, database.Source, server.Folder).BuildServiceProvider();
        var today = VietnamTime.DayOf(DateTimeOffset.UtcNow);
        // The month before last: most reports of the last one are frozen in the sample data, and frozen ones are not worked out.
        var month = Period.Of(PeriodKind.Month, today).Previous!.Previous!;
        var tree = await services.GetRequiredService<UnitMaps>().On(month.Last);
        int[] communes = [.. tree.Order.Where(n => n.Kind == "commune").Select(n => n.Unit)];
        foreach (var format in new[] { "docx", "pdf" })
        {
            var asked = await AskedBatch.Make(database, communes, Monthly, month, format);
            var (seconds, megabytes) = await asked.Work();
            report.Add(Name, $"{communes.Length} monthly reports as {format}, one job", seconds, "s");
            report.Add(Name, $"most memory of the node, {format}", megabytes, "MB");
            await asked.Judge(report, $"{format}");
        }

        var cut = await AskedBatch.Make(database, communes, Monthly, month, "docx");
        report.Add(Name, "reports done when the node was killed", await cut.Kill(communes.Length / 3), "");
        var (rest, _) = await cut.Work();
        report.Add(Name, "the rest by another node", rest, "s");
        await cut.Judge(report, "killed node");

        await Year(report, services, tree.Order.First(n => n.Kind == "province").Unit, today.Year - 1);
        await LongPaper(report, server.Folder);
    }

    // The province's own year from its figures, as its author opens and downloads it.
    private static async Task Year(Report report, ServiceProvider services, int province, int year)
    {
        await using var scope = services.CreateAsyncScope();
        var form = services.GetRequiredService<ReportBook>().Template(Yearly)!;
        var key = new ReportKey(province, Yearly, Period.Parse($"{year}"));
        for (var turn = 0; turn < 2; turn++)
        {
            var begin = Stopwatch.GetTimestamp();
            var read = await scope.ServiceProvider.GetRequiredService<ReportLoad>().Of(Actor.Program, key, form, CancellationToken.None) ?? throw new InvalidDataException("The province has no yearly report.");
            var written = Stopwatch.GetElapsedTime(begin);
            var printed = await services.GetRequiredService<ReportPrinter>().Print(read.Written, Download.FrameOf(read, [], DateTimeOffset.UtcNow), form.Symbol, "docx", CancellationToken.None);
            if (!printed.Ok) throw new InvalidDataException(printed.Refusals[0].Sentence);
            var state = turn == 0 ? "cold" : "warm";
            report.Add(Name, $"a province's year written from {read.Written.Figures.Count} figures, {state}", written.TotalMilliseconds, "ms");
            report.Add(Name, $"the same as a Word file, {state}", Stopwatch.GetElapsedTime(begin).TotalMilliseconds, "ms");
        }
    }

    // A hundred pages with 40 tables and 30 charts: the work of this program and of LibreOffice together.
    private static async Task LongPaper(Report report, InstallationFolder folder)
    {
        var layout = PaperLayouts.Load(Path.Combine(folder.Home, "catalogue")).Value.All[0];
        var before = Processes.WorkOf(Environment.ProcessId);
        using var made = PaperWriter.Docx(PaperSamples.Year, layout);
        using var copy = new MemoryStream();
        await made.CopyToAsync(copy);
        report.Add(Name, "100 pages, 40 tables, 30 charts as Word, processor time", (Processes.WorkOf(Environment.ProcessId) - before) / 1000, "s");
        var result = await OfficeTool.Find(Path.Combine(folder.Files, "work")).ToPdf([new OfficeFile("nam.docx", copy.ToArray())]);
        if (result[0].Pdf is null) throw new InvalidDataException(result[0].Why?.Sentence);
        report.Add(Name, "the same as Word and PDF, processor time", (Processes.WorkOf(Environment.ProcessId) - before) / 1000, "s", Aim.AtMost(10));
    }
}
