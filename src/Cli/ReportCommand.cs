using System.CommandLine;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Reports;
using CauNoi.Reports.Output;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Cli;

/// <summary>Reports from the command line: the same words and figures as on the page, as a file.</summary>
public static class ReportCommand
{
    public static Command Build() => new("report", "Báo cáo của một đơn vị") { Draft() };

    private static Command Draft()
    {
        var kind = new Argument<string>("kind") { Description = "Mẫu báo cáo, như monthly-work" };
        var unit = new Option<string>("--unit") { Description = "Mã đơn vị, hoặc số của đơn vị không có mã", Required = true };
        var period = new Option<string>("--period") { Description = "Kỳ, như 2026, 2026-Q3, 2026-10", Required = true };
        var file = new Option<FileInfo>("--out") { Description = "Tệp ghi ra: .docx, .pdf, .xlsx hoặc .csv", Required = true };
        var command = new Command("draft", "Viết báo cáo từ số liệu và ghi ra tệp. Ví dụ: report draft monthly-work --unit 05551 --period 2026-10 --out bao-cao.docx") { kind, unit, period, file };
        command.SetAction((parse, stop) => CliHouse.Run(house => house.Within(services => Run(
            services, parse.GetRequiredValue(kind), parse.GetRequiredValue(unit), parse.GetRequiredValue(period), parse.GetRequiredValue(file), parse.InvocationConfiguration.Output, stop)), stop));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, string kind, string code, string text, FileInfo file, TextWriter output, CancellationToken stop)
    {
        var book = services.GetRequiredService<ReportBook>();
        if (book.Template(kind) is not { } form) return await Refused.Print([new Refusal($"Không có mẫu “{kind}”. Các mẫu: {string.Join(", ", book.Templates.Select(t => t.Name))}.")], output);
        if (!Period.TryParse(text, out var period)) return await Refused.Print([new Refusal($"“{text}” không phải là kỳ. Xin viết như 2026, 2026-Q3 hoặc 2026-10.")], output);
        var maps = services.GetRequiredService<UnitMaps>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var tree = await maps.On(period.Last < VietnamTime.DayOf(now) ? period.Last : VietnamTime.DayOf(now), stop);
        if (UnitAddress.Find(code, tree, await maps.History(stop)) is not { } unit || await services.GetRequiredService<ReportLoad>().Of(Actor.Program, new ReportKey(unit, form.Name, period), form, stop) is not { } report)
            return await Refused.Print([new Refusal($"Không có đơn vị {code} vào cuối kỳ {period.Words}.")], output);
        var recipients = (await book.Answered(services.GetRequiredService<AppDb>(), report.Key, stop)).Select(o => o.Rule.Whom).ToList();
        var made = await services.GetRequiredService<ReportPrinter>().Print(report.Written, Download.FrameOf(report, recipients, now), form.Symbol, file.Extension.TrimStart('.').ToLowerInvariant(), stop);
        if (!made.Ok) return await Refused.Print(made.Refusals, output);
        await File.WriteAllBytesAsync(file.FullName, made.Value, stop);
        await output.WriteLineAsync($"{report.Template.Title}, {report.Scope.Unit.Name}, {period.Words}: {report.Written.Figures.Count} số liệu, {report.Written.Holes.Count} câu còn chờ người viết. Đã ghi {file.FullName}.");
        foreach (var figure in report.Written.Figures.Where(f => f.First == period.First && f.Last == report.Scope.CutOff && !f.Target))
            await output.WriteLineAsync($"{figure.Measure}: {figure.Text} {figure.Unit}".TrimEnd());
        return 0;
    }
}
